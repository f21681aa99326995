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

    // Copies

    // Revisions and comparison

    // Inbox

    // Account

    // Text and colours

    // Pages

    // Problems, and other sentences of the server
  } satisfies Messages,
} as const satisfies Language;
