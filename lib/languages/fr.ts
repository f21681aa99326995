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
    "{label} {message}|of a field": "{label} : {message}",
    "Waiting for its turn": "En attente de son tour",
    "It goes on without this page.": "Cela continue sans cette page.",
    Messages: "Messages",
    Undo: "Annuler",
    "Dismiss: {message}": "Fermer : {message}",
    "(optional)": "(facultatif)",
    Close: "Fermer",
    Waiting: "En attente",
    "{count} threads": { one: "{count} fil", other: "{count} fils" },

    // Reader
    "¶{ordinal}, link to this paragraph": "¶{ordinal}, lien vers ce paragraphe",
    "Annotate ¶{ordinal}": "Annoter ¶{ordinal}",
    "{count} notes on ¶{ordinal}": { one: "{count} note sur ¶{ordinal}", other: "{count} notes sur ¶{ordinal}" },
    "Back to reference {label}": "Retour à l’appel de note {label}",
    Footnotes: "Notes de bas de page",
    "Footnotes, part {section}": "Notes de bas de page, partie {section}",
    "Picture in the source": "Image dans le document source",
    Outline: "Plan",
    Breadcrumbs: "Fil d’Ariane",
    "Keyboard shortcuts": "Raccourcis clavier",
    "Revision {ordinal}": "Révision {ordinal}",
    "Revision {ordinal}, {label}": "Révision {ordinal}, {label}",
    "revision {ordinal}": "révision {ordinal}",
    "You are reading {revision} of {newest}.": "Vous lisez la {revision} sur {newest}.",
    "You are reading {revision} of {newest}, {label}.": "Vous lisez la {revision} sur {newest}, {label}.",
    "It stays as it was, with its notes where they stood.":
      "Elle reste telle quelle, avec ses notes là où elles se trouvaient.",
    "Go to the newest": "Aller à la plus récente",
    "Compare with the newest": "Comparer avec la plus récente",
    "All revisions": "Toutes les révisions",
    "What changed": "Ce qui a changé",
    "Publish a revision": "Publier une révision",
    Revisions: "Révisions",
    Copies: "Copies",
    "About this text": "À propos de ce texte",
    Revision: "Révision",
    "{ordinal}, {label}|a revision": "{ordinal}, {label}",
    "{revision}, published {time}": "{revision}, publiée {time}",
    Source: "Source",
    Licence: "Licence",
    "Visible to": "Visible par",
    "Only you and administrators": "Vous et les administrateurs uniquement",
    Length: "Longueur",
    "{count} characters": { one: "{count} caractère", other: "{count} caractères" },
    "The notes beside the text need JavaScript, which is switched off in this browser.":
      "Les notes en regard du texte nécessitent JavaScript, qui est désactivé dans ce navigateur.",
    "Read {notes}, or take {copy} ({formats}).": "Lisez {notes}, ou prenez {copy} ({formats}).",
    "Read {note}, {notes}, or take {copy} ({formats}).": "Lisez {note}, {notes}, ou prenez {copy} ({formats}).",
    "the note this link is about": "la note visée par ce lien",
    "all notes on one page": "toutes les notes sur une page",
    "an annotated copy": "une copie annotée",
    "other formats": "autres formats",
    Notes: "Notes",
    "Notes on {title}": "Notes sur {title}",
    "{count} notes, in the order of the text.": {
      one: "{count} note, dans l’ordre du texte.",
      other: "{count} notes, dans l’ordre du texte.",
    },
    "Nobody has written anything yet": "Personne n’a encore rien écrit",
    "Select words in the text to be the first.": "Sélectionnez des mots du texte pour être le premier.",
    "More notes": "Plus de notes",
    "{shown} of {total}|notes": "{shown} sur {total}",
    "{shown} of {count} notes shown": {
      one: "Notes affichées : {shown} sur {count}",
      other: "Notes affichées : {shown} sur {count}",
    },
    "Note on the document": "Note sur le document",
    "Show notes": "Afficher les notes",
    "All ({count})|notes": "Toutes ({count})",
    "Open ({count})|notes": "Ouvertes ({count})",
    "Mine ({count})|notes": "Les miennes ({count})",
    "None|notes": "Aucune",
    Filter: "Filtrer",
    "One moment…": "Un instant…",
    "Filter ({count})": "Filtrer ({count})",
    "{name} ({count})|a choice": "{name} ({count})",
    Kind: "Type",
    Status: "Statut",
    Person: "Personne",
    Stance: "Position",
    Code: "Code",
    "Every kind": "Tous les types",
    "Every status": "Tous les statuts",
    Everybody: "Tout le monde",
    "Every stance": "Toutes les positions",
    "Every code": "Tous les codes",
    Export: "Exporter",
    "An annotated copy with the notes shown:": "Une copie annotée avec les notes affichées :",
    "An annotated copy:": "Une copie annotée :",
    "Your {count} notes that only you can see are left out.": {
      one: "Votre note que personne d’autre ne voit n’y figure pas.",
      other: "Vos {count} notes que personne d’autre ne voit n’y figurent pas.",
    },
    "Your {count} notes that only you can see are left out of all but the archive.": {
      one: "Votre note que personne d’autre ne voit ne figure que dans l’archive.",
      other: "Vos {count} notes que personne d’autre ne voit ne figurent que dans l’archive.",
    },
    "Choose what goes in, or bring a copy back": "Choisir le contenu, ou rapporter une copie",
    "Drafts ({count})": "Brouillons ({count})",
    "Reply|a draft": "Réponse",
    "Edit|a draft": "Modification",
    "{kind} on ¶{ordinal}": "{kind} sur ¶{ordinal}",
    "{what}: {words}|of a draft": "{what} : {words}",
    "{count} notes without a passage here": {
      one: "{count} note sans passage ici",
      other: "{count} notes sans passage ici",
    },
    "{count} notes on the whole document": {
      one: "{count} note sur l’ensemble du document",
      other: "{count} notes sur l’ensemble du document",
    },
    "{count} notes on ¶{from} to ¶{to}": {
      one: "{count} note de ¶{from} à ¶{to}",
      other: "{count} notes de ¶{from} à ¶{to}",
    },
    "{count} notes around ¶{ordinal}": {
      one: "{count} note autour de ¶{ordinal}",
      other: "{count} notes autour de ¶{ordinal}",
    },
    "The notes could not be loaded. {reason}": "Les notes n’ont pas pu être chargées. {reason}",
    "Try again": "Réessayer",
    "No notes yet. Select words in the text, or press Annotate beside a paragraph, and write the first.":
      "Aucune note pour le moment. Sélectionnez des mots du texte, ou appuyez sur Annoter à côté d’un paragraphe, et écrivez la première.",
    "Show all notes": "Afficher toutes les notes",
    "Notes and highlights are hidden.": "Les notes et les surlignages sont masqués.",
    "Sign in to see your own notes.": "Connectez-vous pour voir vos propres notes.",
    "No note matches what you chose to see.": "Aucune note ne correspond à ce que vous avez choisi de voir.",
    "Open it in the newest revision": "L’ouvrir dans la révision la plus récente",
    "Go on reading": "Continuer la lecture",
    "The note this link leads to was written by {author} and deleted {time}.":
      "La note à laquelle mène ce lien a été écrite par {author} et supprimée {time}.",
    "The note this link leads to was written on a later revision than this one.":
      "La note à laquelle mène ce lien porte sur une révision postérieure à celle-ci.",
    "There is no note behind this link that you can see: the link may be cut short, or only the note's author can see it. If it is yours, sign in.":
      "Aucune note que vous puissiez voir ne se trouve derrière ce lien : il est peut-être tronqué, ou seul l’auteur de la note peut la voir. Si elle est de vous, connectez-vous.",
    "New passage": "Nouveau passage",
    "The note will stand on these words:": "La note portera sur ces mots :",
    "Select the words in the text, or press Annotate beside a paragraph to take it whole.":
      "Sélectionnez les mots dans le texte, ou appuyez sur Annoter à côté d’un paragraphe pour le prendre en entier.",
    "Use this selection": "Utiliser cette sélection",
    Cancel: "Annuler",
    "This part of the page could not be loaded. Check the connection and load the page again.":
      "Cette partie de la page n’a pas pu être chargée. Vérifiez la connexion et rechargez la page.",
    "Annotate the selected words": "Annoter les mots sélectionnés",
    "Notes ({count})": "Notes ({count})",
    "Notes sheet": "Volet des notes",
    "Close notes": "Fermer les notes",
    "Write a note on the selected words": "Écrire une note sur les mots sélectionnés",
    "Highlight the selected words": "Surligner les mots sélectionnés",
    "Ask a question about the selected words": "Poser une question sur les mots sélectionnés",
    "Suggest another wording for the selected words": "Suggérer une autre formulation pour les mots sélectionnés",
    "Next note": "Note suivante",
    "Previous note": "Note précédente",
    "Close what is open": "Fermer ce qui est ouvert",
    "This list": "Cette liste",
    "Esc|a key": "Échap",
    "Ctrl|a key": "Ctrl",
    "Enter|a key": "Entrée",
    "Post what you are writing": "Publier ce que vous écrivez",
    "Undo, while a message offers it": "Annuler, tant qu’un message le propose",
    "Without a mouse, the Annotate button beside each paragraph takes the whole paragraph and lets you narrow it to sentences.":
      "Sans souris, le bouton Annoter à côté de chaque paragraphe prend le paragraphe entier et vous permet de le restreindre à des phrases.",
    "Letters act as shortcuts": "Les lettres servent de raccourcis",
    "You have read some of this text.": "Vous avez déjà lu une partie de ce texte.",
    "Continue at ¶{ordinal}": "Reprendre à ¶{ordinal}",
    Restored: "Rétabli",
    "Saved for everyone": "Enregistré pour tout le monde",
    "Saved for only you": "Enregistré pour vous seul",
    "Reply saved": "Réponse enregistrée",
    Saved: "Enregistré",
    "The reply by {name} is deleted.": "La réponse de {name} est supprimée.",
    "The note by {name} is deleted.": "La note de {name} est supprimée.",
    "The question by {name} is deleted.": "La question de {name} est supprimée.",
    "The suggestion by {name} is deleted.": "La suggestion de {name} est supprimée.",
    "The highlight by {name} is deleted.": "Le surlignage de {name} est supprimé.",
    "Thread is now: {status}": "Statut du fil : {status}",
    "Confirmed: this is the passage": "Confirmé : c’est bien le passage",
    "The note is on these words now": "La note porte désormais sur ces mots",
    "The note has no passage in this revision now": "La note n’a plus de passage dans cette révision",
    "Link copied.": "Lien copié.",
    "The link is {address}": "Le lien est {address}",

    // Passages and threads
    Note: "Note",
    Highlight: "Surlignage",
    Question: "Question",
    Suggestion: "Suggestion",
    Supports: "Favorable",
    Opposes: "Défavorable",
    Mixed: "Partagé",
    Neutral: "Neutre",
    Open: "Ouvert",
    "In progress": "En cours",
    Resolved: "Réglé",
    Declined: "Écarté",
    "the whole document": "tout le document",
    "the document": "le document",
    "a passage that is gone": "un passage disparu",
    "{kind} on {place}": "{kind} sur {place}",
    "note by {name}": "la note de {name}",
    "highlight by {name}": "le surlignage de {name}",
    "question by {name}": "la question de {name}",
    "suggestion by {name}": "la suggestion de {name}",
    "reply by {name}": "la réponse de {name}",
    "Markdown: **bold**, *italic*, > quote, - list.": "Markdown : **gras**, *italique*, > citation, - liste.",
    "Ctrl+Enter posts.": "Ctrl+Entrée publie.",
    "At most {limit} codes.": "{limit} codes au maximum.",
    "A code {fault}.": "Un code {fault}.",
    "must not be empty": "ne doit pas être vide",
    "must have words on both sides of every /": "doit comporter des mots de part et d’autre de chaque /",
    Codes: "Codes",
    "For example privacy/oversight": "Par exemple vie privée/contrôle",
    "Comma or Enter adds one; / puts one below another.":
      "Une virgule ou Entrée ajoute un code ; / en place un sous un autre.",
    "Chosen codes": "Codes choisis",
    "Remove the code {code}": "Retirer le code {code}",
    "{count} replies": { one: "{count} réponse", other: "{count} réponses" },
    "“{quote}”": "« {quote} »",
    "Deleted; its replies remain.": "Supprimé ; les réponses restent.",
    "Suggested wording": "Formulation proposée",
    "Strike out these words": "Supprimer ces mots",
    "added:": "ajouté :",
    "removed:": "supprimé :",
    "New note on {place}": "Nouvelle note sur {place}",
    "New question on {place}": "Nouvelle question sur {place}",
    "New suggestion on {place}": "Nouvelle suggestion sur {place}",
    "New highlight on {place}": "Nouveau surlignage sur {place}",
    "Note text": "Texte de la note",
    "Question text": "Texte de la question",
    "Suggestion text": "Texte de la suggestion",
    "Highlight text": "Texte du surlignage",
    "What should other readers know?": "Que doivent savoir les autres lecteurs ?",
    "What do you want to ask?": "Que souhaitez-vous demander ?",
    "Why should it read so?": "Pourquoi cette formulation ?",
    "Words are optional": "Le texte est facultatif",
    "Post for everyone": "Publier pour tout le monde",
    "Save for only me": "Enregistrer pour moi seulement",
    "Posting asks you to sign in; your words wait for you.":
      "Pour publier, il faudra vous connecter ; votre texte vous attendra.",
    "Change the wording first; it still reads as the text does.":
      "Modifiez d’abord la formulation ; elle est encore identique au texte.",
    "Write something first; only a highlight can stand without words.":
      "Écrivez d’abord quelque chose ; seul un surlignage peut rester sans texte.",
    "Posting…": "Publication…",
    "Try again: {label}": "Réessayer : {label}",
    "Close, keep draft": "Fermer et garder le brouillon",
    Discard: "Abandonner",
    "Not saved.": "Non enregistré.",
    "An earlier attempt with other words has arrived after all. Post again to add these words as a second note.":
      "Une tentative précédente, avec un autre texte, est finalement arrivée. Publiez de nouveau pour ajouter celui-ci comme seconde note.",
    "Sign in and come back": "Se connecter et revenir",
    "Your words are kept in this browser.": "Votre texte est conservé dans ce navigateur.",
    "Copy your words before you leave.": "Copiez votre texte avant de quitter la page.",
    "Draft restored, last changed {time}.": "Brouillon récupéré, dernière modification : {time}.",
    "Draft discarded.": "Brouillon abandonné.",
    "Edit {post}": "Modifier {post}",
    Edit: "Modifier",
    Delete: "Supprimer",
    "Copy link": "Copier le lien",
    "More about the {post}": "Autres actions pour {post}",
    Save: "Enregistrer",
    "Save my wording instead": "Enregistrer plutôt ma version",
    "Saving…": "Enregistrement…",
    "edited · {count} earlier wordings": {
      one: "modifié · {count} version antérieure",
      other: "modifié · {count} versions antérieures",
    },
    "Earlier wordings of the {post}": "Versions antérieures : {post}",
    "until {time}": "jusqu’au remplacement, {time}",
    "None|of stances": "Aucune",
    "Stance and codes": "Position et codes",
    "Stance and codes: {list}": "Position et codes : {list}",
    "Not saved yet.": "Pas encore enregistré.",
    "This was changed elsewhere while you were writing. It now says:":
      "Ce texte a été modifié ailleurs pendant que vous écriviez. Il dit maintenant :",
    "Nothing: it was deleted.": "Rien : il a été supprimé.",
    "Keep that wording": "Garder cette version",
    "Or change yours below, and save it instead. The other one stays in the history.":
      "Ou modifiez la vôtre ci-dessous et enregistrez-la à sa place. L’autre reste dans l’historique.",
    "(brought in by {name})": "(importé par {name})",
    "sample reader": "lecteur fictif",
    Deleted: "Supprimé",
    "Deleted {time}": "Supprimé {time}",
    "New wording (leave empty to strike the words out)": "Nouvelle formulation (laissez vide pour supprimer les mots)",
    Picture: "Image",
    "Show less of the passage": "Réduire le passage",
    "Show the whole passage": "Afficher tout le passage",
    Replies: "Réponses",
    "Reply|verb": "Répondre",
    "Reply to {name}": "Répondre à {name}",
    "Reply to {name} on {place}": "Répondre à {name} sur {place}",
    "Reply for everyone": "Répondre pour tout le monde",
    "Reply for only me": "Répondre pour moi seulement",
    "Narrow to sentences": "Restreindre à des phrases",
    "Sentences this is about": "Phrases concernées",
    "Reopen the thread on {place}": "Rouvrir le fil sur {place}",
    "Resolve the thread on {place}": "Régler le fil sur {place}",
    Reopen: "Rouvrir",
    Resolve: "Régler",
    "Close {thread}": "Fermer : {thread}",
    "Back to {place} in the text": "Revenir à {place} dans le texte",
    "{count} more on these words": { one: "{count} autre fil sur ces mots", other: "{count} autres fils sur ces mots" },
    "{kind} by {name}: {quote}": "{kind} de {name} : {quote}",
    "Words changed: still right?": "Texte modifié : toujours exact ?",
    "Words changed since": "Texte modifié depuis",
    "Who sees it": "Visible par",
    Passage: "Passage",

    // Library and import
    "Open a text to read it, and to see and join what is said about it.":
      "Ouvrez un texte pour le lire, voir ce qu’on en dit et y prendre part.",
    "No documents yet": "Aucun document pour l’instant",
    "Bring in a policy text as Word, PDF, Markdown, HTML or plain text: choose a file, or paste the words. Every paragraph gets a number and an address of its own, and people can annotate it at once.":
      "Importez un texte de politique publique au format Word, PDF, Markdown, HTML ou texte brut : choisissez un fichier ou collez le texte. Chaque paragraphe reçoit un numéro et une adresse qui lui sont propres, et chacun peut aussitôt l’annoter.",
    "Other documents": "Autres documents",
    Documents: "Documents",
    Sample: "Exemple",
    "No threads yet": "Aucun fil pour l’instant",
    "{count} threads, all open": { one: "{count} fil, ouvert", other: "{count} fils, tous ouverts" },
    "{count} threads, none open": { one: "{count} fil, clos", other: "{count} fils, aucun ouvert" },
    "{count} threads, {open} open": { one: "{count} fil (ouvert : {open})", other: "{count} fils (ouverts : {open})" },
    "Nobody has an account here yet.": "Personne n’a encore de compte ici.",
    "{fact} The first account becomes the administrator: {link}.":
      "{fact} Le premier compte devient celui de l’administrateur : {link}.",
    "open yours now": "ouvrez le vôtre",
    "sign in": "connectez-vous",
    "sign up": "inscrivez-vous",
    "Reading needs no account. To annotate and reply, {signIn}.":
      "Lire ne demande aucun compte. Pour annoter et répondre, {signIn}.",
    "Reading needs no account. To annotate and reply, {signIn} or {signUp}.":
      "Lire ne demande aucun compte. Pour annoter et répondre, {signIn} ou {signUp}.",
    "Import a document": "Importer un document",
    "A policy text becomes numbered paragraphs that people can point at, annotate and discuss.":
      "Un texte de politique publique devient une suite de paragraphes numérotés que chacun peut désigner, annoter et discuter.",
    "Importing needs an account: {signIn}. What you type here stays in this browser and will be here when you come back.":
      "Pour importer, il faut un compte : {signIn}. Ce que vous saisissez ici reste dans ce navigateur et vous l’y retrouverez à votre retour.",
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
      "Ce texte est trop volumineux pour être gardé dans ce navigateur : ne fermez pas la page avant qu’il soit importé.",
    "Start over": "Recommencer",
    "“{title}” is in the library.": "« {title} » est dans la bibliothèque.",
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
    "Guessed: {format}": "Supposé : {format}",
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
    "Issued by": "Émis par",
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
    "What may be done with the text": "Ce qu’il est permis de faire du texte",
    "Such as en or fr-CA": "Par exemple en ou fr-CA",
    "Status of this copy": "Statut de cette copie",
    "Such as official wording, or reading edition": "Par exemple texte officiel ou édition de lecture",

    // Copies
    "Word, PDF, Web Annotation (JSON-LD), Excel or CSV": "Word, PDF, Web Annotation (JSON-LD), Excel ou CSV",
    "Copies of {title}": "Copies de {title}",
    "Take the document with its notes to another program, and bring back what was answered there.":
      "Emportez le document avec ses notes dans un autre logiciel, et rapportez-en les réponses.",
    "Take an annotated copy": "Prendre une copie annotée",
    "Copies you had made": "Copies que vous avez fait préparer",
    "They can be fetched for seven days.": "Elles peuvent être récupérées pendant sept jours.",
    "Your prepared copies": "Vos copies préparées",
    "Copy in preparation": "Copie en préparation",
    "Download, {size}": "Télécharger, {size}",
    "Download, {size}: {name}": "Télécharger, {size} : {name}",
    "Cancel {name}": "Annuler {name}",
    "Throw away": "Supprimer",
    "Throw away {name}": "Supprimer {name}",
    "Choose what goes in": "Choisir ce qui y figure",
    "Take the copy": "Prendre la copie",
    "{included} of {count} threads with {replies}": {
      one: "{included} fil sur {count}, avec {replies}",
      other: "{included} fils sur {count}, avec {replies}",
    },
    "{counts}; {count} without a passage in this revision": "{counts} ; {count} sans passage dans cette révision",
    "An archive holds everything of this document that you may see.":
      "Une archive contient tout ce que vous pouvez voir de ce document.",
    "An archive holds everything of this document that you may see, also your {count} private notes.": {
      one: "Une archive contient tout ce que vous pouvez voir de ce document, y compris votre note privée.",
      other: "Une archive contient tout ce que vous pouvez voir de ce document, y compris vos {count} notes privées.",
    },
    "How much goes in cannot be said right now.": "Impossible d’indiquer pour l’instant ce qui y figurera.",
    "Web page": "Page web",
    "One file with notes in the margin; opens anywhere": "Un seul fichier, notes en marge ; s’ouvre partout",
    "Word document": "Document Word",
    "Native comments, threaded and resolved; comes back":
      "Commentaires Word, en fils, réglés ou non ; peut revenir ici",
    "For paper and any PDF reader: notes as annotations, and printed at the end":
      "Pour le papier et tout lecteur PDF : notes en annotations, et imprimées à la fin",
    "Notes as footnotes": "Notes en bas de page",
    "Book (EPUB)": "Livre (EPUB)",
    "For reading devices: chapters with linked notes": "Pour les liseuses : des chapitres aux notes liées",
    "Table (CSV)": "Tableau (CSV)",
    "One row for every note and reply": "Une ligne par note et par réponse",
    "Workbook (Excel)": "Classeur (Excel)",
    "The same rows, with a sheet about the copy": "Les mêmes lignes, et une feuille sur la copie",
    "Web Annotations": "Web Annotations",
    "W3C JSON-LD, for other annotation systems": "JSON-LD du W3C, pour d’autres systèmes d’annotation",
    Archive: "Archive",
    "A zip with the original, every revision, thread and history, also your private notes; restores elsewhere":
      "Un zip avec l’original, chaque révision, les fils et leur historique, vos notes privées comprises ; se restaure ailleurs",
    "The original Word file": "Le fichier Word d’origine",
    "The file this revision was made from, with everything in it, and the notes as comments":
      "Le fichier dont cette révision est issue, avec tout son contenu, et les notes en commentaires",
    "The original PDF": "Le PDF d’origine",
    "The file this revision was made from, its pages as they are, with the notes as annotations":
      "Le fichier dont cette révision est issue, pages inchangées, avec les notes en annotations",
    "The whole text": "Tout le texte",
    "Threads they began or answered in": "Fils que la personne a ouverts ou auxquels elle a répondu",
    "From|a day": "Du",
    "To|a day": "Au",
    Yours: "Les vôtres",
    "Only threads that I began": "Seulement les fils que j’ai ouverts",
    "With your notes that only you can see ({count})": "Avec vos notes que personne d’autre ne voit ({count})",
    "Whoever gets the copy can read them.": "Quiconque reçoit la copie peut les lire.",
    "A code takes those below it along.": "Un code entraîne ceux qui en dépendent.",
    "All notes that every reader may see": "Toutes les notes que chaque lecteur peut voir",
    "Everything that you may see": "Tout ce que vous pouvez voir",
    "Passage: {words}": "Passage : {words}",
    "Person: {name}": "Personne : {name}",
    "Kind: {list}": "Type : {list}",
    "Status: {list}": "Statut : {list}",
    "Stance: {list}": "Position : {list}",
    "Code: {list}": "Code : {list}",
    "From {day}|a choice": "Du {day}",
    "To {day}|a choice": "Au {day}",
    "With your private notes": "Avec vos notes privées",
    "Only your private notes": "Seulement vos notes privées",
    "Pseudonyms for names": "Pseudonymes à la place des noms",
    "In the order of codes": "Dans l’ordre des codes",
    "As the IEC/ISO comment form": "Selon le formulaire de commentaires CEI/ISO",
    "Without replies": "Sans les réponses",
    "Order of the notes": "Ordre des notes",
    "As in the text": "Comme dans le texte",
    "By code": "Par code",
    Names: "Noms",
    "As they are": "Tels quels",
    "Person 1, Person 2 …": "Personne 1, Personne 2…",
    "Columns of a table": "Colonnes d’un tableau",
    "For CSV and Excel only": "Pour CSV et Excel seulement",
    "Everything about each note": "Tout ce que porte chaque note",
    "The eight of the IEC/ISO comment form": "Les huit du formulaire de commentaires CEI/ISO",
    "Leave the replies out": "Omettre les réponses",
    "{count} older copies": { one: "{count} copie plus ancienne", other: "{count} copies plus anciennes" },
    "Your older copies": "Vos copies plus anciennes",
    "On this page": "Sur cette page",
    "Bring a copy back": "Rapporter une copie",
    "Bringing a copy back": "Le retour d’une copie",
    "In the comment form, write below the last observation and close with your name on a line of its own: — Name":
      "Dans le formulaire de commentaires, écrivez sous la dernière observation et terminez par votre nom sur sa propre ligne : — Nom",
    "Add a row with the number of the note, your words under “body” and your name under “author_name”. A row without a number is a new note. A change under “status” settles a note.":
      "Ajoutez une ligne avec le numéro de la note, votre texte sous « body » et votre nom sous « author_name ». Une ligne sans numéro est une nouvelle note. Un changement sous « status » règle une note.",
    "Reply to a note or add one; where a reader has no replies, write below the words of the note. Its status “Completed” or “Rejected” settles it.":
      "Répondez à une note ou ajoutez-en une ; si le lecteur ne connaît pas les réponses, écrivez sous le texte de la note. Son statut « Terminé » ou « Rejeté » la règle.",
    "Reply to a comment or add one; resolving a comment settles its note.":
      "Répondez à un commentaire ou ajoutez-en un ; résoudre un commentaire règle sa note.",
    "How notes are answered in other programs": "Comment répondre aux notes dans d’autres programmes",
    "Threads are matched by their ids, so nothing is doubled. Replies written elsewhere come in under their authors’ names; nothing that is here is changed or taken away.":
      "Les fils sont reconnus à leur identifiant : rien n’est doublé. Les réponses écrites ailleurs arrivent sous le nom de leurs auteurs ; rien de ce qui est ici n’est modifié ni retiré.",
    "The copy": "La copie",
    "Everyone who may read the document": "Toutes les personnes qui peuvent lire le document",
    "Who sees threads that are new; replies are seen with their thread":
      "Qui voit les nouveaux fils ; les réponses se voient avec leur fil",
    "Look again": "Examiner de nouveau",
    "See what it brings": "Voir ce qu’elle apporte",
    "Bring all {count} in": { one: "Reprendre cet élément", other: "Reprendre les {count} éléments" },
    "The copy is back": "La copie est revenue",
    "What the copy brings": "Ce que la copie apporte",
    "Read the document with them": "Lire le document avec ces apports",
    "This file was not made here. It holds {threads}; they are placed by their words.":
      "Ce fichier n’a pas été créé ici. Il contient {threads} ; leur place est trouvée d’après les mots.",
    "This is a copy of another document. It holds {threads}.":
      "Ceci est la copie d’un autre document. Elle contient {threads}.",
    "This is a copy of revision {ordinal} with {threads}.":
      "Ceci est une copie de la révision {ordinal}, avec {threads}.",
    "This is a copy of a revision that is not here with {threads}.":
      "Ceci est une copie d’une révision qui n’est pas ici, avec {threads}.",
    "Its text was edited since; notes are carried over from it.":
      "Son texte a été modifié depuis ; les notes en sont reportées.",
    "{count} new threads": { one: "{count} nouveau fil", other: "{count} nouveaux fils" },
    "{count} of them find no passage in the current text": {
      one: "{count} d’entre eux ne trouve aucun passage dans le texte actuel",
      other: "{count} d’entre eux ne trouvent aucun passage dans le texte actuel",
    },
    "{count} new replies": { one: "{count} nouvelle réponse", other: "{count} nouvelles réponses" },
    "{count} threads settled in the copy": {
      one: "{count} fil réglé ou écarté dans la copie",
      other: "{count} fils réglés ou écartés dans la copie",
    },
    "{count} posts with other words in the copy; those here stay": {
      one: "{count} contribution diffère dans la copie ; celle d’ici demeure",
      other: "{count} contributions diffèrent dans la copie ; celles d’ici demeurent",
    },
    "{count} entries left out": { one: "{count} élément omis", other: "{count} éléments omis" },
    "{count} threads already here": { one: "{count} fil déjà présent", other: "{count} fils déjà présents" },
    "There are no threads in this file.": "Il n’y a aucun fil dans ce fichier.",
    "{count} replies in them": { one: "{count} réponse dans ces fils", other: "{count} réponses dans ces fils" },
    "Brought in here, its threads become new threads of this document.":
      "Importés ici, ses fils deviennent de nouveaux fils de ce document.",
    "No passage of its new threads is in the current text. Is it the right file?":
      "Aucun passage de ses nouveaux fils n’est dans le texte actuel. Est-ce le bon fichier ?",
    "It belongs to {title}: bring it back there.": "Elle appartient à {title} : rapportez-la là-bas.",
    "Back to the document": "Retour au document",
    "There is nothing in this file that could be brought in; what differs is listed below.":
      "Rien dans ce fichier ne peut être importé ; les différences sont énumérées ci-dessous.",
    "There is nothing new in this file: its {count} threads are here already.": {
      one: "Rien de nouveau dans ce fichier : son unique fil est déjà ici.",
      other: "Rien de nouveau dans ce fichier : ses {count} fils sont déjà tous ici.",
    },
    "One by one": "Un par un",
    "Open the thread": "Ouvrir le fil",
    "Left out. {reason}": "Omis. {reason}",
    "… and {count} more.": { one: "… et {count} autre.", other: "… et {count} autres." },
    "New thread": "Nouveau fil",
    "The end of a long name": "La fin d’un long nom",
    "The end of a long comment": "La fin d’un long commentaire",
    "Its passage is not in the current text": "Son passage n’est pas dans le texte actuel",
    "{kind} by {name} on {place}": "{kind} de {name} sur {place}",
    "New reply": "Nouvelle réponse",
    "without a date": "sans date",
    "{from} → {to}": "{from} → {to}",
    "The words here stay as they are; the copy differs in this:":
      "Le texte d’ici reste tel quel ; la copie en diffère ainsi :",
    "Words here and in the copy": "Le texte d’ici et celui de la copie",
    "Other words in the copy": "Texte différent dans la copie",
    "The original file": "Le fichier d’origine",

    // Revisions and comparison
    "What becomes of the notes": "Ce que deviennent les notes",
    "{count} unchanged": { one: "{count} inchangée", other: "{count} inchangées" },
    "{count} moved": { one: "{count} déplacée", other: "{count} déplacées" },
    "{count} changed": { one: "{count} modifiée", other: "{count} modifiées" },
    "{count} without a passage": "{count} sans passage",
    "{count} of these {total} are private notes that you cannot see, and not in the lists below.": {
      one: "{count} note sur {total} est privée : vous ne pouvez pas la voir, et elle ne figure pas dans les listes ci-dessous.",
      other:
        "{count} notes sur {total} sont privées : vous ne pouvez pas les voir, et elles ne figurent pas dans les listes ci-dessous.",
    },
    Added: "Ajouté",
    Removed: "Supprimé",
    Reworded: "Reformulé",
    Moved: "Déplacé",
    Split: "Scindé",
    Joined: "Fusionné",
    "{count} changes to the text": { one: "{count} modification du texte", other: "{count} modifications du texte" },
    "And {count} more.": { one: "Et {count} autre.", other: "Et {count} autres." },
    "revision {number} ({label})|within a sentence": "la révision {number} ({label})",
    "revision {number}|within a sentence": "la révision {number}",
    "revision {number} ({label})": "révision {number} ({label})",
    "revision {number}": "révision {number}",
    "Revision {number} ({label})": "Révision {number} ({label})",
    "Revision {number}": "Révision {number}",
    "Same words in the same place": "Mêmes mots au même endroit",
    "Same words in another place": "Mêmes mots à un autre endroit",
    "Words changed: please confirm": "Texte modifié : à confirmer",
    "Words changed": "Texte modifié",
    "{count} settled": { one: "{count} déjà traitée", other: "{count} déjà traitées" },
    "Words not found": "Texte introuvable",
    "Little of the old wording is left. Read both before you rely on it.":
      "Il reste peu de l’ancienne formulation. Lisez les deux avant de vous y fier.",
    "Little of the old wording is left. Read both before you rely on this note's place.":
      "Il reste peu de l’ancienne formulation. Lisez les deux avant de vous fier à l’emplacement de cette note.",
    "The whole document": "Tout le document",
    "Without a passage before": "Déjà sans passage",
    "Where this note stood": "Où cette note se trouvait",
    "Where this note stood, newest first": "Où cette note se trouvait, du plus récent au plus ancien",
    "Written on it": "Rédigée sur cette révision",
    "Carried over, same words in the same place": "Reportée, mêmes mots au même endroit",
    "Carried over, moved with its words": "Reportée, déplacée avec ses mots",
    "Carried over, words changed": "Reportée, texte modifié",
    "Carried over, words not found": "Reportée, texte introuvable",
    Confirmed: "Confirmée",
    "Confirmed by {name}": "Confirmée par {name}",
    "Put on other words": "Rattachée à d’autres mots",
    "Put on other words by {name}": "Rattachée à d’autres mots par {name}",
    "Taken off its words": "Détachée de ses mots",
    "Taken off its words by {name}": "Détachée de ses mots par {name}",
    "A revision that you sent is being published.": "Une révision que vous avez envoyée est en cours de publication.",
    "Give up": "Abandonner",
    "The revision that you sent was not published.": "La révision que vous avez envoyée n’a pas été publiée.",
    Dismiss: "Fermer",
    "The revision is published.": "La révision est publiée.",
    "Revision {number} is published.": "La révision {number} est publiée.",
    Label: "Libellé",
    "What the issuing body calls it, such as edition 2": "Comme la désigne l’organisme émetteur, par exemple édition 2",
    "Why it is published; everyone can read it": "Pourquoi elle est publiée ; tout le monde peut le lire",
    "This text is too large to keep in this browser: do not close the page before it is published.":
      "Ce texte est trop volumineux pour être conservé dans ce navigateur : ne fermez pas la page avant qu’il soit publié.",
    Preview: "Aperçu",
    "Preview again": "Nouvel aperçu",
    "The text was changed since the preview. Preview it again to publish it.":
      "Le texte a été modifié depuis l’aperçu. Demandez un nouvel aperçu pour le publier.",
    "Publish revision {number}": "Publier la révision {number}",
    "Look at what they changed": "Voyez ce qui a été modifié",
    "Nothing you typed is lost. {look}, then preview yours again; it will be compared with theirs.":
      "Rien de ce que vous avez saisi n’est perdu. {look}, puis demandez un nouvel aperçu de votre texte ; il sera comparé au leur.",
    "must hold the new text, or choose a file": "doit contenir le nouveau texte, ou choisissez un fichier",
    "Preview of revision {number}": "Aperçu de la révision {number}",
    "This text is the same, to the letter, as revision {number}. There is nothing to publish.":
      "Ce texte est identique, à la lettre près, à la révision {number}. Il n’y a rien à publier.",
    "What happens to the notes": "Ce que deviennent les notes",
    "There are no notes to carry over.": "Il n’y a aucune note à reporter.",
    Confirm: "Confirmer",
    Adjust: "Ajuster",
    "Adjust in the text": "Ajuster dans le texte",
    "Not the same passage": "Ce n’est pas le même passage",
    "Re-anchor": "Rattacher",
    "Re-anchor in the text": "Rattacher dans le texte",
    "Not confirmed yet": "Pas encore confirmée",
    "Without a passage": "Sans passage",
    Settled: "Confirmée",
    "Not confirmed yet that this is still the passage.":
      "Il n’est pas encore confirmé que ce passage est toujours le bon.",
    Current: "Actuelle",
    "Read|verb": "Lire",
    "Read revision {number}": "Lire la révision {number}",
    "Compare with revision {number}": "Comparer avec la révision {number}",
    "Compare with revision {former}: revision {number}": "Comparer avec la révision {former} : révision {number}",
    "What became of the notes": "Ce que sont devenues les notes",
    "What became of the notes in revision {number}": "Ce que sont devenues les notes dans la révision {number}",
    "The words changed before this revision": "Le texte a changé avant cette révision",
    "The words changed in revision {number}": "Le texte a changé dans la révision {number}",
    "When it was written": "Au moment de sa rédaction",
    "These words are not in revision {number}": "Ces mots ne figurent pas dans la révision {number}",
    "See where they stood in revision {number}": "Voir où ils se trouvaient dans la révision {number}",
    Changes: "Modifications",
    "{current} of {count}": "{current} sur {count}",
    "{count} in all": "{count} au total",
    Previous: "Précédent",
    Next: "Suivant",
    "List of changes": "Liste des modifications",
    "{count} added": { one: "{count} ajout", other: "{count} ajouts" },
    "{count} removed": { one: "{count} suppression", other: "{count} suppressions" },
    "{count} reworded": { one: "{count} reformulation", other: "{count} reformulations" },
    "{count} moved|of changes": { one: "{count} déplacement", other: "{count} déplacements" },
    "{count} split": { one: "{count} scission", other: "{count} scissions" },
    "{count} joined": { one: "{count} fusion", other: "{count} fusions" },
    "The two texts are the same, to the letter.": "Les deux textes sont identiques, à la lettre près.",
    "How much changed": "Ampleur des modifications",
    "In one text": "En un seul texte",
    "Side by side": "Côte à côte",
    "Export redline (HTML)": "Exporter les modifications (HTML)",
    "Tracked changes (Word)": "Suivi des modifications (Word)",
    "From|revision": "De",
    "To|revision": "À",
    "Of|document": "Du document",
    "This document": "Ce document",
    Compare: "Comparer",
    Redline: "Texte avec modifications marquées",
    "moved here:": "déplacé ici :",
    "moved away:": "déplacé ailleurs :",
    "moved to {place}": "déplacé vers {place}",
    "moved from {place}": "déplacé depuis {place}",
    "Moved here from {places}": "Déplacé ici depuis {places}",
    "Split from {places}": "Issu de la scission de {places}",
    "{places} joined": "{places} : fusionnés",
    "{place} of the old text": "{place} de l’ancien texte",
    "old {place}": "ancien {place}",
    "the text": "le texte",
    "Revisions of {document}": "Révisions de {document}",
    "A published text never changes. Every revision stays readable, with its notes where they stood.":
      "Un texte publié ne change jamais. Chaque révision reste lisible, avec ses notes là où elles se trouvaient.",
    "See first what would change and what would happen to the notes; nothing is published by the preview.":
      "Voyez d’abord ce qui changerait et ce que deviendraient les notes ; l’aperçu ne publie rien.",
    "{document}, revision {number}": "{document}, révision {number}",
    "Notes carried to revision {number} of {document}": "Notes reportées sur la révision {number} de {document}",
    "Every note was carried over from revision {number} by comparing the texts.":
      "Chaque note a été reportée depuis la révision {number} en comparant les textes.",
    "See what changed": "Voir ce qui a changé",
    "This is the first revision: there was nothing to carry over.":
      "C’est la première révision : il n’y avait rien à reporter.",
    "There were no notes to carry over.": "Il n’y avait aucune note à reporter.",
    "Highlighted, without words": "Surligné, sans texte",
    "{words}: {document}|of a page": "{words} : {document}",
    "{document}, {revision}": "{document}, {revision}",
    "Changes from “{from}” to “{to}”": "Modifications entre « {from} » et « {to} »",
    "Changes from {from} to {to}": "Modifications entre {from} et {to}",

    // Inbox
    Inbox: "Boîte de réception",
    "{count} new": { one: "{count} nouveau", other: "{count} nouveaux" },
    New: "Nouveau",
    "Mark all as read": "Tout marquer comme lu",
    "{document}: revision {number}": "{document} : révision {number}",
    "Published by {name}": "Publiée par {name}",
    "All your notes there are settled.": "Toutes vos notes y sont confirmées.",
    "{count} notes of yours on words that changed: please confirm them": {
      one: "{count} de vos notes porte sur un texte modifié : veuillez la confirmer",
      other: "{count} de vos notes portent sur un texte modifié : veuillez les confirmer",
    },
    "{count} notes of yours without a passage": {
      one: "{count} de vos notes est sans passage",
      other: "{count} de vos notes sont sans passage",
    },
    "{confirm}; {lost}.": "{confirm} ; {lost}.",
    "Revisions under notes of yours that need your eye.": "Révisions touchant vos notes et demandant votre attention.",
    "Nothing has happened yet": "Il ne s’est encore rien passé",
    "When a document gets a new revision and words you annotated changed, you will hear of it here.":
      "Lorsqu’un document reçoit une nouvelle révision et qu’un texte que vous avez annoté a changé, vous en serez informé ici.",

    // Account
    Settings: "Réglages",
    "Sign out": "Se déconnecter",
    "Signing out did not work: the server cannot be reached. You are still signed in.":
      "La déconnexion a échoué : le serveur est injoignable. Votre session est toujours ouverte.",
    Name: "Nom",
    "Your name": "Votre nom",
    "E-mail address": "Adresse électronique",
    Password: "Mot de passe",
    "Current password": "Mot de passe actuel",
    "New password": "Nouveau mot de passe",
    "Change password": "Changer le mot de passe",
    "Your password is changed. Sessions in other browsers have ended.":
      "Votre mot de passe est changé. Les sessions ouvertes dans d’autres navigateurs ont pris fin.",
    "At least 10 characters.": "10 caractères au moins.",
    "At least 10 characters. A few unrelated words are strong and easy to keep.":
      "10 caractères au moins. Quelques mots sans rapport entre eux sont sûrs et faciles à retenir.",
    "Show: {label}": "Afficher : {label}",
    Show: "Afficher",
    Hide: "Masquer",
    "Shown beside everything you write.": "Affiché à côté de tout ce que vous écrivez.",
    "Shown beside everything you write, also what you wrote before.":
      "Affiché à côté de tout ce que vous écrivez, y compris ce que vous avez déjà écrit.",
    "Save name": "Enregistrer le nom",
    "Saved. You are shown as {name}.": "Enregistré. Vous apparaissez sous le nom de {name}.",
    "To sign in with. It is not shown to others.": "Elle sert à vous connecter. Les autres ne la voient pas.",
    "Signing in…": "Connexion…",
    "Opening your account…": "Ouverture de votre compte…",
    "Signing in did not work. Try again.": "La connexion a échoué. Réessayez.",
    "No account yet? {link}.": "Pas encore de compte ? {link}.",
    "No account yet? Ask the person who runs this site for one.":
      "Pas encore de compte ? Demandez-en un à la personne qui gère ce site.",
    "Have an account? {link}.": "Vous avez un compte ? {link}.",
    "This will be the first account here. It becomes the administrator.":
      "Ce sera le premier compte de ce site. Il en devient l’administrateur.",
    "Sign-up is closed here. Ask the person who runs this site for an account.":
      "Les inscriptions sont fermées ici. Demandez un compte à la personne qui gère ce site.",
    "If that is you:": "Si c’est vous :",
    "Welcome, {name}.": "Bienvenue, {name}.",
    "Welcome, {name}. You are the administrator of this site.": "Bienvenue, {name}. Vous administrez ce site.",
    "Your account is open. Sign in to begin.": "Votre compte est ouvert. Connectez-vous pour commencer.",
    "{email}, administrator": "{email}, administration du site",
    "The language of the pages, kept in this browser. Texts and notes stay as they were written.":
      "La langue des pages, retenue dans ce navigateur. Les textes et les notes restent tels qu’ils ont été écrits.",
    "Access tokens": "Jetons d’accès",
    "Your access tokens": "Vos jetons d’accès",
    "You have no access tokens.": "Vous n’avez aucun jeton d’accès.",
    "With an access token a script can do what you can do here: {read} and send the token as {header}.":
      "Avec un jeton d’accès, un script peut faire ici ce que vous pouvez y faire : {read} et envoyez le jeton sous la forme {header}.",
    "read the API": "lisez la description de l’API",
    "The token “{name}” no longer works.": "Le jeton « {name} » ne fonctionne plus.",
    "What is it for?": "À quoi sert-il ?",
    "A name that will tell you later, such as “weekly export”.":
      "Un nom qui vous le dira plus tard, par exemple « export hebdomadaire ».",
    "It ends": "Il expire",
    "in 30 days": "dans 30 jours",
    "in 90 days": "dans 90 jours",
    "in a year": "dans un an",
    "never|ends": "jamais",
    "never|used": "jamais",
    "Create token": "Créer le jeton",
    Token: "Jeton",
    "Your new token “{name}”": "Votre nouveau jeton « {name} »",
    "{warning} Whoever has it can act as you. Keep it like a password.":
      "{warning} Quiconque le possède peut agir en votre nom. Gardez-le comme un mot de passe.",
    "Copy it now: it is not shown again.": "Copiez-le maintenant : il ne sera plus affiché.",
    "Copy token": "Copier le jeton",
    "The token is copied.": "Le jeton est copié.",
    "This browser does not let the page copy. The token is selected: press Ctrl+C or ⌘C.":
      "Ce navigateur ne permet pas à la page de copier. Le jeton est sélectionné : appuyez sur Ctrl+C ou ⌘C.",
    "Try it:": "Essayez-le :",
    "I have kept it": "Je l’ai conservé",
    "Begins with": "Commence par",
    "Last used": "Dernière utilisation",
    Ends: "Expire",
    Action: "Action",
    Revoke: "Révoquer",
    "Revoke {name}": "Révoquer {name}",
    "Revoke this token?": "Révoquer ce jeton ?",
    "Keep it": "Le conserver",
    "Revoke it": "Le révoquer",
    "“{name}” ({hint}…) stops working at once. Scripts that use it will be refused. This cannot be undone; you can make a new token at any time.":
      "« {name} » ({hint}…) cesse aussitôt de fonctionner. Les scripts qui s’en servent seront refusés. C’est irréversible ; vous pouvez créer un nouveau jeton à tout moment.",
    "{what} needs JavaScript, which is switched off in this browser. Reading, the public threads and annotated copies work without it.":
      "{what} exige JavaScript, désactivé dans ce navigateur. La lecture, les fils publics et les copies annotées s’en passent.",
    "Signing in": "La connexion",
    "Signing up": "L’inscription",
    Publishing: "La publication",

    // Text and colours
    "Text and colours": "Texte et couleurs",
    Colours: "Couleurs",
    "As the system": "Comme le système",
    Light: "Clair",
    Dark: "Sombre",
    "High contrast": "Contraste élevé",
    "Text size": "Taille du texte",
    Smallest: "Le plus petit",
    Smaller: "Plus petit",
    "As designed": "Par défaut",
    Larger: "Plus grand",
    Largest: "Le plus grand",
    "Line spacing": "Interligne",
    "Close|line spacing": "Serré",
    "Normal|line spacing": "Normal",
    "Wide|line spacing": "Large",
    "Kept in this browser, and also in reach of every text under “Aa”.":
      "Retenus dans ce navigateur, et aussi à portée de chaque texte sous « Aa ».",

    // Pages
    About: "À propos",
    "Read, annotate and argue a policy document, clause by clause.":
      "Lire, annoter et débattre un document de politique publique, clause par clause.",
    "Read, annotate and argue a policy document, clause by clause; hand it back with every comment in place.":
      "Lire, annoter et débattre un document de politique publique, clause par clause ; le rendre avec chaque commentaire à sa place.",
    "Glossators were the jurists who wrote between the lines of the law. This is a place to do the same with the policy texts of today: joint statements, communiqués, consultation papers, draft resolutions, terms. Select a passage, write what it means, ask what it does not say, and discuss it where it stands. Then hand the text back with every comment in its place.":
      "Les glossateurs étaient les juristes qui écrivaient entre les lignes de la loi. Ce site permet d’en faire autant avec les textes de politique publique d’aujourd’hui : déclarations communes, communiqués, documents de consultation, projets de résolution, conditions. Sélectionnez un passage, écrivez ce qu’il signifie, demandez ce qu’il ne dit pas et discutez-en là où il se trouve. Rendez ensuite le texte avec chaque commentaire à sa place.",
    "Anyone may read what is public here. Notes belong to the people who wrote them; a note for “only me” is seen by nobody else.":
      "Tout le monde peut lire ce qui est public ici. Les notes appartiennent à ceux qui les ont écrites ; une note « moi seulement » n’est vue de personne d’autre.",
    "For programs": "Pour les programmes",
    "Everything the pages do can be done by a script with an access token from your settings. The {description} is in the OpenAPI format.":
      "Tout ce que font les pages, un script peut le faire avec un jeton d’accès créé dans vos réglages. La {description} est au format OpenAPI.",
    "description of the API": "description de l’API",
    "This installation": "Cette installation",
    "Glossator {version}, free software under the Apache License 2.0. It loads no font, script or tracker from elsewhere.":
      "Glossator {version}, logiciel libre sous licence Apache 2.0. Il ne charge ni police, ni script, ni traceur venus d’ailleurs.",
    "This page could not be made": "Cette page n’a pas pu être produite",
    "Something went wrong on our side, perhaps only for a moment. Nothing that was saved is lost.":
      "Un problème est survenu de notre côté, peut-être passager. Rien de ce qui était enregistré n’est perdu.",
    "If it stays so, tell the person who runs this site the number {number}.":
      "Si cela persiste, indiquez à la personne qui gère ce site le numéro {number}.",
    "Glossator is not available": "Glossator n’est pas disponible",
    "Glossator is not available right now": "Glossator n’est pas disponible pour le moment",
    "Something went wrong on our side, most likely the database cannot be reached. Nothing that was saved is lost.":
      "Un problème est survenu de notre côté ; la base de données est sans doute injoignable. Rien de ce qui était enregistré n’est perdu.",
    "The person who runs this site finds the cause in the log under the number {number}.":
      "La personne qui gère ce site trouvera la cause dans le journal sous le numéro {number}.",
    "Not found": "Introuvable",
    "The address may be wrong, the document may have been taken out, or it is only for the person who brought it in. If it is yours, {signIn}; otherwise look in the {library}.":
      "L’adresse est peut-être erronée, le document a peut-être été retiré, ou il est réservé à la personne qui l’a importé. S’il est à vous, {signIn} ; sinon, cherchez dans la {library}.",
    library: "bibliothèque",

    // Problems, and other sentences of the server
    "This file is larger than the {limit} MB that this site accepts. Leave pictures out of it, or split it.":
      "Ce fichier dépasse les {limit} Mo que ce site accepte. Retirez-en les images, ou divisez-le.",
    "must hold the document, or choose a file": "doit contenir le document, à moins de choisir un fichier",
    "must be chosen first": "doit d’abord être choisi",
    "is required": "champ obligatoire",
    "There is nothing here that you can see": "Il n’y a rien ici que vous puissiez voir",
    "The request cannot be understood": "La demande est incompréhensible",
    "Sign in to do this": "Connectez-vous pour faire cela",
    "The token is unknown, expired or revoked": "Le jeton est inconnu, expiré ou révoqué",
    "You may not do this": "Vous n’avez pas le droit de faire cela",
    "This address does not answer that method": "Cette adresse ne répond pas à cette méthode",
    "Something else already has this name": "Autre chose porte déjà ce nom",
    "This Idempotency-Key was used for a different request": "Cette clé Idempotency-Key a servi à une autre demande",
    "The document has moved on to another revision": "Le document est passé à une autre révision",
    "Somebody changed this in the meantime": "Quelqu’un a modifié ceci entre-temps",
    "This is larger than the server accepts": "C’est plus volumineux que ce que le serveur accepte",
    "This kind of content is not accepted here": "Ce type de contenu n’est pas accepté ici",
    "Some fields need attention": "Certains champs sont à revoir",
    "The quoted passage is not in this text": "Le passage cité n’est pas dans ce texte",
    "The quoted passage occurs more than once": "Le passage cité figure plusieurs fois",
    "This file cannot be read": "Ce fichier ne peut pas être lu",
    "There are no comments in this file": "Il n’y a pas de commentaires dans ce fichier",
    "Too many requests in a short time": "Trop de demandes en peu de temps",
    "Something went wrong on our side": "Un problème est survenu de notre côté",
    "The database cannot be reached right now": "La base de données est injoignable pour le moment",
    "The server cannot be reached": "Le serveur est injoignable",
    "Nothing you typed is lost. Check the connection and try again.":
      "Rien de ce que vous avez saisi n’est perdu. Vérifiez la connexion et réessayez.",
    "Something went wrong in this page": "Un problème est survenu dans cette page",
    "The e-mail address or the password is not right": "L’adresse électronique ou le mot de passe est incorrect",
    "Check both and try again.": "Vérifiez les deux et réessayez.",
    "You cannot sign in right now": "Vous ne pouvez pas vous connecter pour le moment",
    "The browser keeps no cookies for this site": "Le navigateur ne garde pas de cookies pour ce site",
    "Signing in needs one cookie. Allow cookies for this site, reload the page and try again.":
      "La connexion nécessite un cookie. Autorisez les cookies de ce site, rechargez la page et réessayez.",
    "Signing in is not possible right now. Try again in a moment.":
      "La connexion est impossible pour le moment. Réessayez dans un instant.",
    "Too many {what}. Try again in {wait}.": "Trop de {what}. Réessayez dans {wait}.",
    changes: "modifications",
    "attempts to sign in": "tentatives de connexion",
    "new accounts": "nouveaux comptes",
    "There is an account with this e-mail address already. Sign in instead.":
      "Un compte existe déjà avec cette adresse électronique. Connectez-vous plutôt.",
    "You have no such token.": "Vous n’avez pas ce jeton.",
    "is not your current password": "n’est pas votre mot de passe actuel",
    "is needed to set a new password": "est nécessaire pour choisir un nouveau mot de passe",
    "The account that asked for this is no longer active.": "Le compte qui a demandé cela n’est plus actif.",
    "Sign in, or send an access token, to do this.": "Connectez-vous, ou envoyez un jeton d’accès, pour faire cela.",
    "Much is being done already. Wait until some of it is finished, or cancel it.":
      "De nombreuses tâches sont déjà en cours. Attendez que certaines soient terminées, ou annulez-en.",
    "1 character has no glyph in this copy's fonts: {signs}. The web page and the other formats show what this one cannot.":
      "Aucune police de cette copie n’a de glyphe pour 1 caractère : {signs}. La page web et les autres formats montrent ce que celui-ci ne peut pas montrer.",
    "{count} characters have no glyph in this copy's fonts: {signs}. The web page and the other formats show what this one cannot.":
      "Aucune police de cette copie n’a de glyphe pour {count} caractères : {signs}. La page web et les autres formats montrent ce que celui-ci ne peut pas montrer.",
    "This job has no file yet.": "Cette tâche n’a pas encore de fichier.",
    "The server ended three times while it did this. Ask for it again.":
      "Le serveur s’est arrêté trois fois pendant cette tâche. Demandez-la à nouveau.",
    "Something went wrong on our side while this was done. Ask for it again.":
      "Un problème est survenu de notre côté pendant cette tâche. Demandez-la à nouveau.",
    "Only a thread has a passage, a reply has none.": "Seul un fil a un passage, une réponse n’en a pas.",
    "A note on the whole document has no passage to settle.":
      "Une note sur l’ensemble du document n’a pas de passage à confirmer.",
    "Another revision was published meanwhile. Look at its words.":
      "Une autre révision a été publiée entre-temps. Voyez ce qu’elle dit.",
    "An orphan has no passage to confirm. Select the words it belongs to now.":
      "Une note orpheline n’a pas de passage à confirmer. Sélectionnez les mots auxquels elle se rapporte désormais.",
    "Another revision was published meanwhile. Look at it and preview yours again; yours was not published.":
      "Une autre révision a été publiée entre-temps. Consultez-la et refaites l’aperçu de la vôtre ; la vôtre n’a pas été publiée.",
    "This text is the same, to the letter, as the current revision; there is nothing to publish.":
      "Ce texte est identique, à la lettre près, à la révision actuelle ; il n’y a rien à publier.",
    "The passage was marked in another revision. Load the current one and mark it there.":
      "Le passage a été marqué dans une autre révision. Chargez la révision actuelle et marquez-y le passage.",
    "These words are not in the document. Copy them from its text, or give a span instead.":
      "Ces mots ne sont pas dans le document. Copiez-les depuis son texte, ou indiquez une position.",
    "These words stand in {count} places. Add a prefix or suffix that tells them apart.": {
      one: "Ces mots figurent à {count} endroit. Ajoutez ce qui précède ou suit pour les distinguer.",
      other: "Ces mots figurent à {count} endroits. Ajoutez ce qui précède ou suit pour les distinguer.",
    },
    "This document has no such revision.": "Ce document n’a pas cette révision.",
    "There is no such document, or it is not visible to you.":
      "Ce document n’existe pas, ou il ne vous est pas visible.",
    "There is no such annotation, or it is not visible to you.":
      "Cette note n’existe pas, ou elle ne vous est pas visible.",
    "There is no such job, or it is not visible to you.": "Cette tâche n’existe pas, ou elle ne vous est pas visible.",
    "You may not read this document.": "Vous n’avez pas le droit de lire ce document.",
    "You may not annotate this document.": "Vous n’avez pas le droit d’annoter ce document.",
    "Only the person who brought a document in, or an administrator, may publish a revision of it.":
      "Seule la personne qui a importé un document, ou l’administration du site, peut en publier une révision.",
    "Only the person who brought a document in, or an administrator, may remove it.":
      "Seule la personne qui a importé un document, ou l’administration du site, peut le retirer.",
    "You may not see this annotation.": "Vous n’avez pas le droit de voir cette note.",
    "You may not reply here.": "Vous n’avez pas le droit de répondre ici.",
    "Only its author may edit this, and only while it is not deleted.":
      "Seul son auteur peut modifier ceci, et seulement tant que ce n’est pas supprimé.",
    "Only its author or an administrator may delete this.":
      "Seuls son auteur et l’administration du site peuvent supprimer ceci.",
    "Only its author may restore this, and only after it was deleted.":
      "Seul son auteur peut rétablir ceci, et seulement après suppression.",
    "Only the thread's author, the document's owner or an administrator may settle its passage.":
      "Seuls l’auteur du fil, le propriétaire du document et l’administration du site peuvent en confirmer le passage.",
    "Only the thread's author, the document's owner or an administrator may change its status.":
      "Seuls l’auteur du fil, le propriétaire du document et l’administration du site peuvent en changer le statut.",
    "Only administrators may do this.": "Seule l’administration du site peut faire cela.",
    "The archive has a note that is on another document here.":
      "L’archive contient une note qui, ici, se trouve sur un autre document.",
    "“{title}” has another revision {ordinal} here than in the archive; it has gone its own way and was left alone.":
      "« {title} » a ici une autre révision {ordinal} que dans l’archive ; le document a suivi sa propre voie et reste tel quel.",
    "The archive is not as Glossator writes it: {name}: {fault}. Take it again where it comes from.":
      "L’archive n’est pas telle que Glossator l’écrit : {name} : {fault}. Prenez-la à nouveau là d’où elle vient.",
    "The archive is damaged: {name} is not as it was. Take it again where it comes from.":
      "L’archive est endommagée : {name} n’est plus tel qu’il était. Prenez-la à nouveau là d’où elle vient.",
    "This archive was made by another version of Glossator. Update this one.":
      "Cette archive a été créée par une autre version de Glossator. Mettez celle-ci à jour.",
    "This is not an archive of Glossator. Choose a zip that was taken as one.":
      "Ce n’est pas une archive de Glossator. Choisissez un zip pris comme tel.",
    "{count} threads carried to the newest revision": {
      one: "{count} fil reporté sur la révision la plus récente",
      other: "{count} fils reportés sur la révision la plus récente",
    },
    "{count} places of notes in a revision": {
      one: "{count} emplacement de note dans une révision",
      other: "{count} emplacements de notes dans une révision",
    },
    "{count} notes that were edited here as well, left as they are here": {
      one: "{count} note également modifiée ici, laissée telle quelle",
      other: "{count} notes également modifiées ici, laissées telles quelles",
    },
    "{count} newer versions of notes that were here": {
      one: "{count} version plus récente d’une note déjà présente",
      other: "{count} versions plus récentes de notes déjà présentes",
    },
    "{count} people who had no account here; they cannot sign in": {
      one: "{count} personne qui n’avait pas de compte ici ; elle ne peut pas se connecter",
      other: "{count} personnes qui n’avaient pas de compte ici ; elles ne peuvent pas se connecter",
    },
    "{count} revisions": { one: "{count} révision", other: "{count} révisions" },
    "{count} documents": { one: "{count} document", other: "{count} documents" },
    "Go to the library": "Aller à la bibliothèque",
    "Everything in the archive is here already.": "Tout ce que contient l’archive est déjà ici.",
    "The archive is restored": "L’archive est restaurée",
    Restore: "Restaurer",
    "A larger archive is restored by whoever runs this site, with the command {command}.":
      "Une archive plus volumineuse est restaurée par la personne qui gère ce site, avec la commande {command}.",
    "A zip that was taken as an archive": "Un zip pris comme archive",
    "The archive": "L’archive",
    Restoring: "La restauration",
    "An archive brings its documents with all revisions, threads and histories. What is here already stays; a second time it changes nothing.":
      "Une archive apporte ses documents avec toutes leurs révisions, leurs fils et leurs historiques. Ce qui est déjà ici demeure ; une seconde fois, elle ne change rien.",
    "Restore an archive": "Restaurer une archive",
    "Changes with a browser session are taken only from this site's own pages.":
      "Les modifications faites avec une session de navigateur ne sont acceptées que depuis les pages de ce site.",
    "Its words are not kept here, so it cannot come back.":
      "Son texte n’est pas conservé ici ; il ne peut donc pas être rétabli.",
    "A reply has no status; set it on the thread.": "Une réponse n’a pas de statut ; indiquez-le sur le fil.",
    "cannot become private: other people have replied": "ne peut pas devenir privé : d’autres personnes ont répondu",
    "cannot be changed: a reply is as visible as its thread":
      "ne peut pas être modifié : une réponse est aussi visible que son fil",
    "Somebody changed this since you loaded it. Load it again and repeat your change; yours was not saved.":
      "Quelqu’un a modifié ceci depuis que vous l’avez chargé. Rechargez-le et refaites votre modification ; la vôtre n’a pas été enregistrée.",
    "There is nothing at this address.": "Il n’y a rien à cette adresse.",
    "Correct the fields named here and send it again.": "Corrigez les champs indiqués ici et renvoyez le tout.",
    "The database cannot be reached right now. Nothing was changed; try again in a moment.":
      "La base de données est injoignable pour le moment. Rien n’a été modifié ; réessayez dans un instant.",
    "The request contains the null character, which no text may hold.":
      "La demande contient le caractère nul, qu’aucun texte ne peut contenir.",
    "must not contain the null character": "ne doit pas contenir le caractère nul",
    "This was written to the server's log. Nothing was changed by the request.":
      "Le journal du serveur en garde la trace. La demande n’a rien modifié.",
    "The body may have at most {size}.": "La demande peut occuper au plus {size}.",
    "Many files are being read and written right now. Try again in a moment.":
      "De nombreux fichiers sont en cours de lecture et d’écriture. Réessayez dans un instant.",
    "This file kept its reader busy for {time} and was given up. Split it, or save it anew and try again.":
      "La lecture de ce fichier a duré {time} et a été abandonnée. Divisez-le, ou enregistrez-le à nouveau et réessayez.",
    "This file unfolds to more than {megabytes} MB of memory and was given up. Split it, or save it anew.":
      "Ce fichier occupe plus de {megabytes} Mo de mémoire une fois décompressé et a été abandonné. Divisez-le, ou enregistrez-le à nouveau.",
    "This file ended the program that reads it. Save it anew and try again.":
      "Ce fichier a interrompu le programme qui le lit. Enregistrez-le à nouveau et réessayez.",
    "Writing this took more than {time} and was given up. {advice}":
      "L’écriture a dépassé {time} et a été abandonnée. {advice}",
    "Writing this took more than {megabytes} MB of memory and was given up. {advice}":
      "L’écriture a occupé plus de {megabytes} Mo de mémoire et a été abandonnée. {advice}",
    "The program that writes this format ended. {advice}": "Le programme qui écrit ce format s’est arrêté. {advice}",
    "Choose a passage, fewer notes or another format.": "Choisissez un passage, moins de notes ou un autre format.",
    "This copy holds more than {count} comments. Bring it back in parts.": {
      one: "Cette copie contient plus de {count} commentaire. Rapportez-la en plusieurs parties.",
      other: "Cette copie contient plus de {count} commentaires. Rapportez-la en plusieurs parties.",
    },
    "must be the copy": "doit être la copie",
    "There are no comments in this file that could come back. {advice}":
      "Il n’y a dans ce fichier aucun commentaire à rapporter. {advice}",
    "If its text is what changed, publish it as a new revision.":
      "Si c’est son texte qui a changé, publiez-le comme nouvelle révision.",
    "Choose a copy as Word, PDF, JSON-LD, Excel or CSV.":
      "Choisissez une copie au format Word, PDF, JSON-LD, Excel ou CSV.",
    "Comments come back from Word, PDF, JSON-LD, Excel and CSV; a changed text becomes a new revision.":
      "Les commentaires reviennent de Word, PDF, JSON-LD, Excel et CSV ; un texte modifié devient une nouvelle révision.",
    "This file is empty. Choose another, or save it again.":
      "Ce fichier est vide. Choisissez-en un autre, ou enregistrez-le à nouveau.",
    "cannot be had in this format: only docx and pdf": "n’existe pas dans ce format : seulement docx et pdf",
    "must be left out: an archive holds everything that you may see":
      "doit être omis : une archive contient tout ce que vous pouvez voir",
    "keeps the names that stand in the file: ask for real ones":
      "garde les noms qui figurent dans le fichier : demandez les vrais noms",
    "is not a field of this request": "n’est pas un champ de cette demande",
    "must be at most {count} characters": { one: "{count} caractère au plus", other: "{count} caractères au plus" },
    "must have at least {count} characters": {
      one: "{count} caractère au moins",
      other: "{count} caractères au moins",
    },
    "must have at most {count} entries": { one: "{count} entrée au plus", other: "{count} entrées au plus" },
    "must have at least {count} entries": { one: "{count} entrée au moins", other: "{count} entrées au moins" },
    "must be at most {count} codes": { one: "{count} code au plus", other: "{count} codes au plus" },
    "must be at most {count}": "{count} au plus",
    "must be {count} or more": "{count} au moins",
    "must be an e-mail address such as name@example.org": "doit être une adresse électronique comme name@example.org",
    "must be an address that begins with http:// or https://":
      "doit être une adresse qui commence par http:// ou https://",
    'must be a language tag such as "en" or "fr-CA"': "doit être un code de langue comme « en » ou « fr-CA »",
    "must be a date such as 2018-08-29, 2018-08 or 2018": "doit être une date comme 2018-08-29, 2018-08 ou 2018",
    "must be a date such as 2026-11-23, or a moment in ISO 8601":
      "doit être une date comme 2026-11-23, ou un instant selon ISO 8601",
    "must be a passage: a suggestion rewords one":
      "doit être un passage : une suggestion en propose une autre formulation",
    "must not be empty for a {kind}": "ne doit pas être vide (type : {kind})",
    note: "note",
    question: "question",
    "must say the new wording; empty strikes the passage out":
      "doit donner la nouvelle formulation ; vide, elle supprime le passage",
    "must hold the document, or send it as a file": "doit contenir le document, à moins de l’envoyer comme fichier",
    "No text was found in this file. Check that it is the right one, and of the format that is chosen.":
      "Aucun texte n’a été trouvé dans ce fichier. Vérifiez que c’est le bon, et qu’il est bien au format choisi.",
    "This is a file of an old version of Word or Excel. Save it as .docx or .xlsx and try again.":
      "C’est un fichier d’une ancienne version de Word ou d’Excel. Enregistrez-le en .docx ou .xlsx et réessayez.",
    "This is a Rich Text file. Save it as Word (.docx) and try again.":
      "C’est un fichier RTF. Enregistrez-le au format Word (.docx) et réessayez.",
    "This is an OpenDocument file. Save it as .docx or .xlsx and try again.":
      "C’est un fichier OpenDocument. Enregistrez-le en .docx ou .xlsx et réessayez.",
    "This is a zip file. Unpack it and choose the file inside.":
      "C’est un fichier zip. Décompressez-le et choisissez le fichier qu’il contient.",
    "This is a picture, not a text. Run text recognition over it and save the result as PDF or Word.":
      "C’est une image, pas un texte. Appliquez-lui une reconnaissance de texte et enregistrez le résultat en PDF ou en Word.",
    "This is a program, not a text. Choose another file.":
      "C’est un programme, pas un texte. Choisissez un autre fichier.",
    "This is a picture, not a copy. {advice}": "C’est une image, pas une copie. {advice}",
    "Comments do not come back from an e-book. {advice}":
      "Les commentaires ne reviennent pas d’un livre numérique. {advice}",
    "This is a presentation, not a copy. {advice}": "C’est une présentation, pas une copie. {advice}",
    "This is a program, not a copy. {advice}": "C’est un programme, pas une copie. {advice}",
    "This is an archive of Glossator. An administrator of this site can restore it.":
      "C’est une archive de Glossator. L’administration de ce site peut la restaurer.",
    "This is a presentation. Save it as PDF and try again.":
      "C’est une présentation. Enregistrez-la en PDF et réessayez.",
    "This is a table, not a text. {advice}": "C’est un tableau, pas un texte. {advice}",
    "If it is a copy with comments, bring it back on the page “Copies” of its document.":
      "Si c’est une copie avec des commentaires, rapportez-la sur la page « Copies » de son document.",
    "This is JSON, not a text. {advice}": "C’est du JSON, pas un texte. {advice}",
    "This is an Excel workbook, not a text. {advice}": "C’est un classeur Excel, pas un texte. {advice}",
    "This is an e-book. Save it as Word (.docx) or as a web page (.html) and try again.":
      "C’est un livre numérique. Enregistrez-le au format Word (.docx) ou comme page web (.html) et réessayez.",
    "This is not the Word document that its name says. Save it as .docx.":
      "Ce n’est pas le document Word que son nom annonce. Enregistrez-le en .docx.",
    "This is not the PDF that its name says. Save it anew.":
      "Ce n’est pas le PDF que son nom annonce. Enregistrez-le à nouveau.",
    "This is not a Word document. Save it as .docx in Word or LibreOffice and try again.":
      "Ce n’est pas un document Word. Enregistrez-le en .docx avec Word ou LibreOffice et réessayez.",
    "This file is not a text. If it is, save it again as UTF-8.":
      "Ce fichier n’est pas un texte. Si c’en est un, enregistrez-le à nouveau en UTF-8.",
    "This file is damaged or not complete. Save it again, or download it once more.":
      "Ce fichier est endommagé ou incomplet. Enregistrez-le à nouveau, ou retéléchargez-le.",
    "This file is protected with a password. Save it without one and try again.":
      "Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe et réessayez.",
    "This file unfolds to more than the server accepts. Leave pictures out of it, or split it.":
      "Une fois décompressé, ce fichier dépasse ce que le serveur accepte. Retirez-en les images, ou divisez-le.",
    "This file holds more than {limit} parts. Split it.": "Ce fichier contient plus de {limit} parties. Divisez-le.",
    "A part of this file is packed in a way that only few programs know. {advice}":
      "Une partie de ce fichier est compressée d’une façon que peu de programmes connaissent. {advice}",
    "This file declares a document type, which is not accepted. {advice}":
      "Ce fichier déclare un type de document, ce qui n’est pas accepté. {advice}",
    "This file is nested or divided beyond what any text is. {advice}":
      "Ce fichier est imbriqué ou divisé bien au-delà de ce que l’on rencontre dans un texte. {advice}",
    "Save it again in Word, Excel or LibreOffice and try once more.":
      "Enregistrez-le à nouveau dans Word, Excel ou LibreOffice et réessayez.",
    "The formatting in this page is never closed and grows without bound. {advice}":
      "La mise en forme de cette page n’est jamais fermée et croît sans limite. {advice}",
    "Lists or quotations are nested more than {limit} deep, which no readable text is. Choose plain text as its format.":
      "Listes ou citations y sont imbriquées sur plus de {limit} niveaux, ce qu’aucun texte lisible ne fait. Choisissez le format « Texte brut ».",
    "Elements are nested more than {limit} deep, which no readable text is. {advice}":
      "Les éléments y sont imbriqués sur plus de {limit} niveaux, ce qu’aucun texte lisible ne fait. {advice}",
    "Paste its text instead.": "Collez plutôt son texte.",
    "The document has more than {limit} lines. Split it.": "Le document compte plus de {limit} lignes. Divisez-le.",
    "The document has more than {limit} paragraphs. Split it.":
      "Le document compte plus de {limit} paragraphes. Divisez-le.",
    "A comment holds at most {limit} characters.": "Un commentaire contient au plus {limit} caractères.",
    "There are more than {limit} annotations in this file. Bring it back in parts.":
      "Il y a plus de {limit} annotations dans ce fichier. Rapportez-le en plusieurs parties.",
    "The table has more than {limit} rows. Bring it back in parts.":
      "Le tableau compte plus de {limit} lignes. Rapportez-le en plusieurs parties.",
    "The file is larger than {limit} MB. Leave pictures out of it, or split it.":
      "Le fichier dépasse {limit} Mo. Retirez-en les images, ou divisez-le.",
    "This is not valid JSON, or not all of it. Save it again, or download it once more.":
      "Ce n’est pas du JSON valide, ou il n’est pas complet. Enregistrez-le à nouveau, ou retéléchargez-le.",
    "There is no text in this file that notes could stand on.":
      "Il n’y a dans ce fichier aucun texte où des notes pourraient se placer.",
    "This file is a Strict Open XML document, to which notes cannot be added without harm. Save it in Word as an ordinary Word document (.docx), or take the copy without the original.":
      "Ce fichier est un document Open XML strict, auquel des notes ne peuvent être ajoutées sans dommage. Enregistrez-le dans Word comme document Word ordinaire (.docx), ou prenez la copie sans l’original.",
    "Notes cannot be added to this file without harm: its parts are named in an unusual way. Save it in Word as an ordinary Word document (.docx), or take the copy without the original.":
      "Des notes ne peuvent être ajoutées à ce fichier sans dommage : ses parties portent des noms inhabituels. Enregistrez-le dans Word comme document Word ordinaire (.docx), ou prenez la copie sans l’original.",
    "This table has neither the columns of a Glossator table nor those of the IEC/ISO comment form. Take a copy as a table, fill that in, and leave its first row as it is.":
      "Ce tableau n’a ni les colonnes d’un tableau Glossator ni celles du formulaire de commentaires CEI/ISO. Prenez une copie sous forme de tableau, remplissez-la et laissez sa première ligne telle quelle.",
    "This PDF has no pages. Save it anew and try again.":
      "Ce PDF n’a pas de pages. Enregistrez-le à nouveau et réessayez.",
    "This PDF has more than {limit} pages. Split it.": "Ce PDF compte plus de {limit} pages. Divisez-le.",
    "This PDF takes more than {limit} seconds to read. Split it, or save it anew.":
      "La lecture de ce PDF prend plus de {limit} secondes. Divisez-le, ou enregistrez-le à nouveau.",
    "This PDF holds pictures of pages. Run text recognition over it and try again.":
      "Ce PDF contient des images de pages. Appliquez-lui une reconnaissance de texte et réessayez.",
    "This PDF has no text: its pages are empty. Choose another file.":
      "Ce PDF n’a pas de texte : ses pages sont vides. Choisissez un autre fichier.",
    "must be one of the text formats for a text that was pasted; send Word documents and PDFs as files":
      "doit être l’un des formats de texte pour un texte collé ; envoyez les documents Word et les PDF comme fichiers",
    "This PDF holds too much text. Split it.": "Ce PDF contient trop de texte. Divisez-le.",
    "This PDF holds too many comments. Split it.": "Ce PDF contient trop de commentaires. Divisez-le.",
    "Gathering the notes": "Collecte des notes",
    "Writing the copy": "Écriture de la copie",
    "Reading the text": "Lecture du texte",
    "Writing the revision": "Écriture de la révision",
    "Carrying 1 note over": "Report d’une note",
    "Carrying {count} notes over": "Report de {count} notes",
    "Placing 1 note": "Mise en place d’une note",
    "Placing {count} notes": "Mise en place de {count} notes",
    "These words hold no text. Check that the right format is chosen.":
      "Aucun texte ne se lit dans ce qui a été collé. Vérifiez que le bon format est choisi.",
    "The text is not valid {encoding}; it was read as Windows-1252. Check accented letters and quotation marks.":
      "Le texte n’est pas en {encoding} valide ; il a été lu en Windows-1252. Vérifiez les lettres accentuées et les guillemets.",
    "Characters that make text read in another order than it is written were left out.":
      "Les caractères qui font lire un texte dans un autre ordre que celui de l’écriture ont été omis.",
    "1 link is relative to the address of the document, which is unknown: the words were kept without the link. Give the source address to keep it.":
      "1 lien est relatif à l’adresse du document, qui est inconnue : les mots ont été gardés sans le lien. Indiquez l’adresse de la source pour le conserver.",
    "{count} links are relative to the address of the document, which is unknown: the words were kept without the link. Give the source address to keep it.":
      "{count} liens sont relatifs à l’adresse du document, qui est inconnue : les mots ont été gardés sans le lien. Indiquez l’adresse de la source pour les conserver.",
    "Navigation and other parts of the page around the document were left out.":
      "La navigation et d’autres parties de la page autour du document ont été omises.",
    "The front matter was not understood and was left out: {problem}":
      "L’en-tête YAML n’a pas été compris et a été omis : {problem}",
    "it holds no entries": "il ne contient aucune entrée",
    '"{value}" in the front matter is not {wanted}, and was left out.':
      "« {value} » dans l’en-tête YAML n’est pas {wanted} et a été omis.",
    "a language tag": "un code de langue",
    "a web address": "une adresse web",
    "a date such as 2018-08-29": "une date telle que 2018-08-29",
    "Tracked changes were accepted: the text is read as if all of them had been.":
      "Les modifications suivies ont été acceptées : le texte est lu comme si elles l’étaient toutes.",
    "1 page holds only pictures: words in them are missing until text recognition has been run over the file.":
      "1 page ne contient que des images : leurs mots manquent tant que le fichier n’est pas passé par une reconnaissance de texte.",
    "{count} pages hold only pictures: words in them are missing until text recognition has been run over the file.":
      "{count} pages ne contiennent que des images : leurs mots manquent tant que le fichier n’est pas passé par une reconnaissance de texte.",
    "What looks like a table came in as paragraphs, because the file does not say where its cells are. Save the PDF with tags (“tagged” or “accessible”) to keep tables.":
      "Ce qui ressemble à un tableau a été importé sous forme de paragraphes, car le fichier n’indique pas où sont ses cellules. Enregistrez le PDF avec des balises (« balisé » ou « accessible ») pour conserver les tableaux.",
    "An archive of more than {entries} parts could not be restored. Archive its documents one by one.":
      "Une archive de plus de {entries} parties ne pourrait pas être restaurée. Archivez ses documents un par un.",
    "An archive of more than {whole} MB, or of {part} MB in one part, could not be restored. Archive its documents one by one.":
      "Une archive de plus de {whole} Mo, ou de {part} Mo en une seule partie, ne pourrait pas être restaurée. Archivez ses documents un par un.",
    "Of the {whole} characters of the name the first {kept} are kept: a name holds no more.":
      "Sur les {whole} caractères du nom, les {kept} premiers sont gardés : un nom n’en contient pas davantage.",
    "Of its {whole} characters the first {kept} are kept: a comment holds no more.":
      "Sur ses {whole} caractères, les {kept} premiers sont gardés : un commentaire n’en contient pas davantage.",
    "A suggestion needs a passage. This one comes in as a note that says the wording.":
      "Une suggestion a besoin d’un passage. Celle-ci devient une note qui donne la formulation.",
    "Only a suggestion proposes a wording.": "Seule une suggestion propose une formulation.",
    "A suggested wording has at most {count} characters.": {
      one: "Une formulation proposée compte au plus {count} caractère.",
      other: "Une formulation proposée compte au plus {count} caractères.",
    },
    "A code has words on both sides of every “/”.": "Un code comporte des mots de part et d’autre de chaque « / ».",
    "A code has at most {count} characters.": {
      one: "Un code compte au plus {count} caractère.",
      other: "Un code compte au plus {count} caractères.",
    },
    "A note has at most {count} codes.": {
      one: "Une note porte au plus {count} code.",
      other: "Une note porte au plus {count} codes.",
    },
    "Left out of a comment: “{words}”. {reason}": "Omis d’un commentaire : « {words} ». {reason}",
    "You may not reply in this thread.": "Vous ne pouvez pas répondre dans ce fil.",
    "Somebody has changed its status in the meantime.": "Quelqu’un a changé son statut entre-temps.",
    "1 comment came in as a thread, under its author’s name.":
      "1 commentaire est devenu un fil, sous le nom de son auteur.",
    "{count} comments came in as threads, under their authors’ names.":
      "{count} commentaires sont devenus des fils, sous le nom de leurs auteurs.",
    "The comments in it did not come in: {reason}": "Ses commentaires n’ont pas été importés : {reason}",
    "1 reply was left out: the comment it answers is not in this file. Bring a file that has both.":
      "1 réponse a été omise : le commentaire auquel elle répond n’est pas dans ce fichier. Apportez un fichier qui contient les deux.",
    "{count} notes were reworded in the PDF. They keep the words that they have here; answer them instead.": {
      one: "{count} note a été reformulée dans le PDF. Elle garde le texte qu’elle a ici ; répondez-y plutôt.",
      other:
        "{count} notes ont été reformulées dans le PDF. Elles gardent le texte qu’elles ont ici ; répondez-y plutôt.",
    },
    "1 note was reworded in the PDF. It keeps the words that it has here; answer it instead.":
      "1 note a été reformulée dans le PDF. Elle garde le texte qu’elle a ici ; répondez-y plutôt.",
    "{count} replies were left out: the comments they answer are not in this file. Bring a file that has both.":
      "{count} réponses ont été omises : les commentaires auxquels elles répondent ne sont pas dans ce fichier. Apportez un fichier qui contient les deux.",
    "1 comment in this file did not come in. Bring the file back under Copies to take them over.":
      "1 commentaire de ce fichier n’a pas été importé. Rapportez le fichier sous « Copies » pour le reprendre.",
    "{count} comments in this file did not come in. Bring the file back under Copies to take them over.":
      "{count} commentaires de ce fichier n’ont pas été importés. Rapportez le fichier sous « Copies » pour les reprendre.",
    "cannot be had: the current revision was not made from {file}":
      "n’est pas disponible : la révision actuelle n’est pas issue {file}",
    "a Word file": "d’un fichier Word",
    "a PDF": "d’un PDF",
    "was not kept for the current revision": "n’a pas été conservé pour la révision actuelle",
  },
} as const satisfies Language;
