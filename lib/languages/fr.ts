import type { Language } from "./language.ts";

/** French. Its list of messages is the one that all languages follow. */
export const french = {
  code: "fr",
  name: "Français",
  direction: "ltr",
  messages: {
    // Shell
    "About Glossator": "À propos de Glossator",
    "API description": "Description de l’API",
    "About this site": "À propos de ce site",
    Language: "Langue",
    "Main|navigation": "Principale",
    Library: "Bibliothèque",
    Import: "Importer",
    Account: "Compte",
    "Sign in": "Se connecter",
    "Sign up": "S’inscrire",
    "Skip to the content": "Aller au contenu",

    // Everywhere
    "{count} notes": { one: "{count} note", other: "{count} notes" },
    "just now": "à l’instant",
    "{count} seconds": { one: "{count} seconde", other: "{count} secondes" },
    "{count} minutes": { one: "{count} minute", other: "{count} minutes" },
    "{count} hours": { one: "{count} heure", other: "{count} heures" },
    "Try again in {time}.": "Réessayez dans {time}.",
    "{label} {message}|of a field": "{label} : {message}",
    "Waiting for its turn": "En attente de son tour",
    "It goes on without this page.": "Cela continue sans cette page.",
    Messages: "Messages",
    Undo: "Annuler",
    "Dismiss: {message}": "Fermer : {message}",
    "(optional)": "(facultatif)",
    Close: "Fermer",

    // Reader

    // Passages and threads

    // Library and import
    "Open a text to read it, and to see and join what is said about it.":
      "Ouvrez un texte pour le lire, voir ce qu’on en dit et y prendre part.",
    "No documents yet": "Aucun document pour l’instant",
    "Bring in a policy text as Word, PDF, Markdown, HTML or plain text: choose a file, or paste the words. Every paragraph gets a number and an address of its own, and people can annotate it at once.":
      "Importez un texte politique ou réglementaire au format Word, PDF, Markdown, HTML ou texte brut : choisissez un fichier ou collez le texte. Chaque paragraphe reçoit un numéro et une adresse qui lui sont propres, et chacun peut aussitôt l’annoter.",
    "Other documents": "Autres documents",
    Documents: "Documents",
    Sample: "Exemple",
    "Only you and administrators": "Vous et les administrateurs seulement",
    "No threads yet": "Aucun fil pour l’instant",
    "{count} threads, all open": { one: "{count} fil, ouvert", other: "{count} fils, tous ouverts" },
    "{count} threads, none open": { one: "{count} fil, clos", other: "{count} fils, aucun ouvert" },
    "{count} threads, {open} open": { one: "{count} fil (ouvert : {open})", other: "{count} fils (ouverts : {open})" },
    "Nobody has an account here yet.": "Personne n’a encore de compte ici.",
    "{fact} The first account becomes the administrator: {link}.":
      "{fact} Le premier compte devient celui de l’administrateur : {link}.",
    "open yours now": "ouvrez le vôtre",
    "sign in": "connectez-vous",
    "sign up": "inscrivez-vous",
    "Reading needs no account. To annotate and reply, {signIn}.":
      "Lire ne demande aucun compte. Pour annoter et répondre, {signIn}.",
    "Reading needs no account. To annotate and reply, {signIn} or {signUp}.":
      "Lire ne demande aucun compte. Pour annoter et répondre, {signIn} ou {signUp}.",
    "Import a document": "Importer un document",
    "A policy text becomes numbered paragraphs that people can point at, annotate and discuss.":
      "Un texte devient une suite de paragraphes numérotés que chacun peut désigner, annoter et discuter.",
    "Importing needs an account: {signIn}. What you type here stays in this browser and will be here when you come back.":
      "Pour importer, il faut un compte : {signIn}. Ce que vous saisissez ici reste dans ce navigateur et vous l’y retrouverez à votre retour.",
    Importing: "L’importation",
    "Sign in to import": "Se connecter pour importer",
    "The form is empty again.": "Le formulaire est de nouveau vide.",
    "What you typed here before is back. A file has to be chosen again.":
      "Ce que vous aviez saisi ici est de retour. Le fichier doit être choisi de nouveau.",
    "The text": "Le texte",
    "About the text": "À propos du texte",
    "Leave empty what you do not know. Where a file says these things itself, that is used.":
      "Laissez vide ce que vous ne savez pas. Lorsque le fichier donne lui-même ces indications, elles sont reprises.",
    "Who may read it": "Qui peut le lire",
    Everyone: "Tout le monde",
    "Anyone who can reach this site": "Toute personne qui accède à ce site",
    "Only me": "Moi seulement",
    "And the administrators of this site": "Et les administrateurs de ce site",
    "This text is too large to keep in this browser: do not close the page before it is imported.":
      "Ce texte est trop volumineux pour être gardé dans ce navigateur : ne fermez pas la page avant qu’il soit importé.",
    "Start over": "Recommencer",
    "“{title}” is in the library.": "« {title} » est dans la bibliothèque.",
    "Reading the text…": "Lecture du texte…",
    "Sending the file…": "Envoi du fichier…",
    "Sending the text…": "Envoi du texte…",
    "Choose a file, or drop one here": "Choisissez un fichier ou déposez-en un ici",
    "Word, PDF, Markdown, HTML or plain text": "Word, PDF, Markdown, HTML ou texte brut",
    "{formats}, up to {size}.": "{formats}, jusqu’à {size}.",
    "{file}, {size}": "{file}, {size}",
    "Remove this file": "Retirer ce fichier",
    "The file is what counts. Remove it to paste a text instead.":
      "C’est le fichier qui compte. Retirez-le pour coller plutôt un texte.",
    "Or paste the text": "Ou collez le texte",
    "Guessed: {format}": "Supposé : {format}",
    "Guess from the text": "Deviner d’après le texte",
    Markdown: "Markdown",
    HTML: "HTML",
    PDF: "PDF",
    "Plain text": "Texte brut",
    "Word (DOCX)": "Word (DOCX)",
    File: "Fichier",
    Text: "Texte",
    Format: "Format",
    Title: "Titre",
    "Issued by": "Publié par",
    "One body on each line.": "Un organisme par ligne.",
    Date: "Date",
    "Such as 2018-08-29, 2018-08 or 2018": "Par exemple 2018-08-29, 2018-08 ou 2018",
    "Kind of document": "Type de document",
    "Such as joint statement, consultation paper, terms":
      "Par exemple déclaration commune, document de consultation, conditions",
    Meeting: "Réunion",
    "Where it was adopted": "Où il a été adopté",
    "Source address": "Adresse de la source",
    "The web address it comes from": "L’adresse web d’où il provient",
    Licence: "Licence",
    "What may be done with the text": "Ce qu’il est permis de faire du texte",
    "Such as en or fr-CA": "Par exemple en ou fr-CA",
    "Status of this copy": "Statut de cette copie",
    "Such as official wording, or reading edition": "Par exemple texte officiel ou édition de lecture",

    // Copies
    "Word, PDF, Web Annotation (JSON-LD), Excel or CSV": "Word, PDF, Web Annotation (JSON-LD), Excel ou CSV",

    // Revisions and comparison

    // Inbox

    // Account

    // Text and colours

    // Pages

    // Problems, and other sentences of the server
    "is larger than the {limit} MB that this site accepts": "dépasse les {limit} Mo que ce site accepte",
    "The file is too large": "Le fichier est trop volumineux",
    "must hold the document, or choose a file": "doit contenir le document, à moins de choisir un fichier",
    "must be chosen first": "doit d’abord être choisi",
    "is required": "champ à remplir",
  },
} as const satisfies Language;
