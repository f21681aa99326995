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

    // Copies

    // Revisions and comparison

    // Inbox

    // Account

    // Text and colours

    // Pages

    // Problems, and other sentences of the server
  },
} as const satisfies Language;
