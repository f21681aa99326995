import type { Messages } from "./interface-words.ts";
import type { Language } from "./language.ts";

/** Spanish. */
export const spanish = {
  code: "es",
  name: "Español",
  direction: "ltr",
  messages: {
    // Shell
    "About Glossator": "Acerca de Glossator",
    "API description": "Descripción de la API",
    "About this site": "Acerca de este sitio",
    Language: "Idioma",
    "Main|navigation": "Principal",
    Library: "Biblioteca",
    Import: "Importar",
    Account: "Cuenta",
    "Sign in": "Iniciar sesión",
    "Sign up": "Registrarse",
    "Skip to the content": "Saltar al contenido",

    // Everywhere
    "{count} notes": { one: "{count} nota", other: "{count} notas" },
    "just now": "ahora mismo",
    "{count} seconds": { one: "{count} segundo", other: "{count} segundos" },
    "{count} minutes": { one: "{count} minuto", other: "{count} minutos" },
    "{count} hours": { one: "{count} hora", other: "{count} horas" },
    "Try again in {time}.": "Vuelva a intentarlo dentro de {time}.",
    "{label} {message}|of a field": "{label}: {message}",
    "Waiting for its turn": "Esperando su turno",
    "It goes on without this page.": "Continúa sin esta página.",
    Messages: "Mensajes",
    Undo: "Deshacer",
    "Dismiss: {message}": "Cerrar: {message}",
    "(optional)": "(opcional)",
    Close: "Cerrar",

    // Reader

    // Passages and threads

    // Library and import
    "Open a text to read it, and to see and join what is said about it.":
      "Abra un texto para leerlo, ver lo que se dice de él y participar.",
    "No documents yet": "Todavía no hay documentos",
    "Bring in a policy text as Word, PDF, Markdown, HTML or plain text: choose a file, or paste the words. Every paragraph gets a number and an address of its own, and people can annotate it at once.":
      "Incorpore un texto de política pública en Word, PDF, Markdown, HTML o texto sin formato: elija un archivo o pegue el texto. Cada párrafo recibe un número y una dirección propios, y puede anotarse de inmediato.",
    "Other documents": "Otros documentos",
    Documents: "Documentos",
    Sample: "Ejemplo",
    "Only you and administrators": "Solo usted y los administradores",
    "No threads yet": "Todavía no hay hilos",
    "{count} threads, all open": { one: "{count} hilo, abierto", other: "{count} hilos, todos abiertos" },
    "{count} threads, none open": { one: "{count} hilo, cerrado", other: "{count} hilos, ninguno abierto" },
    "{count} threads, {open} open": {
      one: "{count} hilo (abierto: {open})",
      other: "{count} hilos (abiertos: {open})",
    },
    "Nobody has an account here yet.": "Nadie tiene aún una cuenta aquí.",
    "{fact} The first account becomes the administrator: {link}.":
      "{fact} La primera cuenta será la del administrador: {link}.",
    "open yours now": "abra la suya ahora",
    "sign in": "inicie sesión",
    "sign up": "regístrese",
    "Reading needs no account. To annotate and reply, {signIn}.":
      "Para leer no hace falta una cuenta. Para anotar y responder, {signIn}.",
    "Reading needs no account. To annotate and reply, {signIn} or {signUp}.":
      "Para leer no hace falta una cuenta. Para anotar y responder, {signIn} o {signUp}.",
    "Import a document": "Importar un documento",
    "A policy text becomes numbered paragraphs that people can point at, annotate and discuss.":
      "Un texto se convierte en párrafos numerados que se pueden señalar, anotar y debatir.",
    "Importing needs an account: {signIn}. What you type here stays in this browser and will be here when you come back.":
      "Para importar hace falta una cuenta: {signIn}. Lo que escriba aquí se conserva en este navegador y seguirá aquí cuando vuelva.",
    Importing: "La importación",
    "Sign in to import": "Iniciar sesión para importar",
    "The form is empty again.": "El formulario vuelve a estar vacío.",
    "What you typed here before is back. A file has to be chosen again.":
      "Se ha recuperado lo que escribió aquí antes. El archivo debe elegirse de nuevo.",
    "The text": "El texto",
    "About the text": "Acerca del texto",
    "Leave empty what you do not know. Where a file says these things itself, that is used.":
      "Deje vacío lo que no sepa. Si el propio archivo contiene estos datos, se usarán.",
    "Who may read it": "Quién puede leerlo",
    Everyone: "Todos",
    "Anyone who can reach this site": "Cualquier persona que acceda a este sitio",
    "Only me": "Solo yo",
    "And the administrators of this site": "Y los administradores de este sitio",
    "This text is too large to keep in this browser: do not close the page before it is imported.":
      "Este texto es demasiado grande para guardarlo en este navegador: no cierre la página antes de que se importe.",
    "Start over": "Empezar de nuevo",
    "“{title}” is in the library.": "«{title}» está en la biblioteca.",
    "Reading the text…": "Leyendo el texto…",
    "Sending the file…": "Enviando el archivo…",
    "Sending the text…": "Enviando el texto…",
    "Choose a file, or drop one here": "Elija un archivo o suéltelo aquí",
    "Word, PDF, Markdown, HTML or plain text": "Word, PDF, Markdown, HTML o texto sin formato",
    "{formats}, up to {size}.": "{formats}, hasta {size}.",
    "{file}, {size}": "{file}, {size}",
    "Remove this file": "Quitar este archivo",
    "The file is what counts. Remove it to paste a text instead.":
      "Cuenta el archivo. Quítelo para pegar un texto en su lugar.",
    "Or paste the text": "O pegue el texto",
    "Guessed: {format}": "Se supone: {format}",
    "Guess from the text": "Deducir del texto",
    Markdown: "Markdown",
    HTML: "HTML",
    PDF: "PDF",
    "Plain text": "Texto sin formato",
    "Word (DOCX)": "Word (DOCX)",
    File: "Archivo",
    Text: "Texto",
    Format: "Formato",
    Title: "Título",
    "Issued by": "Emitido por",
    "One body on each line.": "Un organismo por línea.",
    Date: "Fecha",
    "Such as 2018-08-29, 2018-08 or 2018": "Por ejemplo, 2018-08-29, 2018-08 o 2018",
    "Kind of document": "Tipo de documento",
    "Such as joint statement, consultation paper, terms":
      "Por ejemplo, declaración conjunta, documento de consulta, condiciones",
    Meeting: "Reunión",
    "Where it was adopted": "Dónde se adoptó",
    "Source address": "Dirección de la fuente",
    "The web address it comes from": "La dirección web de la que procede",
    Licence: "Licencia",
    "What may be done with the text": "Qué se puede hacer con el texto",
    "Such as en or fr-CA": "Por ejemplo, en o fr-CA",
    "Status of this copy": "Carácter de esta copia",
    "Such as official wording, or reading edition": "Por ejemplo, texto oficial o edición de lectura",

    // Copies
    "Word, PDF, Web Annotation (JSON-LD), Excel or CSV": "Word, PDF, Web Annotation (JSON-LD), Excel o CSV",

    // Revisions and comparison

    // Inbox

    // Account

    // Text and colours

    // Pages

    // Problems, and other sentences of the server
    "is larger than the {limit} MB that this site accepts": "supera los {limit} MB que admite este sitio",
    "The file is too large": "El archivo es demasiado grande",
    "must hold the document, or choose a file": "debe contener el documento, salvo que elija un archivo",
    "must be chosen first": "debe elegirse primero",
    "is required": "campo obligatorio",
  } satisfies Messages,
} as const satisfies Language;
