import type { Messages } from "./interface-words.ts";
import type { Language } from "./language.ts";

/** Arabic. */
export const arabic = {
  code: "ar",
  name: "العربية",
  direction: "rtl",
  messages: {
    // Shell
    "About Glossator": "عن Glossator",
    "API description": "وصف واجهة البرمجة",
    "About this site": "عن هذا الموقع",
    Language: "اللغة",
    "Main|navigation": "الرئيسية",
    Library: "المكتبة",
    Import: "استيراد",
    Account: "الحساب",
    "Sign in": "تسجيل الدخول",
    "Sign up": "إنشاء حساب",
    "Skip to the content": "انتقل إلى المحتوى",

    // Everywhere
    "{count} notes": {
      zero: "لا ملاحظات",
      one: "ملاحظة واحدة",
      two: "ملاحظتان",
      few: "{count} ملاحظات",
      many: "{count} ملاحظة",
      other: "{count} ملاحظة",
    },
    "just now": "الآن",
    "{count} seconds": {
      one: "ثانية واحدة",
      two: "ثانيتان",
      few: "{count} ثوانٍ",
      many: "{count} ثانية",
      other: "{count} ثانية",
    },
    "{count} minutes": {
      one: "دقيقة واحدة",
      two: "دقيقتان",
      few: "{count} دقائق",
      many: "{count} دقيقة",
      other: "{count} دقيقة",
    },
    "{count} hours": {
      one: "ساعة واحدة",
      two: "ساعتان",
      few: "{count} ساعات",
      many: "{count} ساعة",
      other: "{count} ساعة",
    },
    "Try again in {time}.": "أعد المحاولة بعد {time}.",
    "{label} {message}|of a field": "{label}: {message}",
    "Waiting for its turn": "في انتظار الدور",
    "It goes on without this page.": "يستمر العمل دون هذه الصفحة.",
    Messages: "الرسائل",
    Undo: "تراجع",
    "Dismiss: {message}": "إغلاق: {message}",
    "(optional)": "(اختياري)",
    Close: "إغلاق",

    // Reader

    // Passages and threads

    // Library and import
    "Open a text to read it, and to see and join what is said about it.":
      "افتح نصًّا لقراءته والاطلاع على ما يقال عنه والمشاركة فيه.",
    "No documents yet": "لا وثائق بعد",
    "Bring in a policy text as Word, PDF, Markdown, HTML or plain text: choose a file, or paste the words. Every paragraph gets a number and an address of its own, and people can annotate it at once.":
      "أضف نصًّا من نصوص السياسات بصيغة Word أو PDF أو Markdown أو HTML أو نصًّا عاديًّا: اختر ملفًّا أو ألصق النص. تُعطى كل فقرة رقمًا وعنوانًا خاصين بها، ويمكن التعليق عليها فورًا.",
    "Other documents": "وثائق أخرى",
    Documents: "الوثائق",
    Sample: "مثال",
    "Only you and administrators": "أنت والمشرفون فقط",
    "No threads yet": "لا نقاشات بعد",
    "{count} threads, all open": {
      one: "نقاش واحد، مفتوح",
      two: "نقاشان، كلاهما مفتوح",
      few: "{count} نقاشات، كلها مفتوحة",
      many: "{count} نقاشًا، كلها مفتوحة",
      other: "{count} نقاش، كلها مفتوحة",
    },
    "{count} threads, none open": {
      one: "نقاش واحد، مغلق",
      two: "نقاشان، كلاهما مغلق",
      few: "{count} نقاشات، كلها مغلقة",
      many: "{count} نقاشًا، كلها مغلقة",
      other: "{count} نقاش، كلها مغلقة",
    },
    "{count} threads, {open} open": {
      one: "نقاش واحد (المفتوح: {open})",
      two: "نقاشان (المفتوح: {open})",
      few: "{count} نقاشات (المفتوح: {open})",
      many: "{count} نقاشًا (المفتوح: {open})",
      other: "{count} نقاش (المفتوح: {open})",
    },
    "Nobody has an account here yet.": "لا أحد يملك حسابًا هنا بعد.",
    "{fact} The first account becomes the administrator: {link}.": "{fact} يصبح صاحب أول حساب مشرفًا: {link}.",
    "open yours now": "أنشئ حسابك الآن",
    "sign in": "سجّل الدخول",
    "sign up": "أنشئ حسابًا",
    "Reading needs no account. To annotate and reply, {signIn}.": "لا تحتاج القراءة إلى حساب. للتعليق والرد، {signIn}.",
    "Reading needs no account. To annotate and reply, {signIn} or {signUp}.":
      "لا تحتاج القراءة إلى حساب. للتعليق والرد، {signIn} أو {signUp}.",
    "Import a document": "استيراد وثيقة",
    "A policy text becomes numbered paragraphs that people can point at, annotate and discuss.":
      "يتحول النص إلى فقرات مرقّمة يمكن الإشارة إليها والتعليق عليها ومناقشتها.",
    "Importing needs an account: {signIn}. What you type here stays in this browser and will be here when you come back.":
      "يتطلب الاستيراد حسابًا: {signIn}. ما تكتبه هنا يبقى في هذا المتصفح وستجده عند عودتك.",
    Importing: "الاستيراد",
    "Sign in to import": "سجّل الدخول للاستيراد",
    "The form is empty again.": "عاد النموذج فارغًا.",
    "What you typed here before is back. A file has to be chosen again.":
      "استُعيد ما كتبته هنا سابقًا. أما الملف فيجب اختياره من جديد.",
    "The text": "النص",
    "About the text": "عن النص",
    "Leave empty what you do not know. Where a file says these things itself, that is used.":
      "اترك ما لا تعرفه فارغًا. وإذا تضمّن الملف نفسه هذه البيانات فستُستخدم.",
    "Who may read it": "من يمكنه قراءته",
    Everyone: "الجميع",
    "Anyone who can reach this site": "كل من يصل إلى هذا الموقع",
    "Only me": "أنا فقط",
    "And the administrators of this site": "ومشرفو هذا الموقع",
    "This text is too large to keep in this browser: do not close the page before it is imported.":
      "هذا النص أكبر من أن يُحفظ في هذا المتصفح: لا تغلق الصفحة قبل استيراده.",
    "Start over": "البدء من جديد",
    "“{title}” is in the library.": "«{title}» في المكتبة الآن.",
    "Reading the text…": "جارٍ قراءة النص…",
    "Sending the file…": "جارٍ إرسال الملف…",
    "Sending the text…": "جارٍ إرسال النص…",
    "Choose a file, or drop one here": "اختر ملفًّا أو أفلته هنا",
    "Word, PDF, Markdown, HTML or plain text": "Word أو PDF أو Markdown أو HTML أو نص عادي",
    "{formats}, up to {size}.": "{formats}، بحجم أقصاه {size}.",
    "{file}, {size}": "{file}، {size}",
    "Remove this file": "إزالة هذا الملف",
    "The file is what counts. Remove it to paste a text instead.": "الملف هو المعتمد. أزله إن أردت لصق نص بدلًا منه.",
    "Or paste the text": "أو ألصق النص",
    "Guessed: {format}": "المرجّح: {format}",
    "Guess from the text": "التخمين من النص",
    Markdown: "Markdown",
    HTML: "HTML",
    PDF: "PDF",
    "Plain text": "نص عادي",
    "Word (DOCX)": "Word (DOCX)",
    File: "الملف",
    Text: "النص",
    Format: "الصيغة",
    Title: "العنوان",
    "Issued by": "جهة الإصدار",
    "One body on each line.": "جهة واحدة في كل سطر.",
    Date: "التاريخ",
    "Such as 2018-08-29, 2018-08 or 2018": "مثل 2018-08-29 أو 2018-08 أو 2018",
    "Kind of document": "نوع الوثيقة",
    "Such as joint statement, consultation paper, terms": "مثل بيان مشترك أو ورقة تشاور أو شروط",
    Meeting: "الاجتماع",
    "Where it was adopted": "حيث اعتُمد",
    "Source address": "عنوان المصدر",
    "The web address it comes from": "عنوان الويب الذي ورد منه",
    Licence: "الترخيص",
    "What may be done with the text": "ما يجوز فعله بالنص",
    "Such as en or fr-CA": "مثل en أو fr-CA",
    "Status of this copy": "صفة هذه النسخة",
    "Such as official wording, or reading edition": "مثل نص رسمي أو طبعة للقراءة",

    // Copies
    "Word, PDF, Web Annotation (JSON-LD), Excel or CSV": "Word أو PDF أو Web Annotation (JSON-LD) أو Excel أو CSV",

    // Revisions and comparison

    // Inbox

    // Account

    // Text and colours

    // Pages

    // Problems, and other sentences of the server
    "is larger than the {limit} MB that this site accepts": "أكبر من {limit} ميغابايت، وهو الحد الذي يقبله هذا الموقع",
    "The file is too large": "الملف كبير جدًّا",
    "must hold the document, or choose a file": "يجب أن يحتوي على الوثيقة، أو اختر ملفًّا",
    "must be chosen first": "يجب اختياره أولًا",
    "is required": "حقل مطلوب",
  } satisfies Messages,
} as const satisfies Language;
