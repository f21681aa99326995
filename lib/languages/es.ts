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

    // Copies

    // Revisions and comparison

    // Inbox

    // Account

    // Text and colours

    // Pages

    // Problems, and other sentences of the server
  } satisfies Messages,
} as const satisfies Language;
