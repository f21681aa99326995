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
    Waiting: "En espera",
    "{count} threads": { one: "{count} hilo", other: "{count} hilos" },

    // Reader
    "¶{ordinal}, link to this paragraph": "¶{ordinal}, enlace a este párrafo",
    "Annotate ¶{ordinal}": "Anotar ¶{ordinal}",
    "{count} notes on ¶{ordinal}": { one: "{count} nota sobre ¶{ordinal}", other: "{count} notas sobre ¶{ordinal}" },
    "Back to reference {label}": "Volver a la llamada {label}",
    Footnotes: "Notas al pie",
    "Footnotes, part {section}": "Notas al pie, parte {section}",
    "Picture in the source": "Imagen en la fuente",
    Outline: "Esquema",
    Breadcrumbs: "Ruta de navegación",
    "Keyboard shortcuts": "Atajos de teclado",
    "Revision {ordinal}": "Revisión {ordinal}",
    "Revision {ordinal}, {label}": "Revisión {ordinal}, {label}",
    "revision {ordinal}": "revisión {ordinal}",
    "You are reading {revision} of {newest}.": "Está leyendo la {revision} de {newest}.",
    "You are reading {revision} of {newest}, {label}.": "Está leyendo la {revision} de {newest}, {label}.",
    "It stays as it was, with its notes where they stood.": "Se conserva tal como era, con sus notas donde estaban.",
    "Go to the newest": "Ir a la más reciente",
    "Compare with the newest": "Comparar con la más reciente",
    "All revisions": "Todas las revisiones",
    "What changed": "Qué ha cambiado",
    "Publish a revision": "Publicar una revisión",
    Revisions: "Revisiones",
    Copies: "Copias",
    "About this text": "Acerca de este texto",
    Revision: "Revisión",
    "{ordinal}, {label}|a revision": "{ordinal}, {label}",
    "{revision}, published {time}": "{revision}, publicada {time}",
    Source: "Fuente",
    Licence: "Licencia",
    "Visible to": "Visible para",
    "Only you and administrators": "Solo usted y los administradores",
    Length: "Longitud",
    "{count} characters": { one: "{count} carácter", other: "{count} caracteres" },
    "The notes beside the text need JavaScript, which is switched off in this browser.":
      "Las notas junto al texto necesitan JavaScript, que está desactivado en este navegador.",
    "Read {notes}, or take {copy} ({formats}).": "Lea {notes} u obtenga {copy} ({formats}).",
    "Read {note}, {notes}, or take {copy} ({formats}).": "Lea {note}, {notes} u obtenga {copy} ({formats}).",
    "the note this link is about": "la nota a la que remite este enlace",
    "all notes on one page": "todas las notas en una página",
    "an annotated copy": "una copia anotada",
    "other formats": "otros formatos",
    Notes: "Notas",
    "Notes on {title}": "Notas sobre {title}",
    "{count} notes, in the order of the text.": {
      one: "{count} nota, en el orden del texto.",
      other: "{count} notas, en el orden del texto.",
    },
    "Nobody has written anything yet": "Nadie ha escrito nada todavía",
    "Select words in the text to be the first.": "Seleccione palabras del texto para empezar.",
    "More notes": "Más notas",
    "{shown} of {total}|notes": "{shown} de {total}",
    "{shown} of {count} notes shown": {
      one: "Notas mostradas: {shown} de {count}",
      other: "Notas mostradas: {shown} de {count}",
    },
    "Note on the document": "Nota sobre el documento",
    "Show notes": "Mostrar notas",
    "All ({count})|notes": "Todas ({count})",
    "Open ({count})|notes": "Abiertas ({count})",
    "Mine ({count})|notes": "Las mías ({count})",
    "None|notes": "Ninguna",
    Filter: "Filtrar",
    "One moment…": "Un momento…",
    "Filter ({count})": "Filtrar ({count})",
    "{name} ({count})|a choice": "{name} ({count})",
    Kind: "Tipo",
    Status: "Estado",
    Person: "Persona",
    Stance: "Posición",
    Code: "Código",
    "Every kind": "Todos los tipos",
    "Every status": "Todos los estados",
    Everybody: "Todas las personas",
    "Every stance": "Todas las posiciones",
    "Every code": "Todos los códigos",
    Export: "Exportar",
    "An annotated copy with the notes shown:": "Una copia anotada con las notas mostradas:",
    "An annotated copy:": "Una copia anotada:",
    "Your {count} notes that only you can see are left out.": {
      one: "No se incluye la nota que solo usted ve.",
      other: "No se incluyen las {count} notas que solo usted ve.",
    },
    "Your {count} notes that only you can see are left out of all but the archive.": {
      one: "La nota que solo usted ve únicamente se incluye en el archivo completo.",
      other: "Las {count} notas que solo usted ve únicamente se incluyen en el archivo completo.",
    },
    "Choose what goes in, or bring a copy back": "Elegir qué se incluye, o traer de vuelta una copia",
    "Drafts ({count})": "Borradores ({count})",
    "Reply|a draft": "Respuesta",
    "Edit|a draft": "Modificación",
    "{kind} on ¶{ordinal}": "{kind} sobre ¶{ordinal}",
    "{what}: {words}|of a draft": "{what}: {words}",
    "{count} notes without a passage here": {
      one: "{count} nota sin pasaje aquí",
      other: "{count} notas sin pasaje aquí",
    },
    "{count} notes on the whole document": {
      one: "{count} nota sobre todo el documento",
      other: "{count} notas sobre todo el documento",
    },
    "{count} notes on ¶{from} to ¶{to}": {
      one: "{count} nota de ¶{from} a ¶{to}",
      other: "{count} notas de ¶{from} a ¶{to}",
    },
    "{count} notes around ¶{ordinal}": {
      one: "{count} nota en torno a ¶{ordinal}",
      other: "{count} notas en torno a ¶{ordinal}",
    },
    "The notes could not be loaded. {reason}": "No se han podido cargar las notas. {reason}",
    "Try again": "Reintentar",
    "No notes yet. Select words in the text, or press Annotate beside a paragraph, and write the first.":
      "Todavía no hay notas. Seleccione palabras del texto, o pulse Anotar junto a un párrafo, y escriba la primera.",
    "Show all notes": "Mostrar todas las notas",
    "Notes and highlights are hidden.": "Las notas y los resaltados están ocultos.",
    "Sign in to see your own notes.": "Inicie sesión para ver sus propias notas.",
    "No note matches what you chose to see.": "Ninguna nota coincide con lo que ha elegido ver.",
    "Open it in the newest revision": "Abrirla en la revisión más reciente",
    "Go on reading": "Seguir leyendo",
    "The note this link leads to was written by {author} and deleted {time}.":
      "La nota a la que lleva este enlace fue escrita por {author} y eliminada {time}.",
    "The note this link leads to was written on a later revision than this one.":
      "La nota a la que lleva este enlace se escribió sobre una revisión posterior a esta.",
    "There is no note behind this link that you can see: the link may be cut short, or only the note's author can see it. If it is yours, sign in.":
      "No hay detrás de este enlace ninguna nota que usted pueda ver: puede que el enlace esté incompleto o que solo la vea su autor. Si es suya, inicie sesión.",
    "New passage": "Nuevo pasaje",
    "The note will stand on these words:": "La nota quedará sobre estas palabras:",
    "Select the words in the text, or press Annotate beside a paragraph to take it whole.":
      "Seleccione las palabras en el texto, o pulse Anotar junto a un párrafo para tomarlo entero.",
    "Use this selection": "Usar esta selección",
    Cancel: "Cancelar",
    "This part of the page could not be loaded. Check the connection and load the page again.":
      "No se ha podido cargar esta parte de la página. Compruebe la conexión y vuelva a cargar la página.",
    "Annotate the selected words": "Anotar las palabras seleccionadas",
    "Notes ({count})": "Notas ({count})",
    "Notes sheet": "Panel de notas",
    "Close notes": "Cerrar las notas",
    "Write a note on the selected words": "Escribir una nota sobre las palabras seleccionadas",
    "Highlight the selected words": "Resaltar las palabras seleccionadas",
    "Ask a question about the selected words": "Hacer una pregunta sobre las palabras seleccionadas",
    "Suggest another wording for the selected words": "Sugerir otra redacción para las palabras seleccionadas",
    "Next note": "Nota siguiente",
    "Previous note": "Nota anterior",
    "Close what is open": "Cerrar lo que está abierto",
    "This list": "Esta lista",
    "Esc|a key": "Esc",
    "Ctrl|a key": "Ctrl",
    "Enter|a key": "Intro",
    "Post what you are writing": "Publicar lo que está escribiendo",
    "Undo, while a message offers it": "Deshacer, mientras un mensaje lo ofrezca",
    "Without a mouse, the Annotate button beside each paragraph takes the whole paragraph and lets you narrow it to sentences.":
      "Sin ratón, el botón Anotar junto a cada párrafo toma el párrafo entero y le permite limitarlo a frases.",
    "Letters act as shortcuts": "Las letras funcionan como atajos",
    "You have read some of this text.": "Ya ha leído una parte de este texto.",
    "Continue at ¶{ordinal}": "Continuar en ¶{ordinal}",
    Restored: "Restaurado",
    "Saved for everyone": "Guardado para todos",
    "Saved for only you": "Guardado solo para usted",
    "Reply saved": "Respuesta guardada",
    Saved: "Guardado",
    "The reply by {name} is deleted.": "Se ha eliminado la respuesta de {name}.",
    "The note by {name} is deleted.": "Se ha eliminado la nota de {name}.",
    "The question by {name} is deleted.": "Se ha eliminado la pregunta de {name}.",
    "The suggestion by {name} is deleted.": "Se ha eliminado la sugerencia de {name}.",
    "The highlight by {name} is deleted.": "Se ha eliminado el resaltado de {name}.",
    "Thread is now: {status}": "Estado del hilo: {status}",
    "Confirmed: this is the passage": "Confirmado: este es el pasaje",
    "The note is on these words now": "La nota está ahora sobre estas palabras",
    "The note has no passage in this revision now": "La nota ya no tiene pasaje en esta revisión",
    "Link copied.": "Enlace copiado.",
    "The link is {address}": "El enlace es {address}",

    // Passages and threads
    Note: "Nota",
    Highlight: "Resaltado",
    Question: "Pregunta",
    Suggestion: "Sugerencia",
    Supports: "A favor",
    Opposes: "En contra",
    Mixed: "Mixta",
    Neutral: "Neutral",
    Open: "Abierto",
    "In progress": "En curso",
    Resolved: "Resuelto",
    Declined: "Rechazado",
    "the whole document": "todo el documento",
    "the document": "el documento",
    "a passage that is gone": "un pasaje que ya no existe",
    "{kind} on {place}": "{kind} sobre {place}",
    "note by {name}": "la nota de {name}",
    "highlight by {name}": "el resaltado de {name}",
    "question by {name}": "la pregunta de {name}",
    "suggestion by {name}": "la sugerencia de {name}",
    "reply by {name}": "la respuesta de {name}",
    "Markdown: **bold**, *italic*, > quote, - list.": "Markdown: **negrita**, *cursiva*, > cita, - lista.",
    "Ctrl+Enter posts.": "Ctrl+Intro publica.",
    "At most {limit} codes.": "Como máximo {limit} códigos.",
    "A code {fault}.": "Un código {fault}.",
    "must not be empty": "no debe estar vacío",
    "must have words on both sides of every /": "debe tener palabras a ambos lados de cada /",
    Codes: "Códigos",
    "For example privacy/oversight": "Por ejemplo privacidad/supervisión",
    "Comma or Enter adds one; / puts one below another.": "Una coma o Intro añade uno; / coloca uno debajo de otro.",
    "Chosen codes": "Códigos elegidos",
    "Remove the code {code}": "Quitar el código {code}",
    "{count} replies": { one: "{count} respuesta", other: "{count} respuestas" },
    "“{quote}”": "«{quote}»",
    "Deleted; its replies remain.": "Eliminado; las respuestas permanecen.",
    "Suggested wording": "Redacción propuesta",
    "Strike out these words": "Suprimir estas palabras",
    "added:": "añadido:",
    "removed:": "suprimido:",
    "New note on {place}": "Nueva nota sobre {place}",
    "New question on {place}": "Nueva pregunta sobre {place}",
    "New suggestion on {place}": "Nueva sugerencia sobre {place}",
    "New highlight on {place}": "Nuevo resaltado sobre {place}",
    "Note text": "Texto de la nota",
    "Question text": "Texto de la pregunta",
    "Suggestion text": "Texto de la sugerencia",
    "Highlight text": "Texto del resaltado",
    "What should other readers know?": "¿Qué deberían saber los demás lectores?",
    "What do you want to ask?": "¿Qué desea preguntar?",
    "Why should it read so?": "¿Por qué debería decir eso?",
    "Words are optional": "El texto es opcional",
    "Post for everyone": "Publicar para todos",
    "Save for only me": "Guardar solo para mí",
    "Posting asks you to sign in; your words wait for you.":
      "Para publicar se le pedirá que inicie sesión; su texto le esperará.",
    "Change the wording first; it still reads as the text does.":
      "Cambie primero la redacción; todavía es igual que el texto.",
    "Write something first; only a highlight can stand without words.":
      "Escriba algo primero; solo un resaltado puede quedar sin texto.",
    "Posting…": "Publicando…",
    "Try again: {label}": "Reintentar: {label}",
    "Close, keep draft": "Cerrar y conservar el borrador",
    Discard: "Descartar",
    "Not saved.": "No se ha guardado.",
    "An earlier attempt with other words has arrived after all. Post again to add these words as a second note.":
      "Un intento anterior con otro texto llegó finalmente. Publique de nuevo para añadir este texto como segunda nota.",
    "Sign in and come back": "Iniciar sesión y volver",
    "Your words are kept in this browser.": "Su texto se conserva en este navegador.",
    "Copy your words before you leave.": "Copie su texto antes de salir.",
    "Draft restored, last changed {time}.": "Borrador recuperado; último cambio: {time}.",
    "Draft discarded.": "Borrador descartado.",
    "Edit {post}": "Editar {post}",
    Edit: "Editar",
    Delete: "Eliminar",
    "Copy link": "Copiar el enlace",
    "More about the {post}": "Más acciones para {post}",
    Save: "Guardar",
    "Save my wording instead": "Guardar mi versión en su lugar",
    "Saving…": "Guardando…",
    "edited · {count} earlier wordings": {
      one: "editado · {count} versión anterior",
      other: "editado · {count} versiones anteriores",
    },
    "Earlier wordings of the {post}": "Versiones anteriores: {post}",
    "until {time}": "hasta su sustitución, {time}",
    "None|of stances": "Ninguna",
    "Stance and codes": "Posición y códigos",
    "Stance and codes: {list}": "Posición y códigos: {list}",
    "Not saved yet.": "Todavía no se ha guardado.",
    "This was changed elsewhere while you were writing. It now says:":
      "Este texto se cambió en otro lugar mientras usted escribía. Ahora dice:",
    "Nothing: it was deleted.": "Nada: se eliminó.",
    "Keep that wording": "Conservar esa versión",
    "Or change yours below, and save it instead. The other one stays in the history.":
      "O cambie la suya abajo y guárdela en su lugar. La otra permanece en el historial.",
    "(brought in by {name})": "(importado por {name})",
    "sample reader": "lector de ejemplo",
    Deleted: "Eliminado",
    "Deleted {time}": "Eliminado {time}",
    "New wording (leave empty to strike the words out)": "Nueva redacción (déjela vacía para suprimir las palabras)",
    Picture: "Imagen",
    "Show less of the passage": "Mostrar menos del pasaje",
    "Show the whole passage": "Mostrar todo el pasaje",
    Replies: "Respuestas",
    "Reply|verb": "Responder",
    "Reply to {name}": "Responder a {name}",
    "Reply to {name} on {place}": "Responder a {name} sobre {place}",
    "Reply for everyone": "Responder para todos",
    "Reply for only me": "Responder solo para mí",
    "Narrow to sentences": "Limitar a algunas frases",
    "Sentences this is about": "Frases a las que se refiere",
    "Reopen the thread on {place}": "Reabrir el hilo sobre {place}",
    "Resolve the thread on {place}": "Resolver el hilo sobre {place}",
    Reopen: "Reabrir",
    Resolve: "Resolver",
    "Close {thread}": "Cerrar: {thread}",
    "Back to {place} in the text": "Volver a {place} en el texto",
    "{count} more on these words": {
      one: "{count} hilo más sobre estas palabras",
      other: "{count} hilos más sobre estas palabras",
    },
    "{kind} by {name}: {quote}": "{kind} de {name}: {quote}",
    "Words changed: still right?": "Texto modificado: ¿sigue siendo correcto?",
    "Words changed since": "Texto modificado desde entonces",
    "Who sees it": "Quién lo ve",
    Passage: "Pasaje",

    // Library and import
    "Open a text to read it, and to see and join what is said about it.":
      "Abra un texto para leerlo, ver lo que se dice de él y participar.",
    "No documents yet": "Todavía no hay documentos",
    "Bring in a policy text as Word, PDF, Markdown, HTML or plain text: choose a file, or paste the words. Every paragraph gets a number and an address of its own, and people can annotate it at once.":
      "Incorpore un texto de política pública en Word, PDF, Markdown, HTML o texto sin formato: elija un archivo o pegue el texto. Cada párrafo recibe un número y una dirección propios, y puede anotarse de inmediato.",
    "Other documents": "Otros documentos",
    Documents: "Documentos",
    Sample: "Ejemplo",
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
      "Un texto de política pública se convierte en párrafos numerados que se pueden señalar, anotar y debatir.",
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
    "What may be done with the text": "Qué se puede hacer con el texto",
    "Such as en or fr-CA": "Por ejemplo, en o fr-CA",
    "Status of this copy": "Carácter de esta copia",
    "Such as official wording, or reading edition": "Por ejemplo, texto oficial o edición de lectura",

    // Copies
    "Word, PDF, Web Annotation (JSON-LD), Excel or CSV": "Word, PDF, Web Annotation (JSON-LD), Excel o CSV",
    "Copies of {title}": "Copias de {title}",
    "Take the document with its notes to another program, and bring back what was answered there.":
      "Lleve el documento con sus notas a otro programa y traiga de vuelta lo que allí se haya respondido.",
    "Take an annotated copy": "Obtener una copia anotada",
    "Copies you had made": "Copias que ha solicitado",
    "They can be fetched for seven days.": "Pueden descargarse durante siete días.",
    "Your prepared copies": "Sus copias preparadas",
    "Copy in preparation": "Copia en preparación",
    "Download, {size}": "Descargar, {size}",
    "Download, {size}: {name}": "Descargar, {size}: {name}",
    "Cancel {name}": "Cancelar {name}",
    "Throw away": "Eliminar",
    "Throw away {name}": "Eliminar {name}",
    "Choose what goes in": "Elegir qué se incluye",
    "Take the copy": "Obtener la copia",
    "{included} of {count} threads with {replies}": {
      one: "{included} de {count} hilo, con {replies}",
      other: "{included} de {count} hilos, con {replies}",
    },
    "{counts}; {count} without a passage in this revision": "{counts}; {count} sin pasaje en esta revisión",
    "An archive holds everything of this document that you may see.":
      "Un archivo completo contiene todo lo que usted puede ver de este documento.",
    "An archive holds everything of this document that you may see, also your {count} private notes.": {
      one: "Un archivo completo contiene todo lo que usted puede ver de este documento, también su nota privada.",
      other:
        "Un archivo completo contiene todo lo que usted puede ver de este documento, también sus {count} notas privadas.",
    },
    "How much goes in cannot be said right now.": "En este momento no se puede indicar cuánto se incluirá.",
    "Web page": "Página web",
    "One file with notes in the margin; opens anywhere":
      "Un solo archivo con notas al margen; se abre en cualquier lugar",
    "Word document": "Documento de Word",
    "Native comments, threaded and resolved; comes back":
      "Comentarios de Word, en hilos y con su estado; puede traerse de vuelta",
    "For paper and any PDF reader: notes as annotations, and printed at the end":
      "Para papel y cualquier lector de PDF: notas como anotaciones, e impresas al final",
    "Notes as footnotes": "Notas a pie de página",
    "Book (EPUB)": "Libro (EPUB)",
    "For reading devices: chapters with linked notes": "Para lectores electrónicos: capítulos con notas enlazadas",
    "Table (CSV)": "Tabla (CSV)",
    "One row for every note and reply": "Una fila por cada nota y cada respuesta",
    "Workbook (Excel)": "Libro de cálculo (Excel)",
    "The same rows, with a sheet about the copy": "Las mismas filas, con una hoja sobre la copia",
    "Web Annotations": "Web Annotations",
    "W3C JSON-LD, for other annotation systems": "JSON-LD del W3C, para otros sistemas de anotación",
    Archive: "Archivo completo",
    "A zip with the original, every revision, thread and history, also your private notes; restores elsewhere":
      "Un zip con el original, todas las revisiones, los hilos y su historial, incluidas sus notas privadas; se restaura en otro lugar",
    "The original Word file": "El archivo de Word original",
    "The file this revision was made from, with everything in it, and the notes as comments":
      "El archivo del que procede esta revisión, con todo su contenido y las notas como comentarios",
    "The original PDF": "El PDF original",
    "The file this revision was made from, its pages as they are, with the notes as annotations":
      "El archivo del que procede esta revisión, con sus páginas intactas y las notas como anotaciones",
    "The whole text": "Todo el texto",
    "Threads they began or answered in": "Hilos que inició o en los que respondió",
    "From|a day": "Desde",
    "To|a day": "Hasta",
    Yours: "Los suyos",
    "Only threads that I began": "Solo los hilos que inicié",
    "With your notes that only you can see ({count})": "Con sus notas que solo usted ve ({count})",
    "Whoever gets the copy can read them.": "Quien reciba la copia podrá leerlas.",
    "A code takes those below it along.": "Un código incluye los que dependen de él.",
    "All notes that every reader may see": "Todas las notas que puede ver cualquier lector",
    "Everything that you may see": "Todo lo que usted puede ver",
    "Passage: {words}": "Pasaje: {words}",
    "Person: {name}": "Persona: {name}",
    "Kind: {list}": "Tipo: {list}",
    "Status: {list}": "Estado: {list}",
    "Stance: {list}": "Posición: {list}",
    "Code: {list}": "Código: {list}",
    "From {day}|a choice": "Desde el {day}",
    "To {day}|a choice": "Hasta el {day}",
    "With your private notes": "Con sus notas privadas",
    "Only your private notes": "Solo sus notas privadas",
    "Pseudonyms for names": "Seudónimos en lugar de nombres",
    "In the order of codes": "En el orden de los códigos",
    "As the IEC/ISO comment form": "Según el formulario de comentarios IEC/ISO",
    "Without replies": "Sin las respuestas",
    "Order of the notes": "Orden de las notas",
    "As in the text": "Como en el texto",
    "By code": "Por código",
    Names: "Nombres",
    "As they are": "Tal como son",
    "Person 1, Person 2 …": "Persona 1, Persona 2…",
    "Columns of a table": "Columnas de una tabla",
    "For CSV and Excel only": "Solo para CSV y Excel",
    "Everything about each note": "Todo sobre cada nota",
    "The eight of the IEC/ISO comment form": "Las ocho del formulario de comentarios IEC/ISO",
    "Leave the replies out": "Omitir las respuestas",
    "{count} older copies": { one: "{count} copia anterior", other: "{count} copias anteriores" },
    "Your older copies": "Sus copias anteriores",
    "On this page": "En esta página",
    "Bring a copy back": "Traer de vuelta una copia",
    "Bringing a copy back": "El retorno de una copia",
    "In the comment form, write below the last observation and close with your name on a line of its own: — Name":
      "En el formulario de comentarios, escriba debajo de la última observación y termine con su nombre en una línea propia: — Nombre",
    "Add a row with the number of the note, your words under “body” and your name under “author_name”. A row without a number is a new note. A change under “status” settles a note.":
      "Añada una fila con el número de la nota, su texto en «body» y su nombre en «author_name». Una fila sin número es una nota nueva. Un cambio en «status» resuelve una nota.",
    "Reply to a note or add one; where a reader has no replies, write below the words of the note. Its status “Completed” or “Rejected” settles it.":
      "Responda a una nota o añada una; si el lector no tiene respuestas, escriba debajo del texto de la nota. Su estado «Completado» o «Rechazado» la resuelve.",
    "Reply to a comment or add one; resolving a comment settles its note.":
      "Responda a un comentario o añada uno; al resolver un comentario se resuelve su nota.",
    "How notes are answered in other programs": "Cómo responder a las notas en otros programas",
    "Threads are matched by their ids, so nothing is doubled. Replies written elsewhere come in under their authors’ names; nothing that is here is changed or taken away.":
      "Los hilos se reconocen por su identificador, de modo que nada se duplica. Las respuestas escritas en otro lugar entran con el nombre de sus autores; nada de lo que hay aquí se modifica ni se elimina.",
    "The copy": "La copia",
    "Everyone who may read the document": "Todos los que pueden leer el documento",
    "Who sees threads that are new; replies are seen with their thread":
      "Quién ve los hilos nuevos; las respuestas se ven con su hilo",
    "Look again": "Revisar de nuevo",
    "See what it brings": "Ver qué aporta",
    "Bring all {count} in": { one: "Incorporar el elemento", other: "Incorporar los {count} elementos" },
    "The copy is back": "La copia ha vuelto",
    "What the copy brings": "Lo que aporta la copia",
    "Read the document with them": "Leer el documento con ellos",
    "This file was not made here. It holds {threads}; they are placed by their words.":
      "Este archivo no se creó aquí. Contiene {threads}; se sitúan por sus palabras.",
    "This is a copy of another document. It holds {threads}.":
      "Esta es una copia de otro documento. Contiene {threads}.",
    "This is a copy of revision {ordinal} with {threads}.":
      "Esta es una copia de la revisión {ordinal}, con {threads}.",
    "This is a copy of a revision that is not here with {threads}.":
      "Esta es una copia de una revisión que no está aquí, con {threads}.",
    "Its text was edited since; notes are carried over from it.":
      "Su texto se ha modificado desde entonces; las notas se trasladan desde él.",
    "{count} new threads": { one: "{count} hilo nuevo", other: "{count} hilos nuevos" },
    "{count} of them find no passage in the current text": {
      one: "{count} de ellos no encuentra pasaje en el texto actual",
      other: "{count} de ellos no encuentran pasaje en el texto actual",
    },
    "{count} new replies": { one: "{count} respuesta nueva", other: "{count} respuestas nuevas" },
    "{count} threads settled in the copy": {
      one: "{count} hilo resuelto o rechazado en la copia",
      other: "{count} hilos resueltos o rechazados en la copia",
    },
    "{count} posts with other words in the copy; those here stay": {
      one: "{count} aportación con otro texto en la copia; se mantiene la de aquí",
      other: "{count} aportaciones con otro texto en la copia; se mantienen las de aquí",
    },
    "{count} entries left out": { one: "{count} elemento omitido", other: "{count} elementos omitidos" },
    "{count} threads already here": { one: "{count} hilo que ya está aquí", other: "{count} hilos que ya están aquí" },
    "There are no threads in this file.": "En este archivo no hay hilos.",
    "{count} replies in them": { one: "{count} respuesta en ellos", other: "{count} respuestas en ellos" },
    "Brought in here, its threads become new threads of this document.":
      "Incorporados aquí, sus hilos pasan a ser hilos nuevos de este documento.",
    "No passage of its new threads is in the current text. Is it the right file?":
      "Ningún pasaje de sus hilos nuevos está en el texto actual. Compruebe que es el archivo correcto.",
    "It belongs to {title}: bring it back there.": "Pertenece a {title}: tráigala de vuelta allí.",
    "Back to the document": "Volver al documento",
    "There is nothing in this file that could be brought in; what differs is listed below.":
      "En este archivo no hay nada que pueda incorporarse; lo que difiere se enumera a continuación.",
    "There is nothing new in this file: its {count} threads are here already.": {
      one: "No hay nada nuevo en este archivo: su único hilo ya está aquí.",
      other: "No hay nada nuevo en este archivo: sus {count} hilos ya están todos aquí.",
    },
    "One by one": "Uno por uno",
    "Open the thread": "Abrir el hilo",
    "Left out. {reason}": "Omitido. {reason}",
    "… and {count} more.": { one: "… y {count} más.", other: "… y {count} más." },
    "New thread": "Hilo nuevo",
    "The end of a long name": "El final de un nombre largo",
    "The end of a long comment": "El final de un comentario largo",
    "Its passage is not in the current text": "Su pasaje no está en el texto actual",
    "{kind} by {name} on {place}": "{kind} de {name} sobre {place}",
    "New reply": "Respuesta nueva",
    "without a date": "sin fecha",
    "{from} → {to}": "{from} → {to}",
    "The words here stay as they are; the copy differs in this:":
      "El texto de aquí se mantiene tal como está; la copia difiere en esto:",
    "Words here and in the copy": "El texto de aquí y el de la copia",
    "Other words in the copy": "Texto distinto en la copia",
    "The original file": "El archivo original",

    // Revisions and comparison
    "What becomes of the notes": "Qué ocurre con las notas",
    "{count} unchanged": { one: "{count} sin cambios", other: "{count} sin cambios" },
    "{count} moved": { one: "{count} desplazada", other: "{count} desplazadas" },
    "{count} changed": { one: "{count} modificada", other: "{count} modificadas" },
    "{count} without a passage": "{count} sin pasaje",
    "{count} of these {total} are private notes that you cannot see, and not in the lists below.": {
      one: "{count} de estas {total} es una nota privada que usted no puede ver y no figura en las listas siguientes.",
      other:
        "{count} de estas {total} son notas privadas que usted no puede ver y no figuran en las listas siguientes.",
    },
    Added: "Añadido",
    Removed: "Suprimido",
    Reworded: "Reformulado",
    Moved: "Desplazado",
    Split: "Dividido",
    Joined: "Unido",
    "{count} changes to the text": { one: "{count} cambio en el texto", other: "{count} cambios en el texto" },
    "And {count} more.": { one: "Y {count} más.", other: "Y {count} más." },
    "revision {number} ({label})|within a sentence": "la revisión {number} ({label})",
    "revision {number}|within a sentence": "la revisión {number}",
    "revision {number} ({label})": "revisión {number} ({label})",
    "revision {number}": "revisión {number}",
    "Revision {number} ({label})": "Revisión {number} ({label})",
    "Revision {number}": "Revisión {number}",
    "Same words in the same place": "Las mismas palabras en el mismo lugar",
    "Same words in another place": "Las mismas palabras en otro lugar",
    "Words changed: please confirm": "Texto modificado: confírmelo",
    "Words changed": "Texto modificado",
    "{count} settled": { one: "{count} ya revisada", other: "{count} ya revisadas" },
    "Words not found": "Texto no encontrado",
    "Little of the old wording is left. Read both before you rely on it.":
      "Queda poco de la redacción anterior. Lea ambas antes de darla por buena.",
    "Little of the old wording is left. Read both before you rely on this note's place.":
      "Queda poco de la redacción anterior. Lea ambas antes de dar por buena la posición de esta nota.",
    "The whole document": "Todo el documento",
    "Without a passage before": "Ya sin pasaje antes",
    "Where this note stood": "Dónde estaba esta nota",
    "Where this note stood, newest first": "Dónde estaba esta nota, de lo más reciente a lo más antiguo",
    "Written on it": "Escrita sobre esta revisión",
    "Carried over, same words in the same place": "Trasladada, con las mismas palabras en el mismo lugar",
    "Carried over, moved with its words": "Trasladada, desplazada con sus palabras",
    "Carried over, words changed": "Trasladada, con el texto modificado",
    "Carried over, words not found": "Trasladada, texto no encontrado",
    Confirmed: "Confirmada",
    "Confirmed by {name}": "Confirmada por {name}",
    "Put on other words": "Colocada en otras palabras",
    "Put on other words by {name}": "Colocada en otras palabras por {name}",
    "Taken off its words": "Separada de sus palabras",
    "Taken off its words by {name}": "Separada de sus palabras por {name}",
    "A revision that you sent is being published.": "Se está publicando una revisión que usted envió.",
    "Give up": "Abandonar",
    "The revision that you sent was not published.": "La revisión que envió no se publicó.",
    Dismiss: "Cerrar",
    "The revision is published.": "La revisión está publicada.",
    "Revision {number} is published.": "La revisión {number} está publicada.",
    Label: "Etiqueta",
    "What the issuing body calls it, such as edition 2": "Como la denomina el organismo emisor, por ejemplo edición 2",
    "Why it is published; everyone can read it": "Por qué se publica; todos pueden leerlo",
    "This text is too large to keep in this browser: do not close the page before it is published.":
      "Este texto es demasiado grande para conservarlo en este navegador: no cierre la página antes de que se publique.",
    Preview: "Vista previa",
    "Preview again": "Nueva vista previa",
    "The text was changed since the preview. Preview it again to publish it.":
      "El texto ha cambiado desde la vista previa. Solicite otra para publicarlo.",
    "Publish revision {number}": "Publicar la revisión {number}",
    "Look at what they changed": "Vea lo que se ha cambiado",
    "Nothing you typed is lost. {look}, then preview yours again; it will be compared with theirs.":
      "No se ha perdido nada de lo que escribió. {look} y solicite otra vista previa del suyo; se comparará con el nuevo.",
    "must hold the new text, or choose a file": "debe contener el nuevo texto, o elija un archivo",
    "Preview of revision {number}": "Vista previa de la revisión {number}",
    "This text is the same, to the letter, as revision {number}. There is nothing to publish.":
      "Este texto es idéntico, letra por letra, a la revisión {number}. No hay nada que publicar.",
    "What happens to the notes": "Qué ocurre con las notas",
    "There are no notes to carry over.": "No hay notas que trasladar.",
    Confirm: "Confirmar",
    Adjust: "Ajustar",
    "Adjust in the text": "Ajustar en el texto",
    "Not the same passage": "No es el mismo pasaje",
    "Re-anchor": "Volver a anclar",
    "Re-anchor in the text": "Volver a anclar en el texto",
    "Not confirmed yet": "Aún sin confirmar",
    "Without a passage": "Sin pasaje",
    Settled: "Confirmada",
    "Not confirmed yet that this is still the passage.": "Aún no se ha confirmado que este siga siendo el pasaje.",
    Current: "Actual",
    "Read|verb": "Leer",
    "Read revision {number}": "Leer la revisión {number}",
    "Compare with revision {number}": "Comparar con la revisión {number}",
    "Compare with revision {former}: revision {number}": "Comparar con la revisión {former}: revisión {number}",
    "What became of the notes": "Qué ocurrió con las notas",
    "What became of the notes in revision {number}": "Qué ocurrió con las notas en la revisión {number}",
    "The words changed before this revision": "El texto cambió antes de esta revisión",
    "The words changed in revision {number}": "El texto cambió en la revisión {number}",
    "When it was written": "Cuando se escribió",
    "These words are not in revision {number}": "Estas palabras no están en la revisión {number}",
    "See where they stood in revision {number}": "Ver dónde estaban en la revisión {number}",
    Changes: "Cambios",
    "{current} of {count}": "{current} de {count}",
    "{count} in all": "{count} en total",
    Previous: "Anterior",
    Next: "Siguiente",
    "List of changes": "Lista de cambios",
    "{count} added": { one: "{count} añadido", other: "{count} añadidos" },
    "{count} removed": { one: "{count} suprimido", other: "{count} suprimidos" },
    "{count} reworded": { one: "{count} reformulado", other: "{count} reformulados" },
    "{count} moved|of changes": { one: "{count} desplazado", other: "{count} desplazados" },
    "{count} split": { one: "{count} dividido", other: "{count} divididos" },
    "{count} joined": { one: "{count} unido", other: "{count} unidos" },
    "The two texts are the same, to the letter.": "Los dos textos son idénticos, letra por letra.",
    "How much changed": "Cuánto ha cambiado",
    "In one text": "En un solo texto",
    "Side by side": "En paralelo",
    "Export redline (HTML)": "Exportar los cambios (HTML)",
    "Tracked changes (Word)": "Control de cambios (Word)",
    "From|revision": "De",
    "To|revision": "A",
    "Of|document": "Del documento",
    "This document": "Este documento",
    Compare: "Comparar",
    Redline: "Texto con cambios marcados",
    "moved here:": "desplazado aquí:",
    "moved away:": "desplazado a otro lugar:",
    "moved to {place}": "desplazado a {place}",
    "moved from {place}": "desplazado desde {place}",
    "Moved here from {places}": "Desplazado aquí desde {places}",
    "Split from {places}": "Dividido a partir de {places}",
    "{places} joined": "{places}: unidos",
    "{place} of the old text": "{place} del texto anterior",
    "old {place}": "{place} anterior",
    "the text": "el texto",
    "Revisions of {document}": "Revisiones de {document}",
    "A published text never changes. Every revision stays readable, with its notes where they stood.":
      "Un texto publicado nunca cambia. Cada revisión sigue siendo legible, con sus notas donde estaban.",
    "See first what would change and what would happen to the notes; nothing is published by the preview.":
      "Vea primero qué cambiaría y qué ocurriría con las notas; la vista previa no publica nada.",
    "{document}, revision {number}": "{document}, revisión {number}",
    "Notes carried to revision {number} of {document}": "Notas trasladadas a la revisión {number} de {document}",
    "Every note was carried over from revision {number} by comparing the texts.":
      "Cada nota se trasladó desde la revisión {number} comparando los textos.",
    "See what changed": "Ver qué ha cambiado",
    "This is the first revision: there was nothing to carry over.":
      "Esta es la primera revisión: no había nada que trasladar.",
    "There were no notes to carry over.": "No había notas que trasladar.",
    "Highlighted, without words": "Resaltado, sin texto",
    "{words}: {document}|of a page": "{words}: {document}",
    "{document}, {revision}": "{document}, {revision}",
    "Changes from “{from}” to “{to}”": "Cambios de «{from}» a «{to}»",
    "Changes from {from} to {to}": "Cambios entre {from} y {to}",

    // Inbox
    Inbox: "Bandeja de entrada",
    "{count} new": { one: "{count} nuevo", other: "{count} nuevos" },
    New: "Nuevo",
    "Mark all as read": "Marcar todo como leído",
    "{document}: revision {number}": "{document}: revisión {number}",
    "Published by {name}": "Publicada por {name}",
    "All your notes there are settled.": "Todas sus notas allí están confirmadas.",
    "{count} notes of yours on words that changed: please confirm them": {
      one: "{count} nota suya sobre un texto modificado: confírmela",
      other: "{count} notas suyas sobre un texto modificado: confírmelas",
    },
    "{count} notes of yours without a passage": {
      one: "{count} nota suya sin pasaje",
      other: "{count} notas suyas sin pasaje",
    },
    "{confirm}; {lost}.": "{confirm}; {lost}.",
    "Revisions under notes of yours that need your eye.":
      "Revisiones que afectan a notas suyas y requieren su atención.",
    "Nothing has happened yet": "Todavía no ha ocurrido nada",
    "When a document gets a new revision and words you annotated changed, you will hear of it here.":
      "Cuando un documento reciba una nueva revisión y haya cambiado un texto que usted anotó, se le informará aquí.",

    // Account
    Settings: "Ajustes",
    "Sign out": "Cerrar sesión",
    "Signing out did not work: the server cannot be reached. You are still signed in.":
      "No se pudo cerrar la sesión: no hay conexión con el servidor. Su sesión sigue abierta.",
    Name: "Nombre",
    "Your name": "Su nombre",
    "E-mail address": "Correo electrónico",
    Password: "Contraseña",
    "Current password": "Contraseña actual",
    "New password": "Contraseña nueva",
    "Change password": "Cambiar la contraseña",
    "Your password is changed. Sessions in other browsers have ended.":
      "Su contraseña ha cambiado. Las sesiones en otros navegadores han terminado.",
    "At least 10 characters.": "Al menos 10 caracteres.",
    "At least 10 characters. A few unrelated words are strong and easy to keep.":
      "Al menos 10 caracteres. Unas pocas palabras sin relación entre sí son seguras y fáciles de recordar.",
    "Show: {label}": "Mostrar: {label}",
    Show: "Mostrar",
    Hide: "Ocultar",
    "Shown beside everything you write.": "Se muestra junto a todo lo que usted escribe.",
    "Shown beside everything you write, also what you wrote before.":
      "Se muestra junto a todo lo que usted escribe, también lo escrito antes.",
    "Save name": "Guardar el nombre",
    "Saved. You are shown as {name}.": "Guardado. Usted aparece como {name}.",
    "To sign in with. It is not shown to others.": "Sirve para iniciar sesión. Los demás no la ven.",
    "Signing in…": "Iniciando sesión…",
    "Opening your account…": "Abriendo su cuenta…",
    "Signing in did not work. Try again.": "No se pudo iniciar sesión. Inténtelo de nuevo.",
    "No account yet? {link}.": "¿Aún no tiene cuenta? {link}.",
    "No account yet? Ask the person who runs this site for one.":
      "¿Aún no tiene cuenta? Pídala a la persona que administra este sitio.",
    "Have an account? {link}.": "¿Ya tiene cuenta? {link}.",
    "This will be the first account here. It becomes the administrator.":
      "Será la primera cuenta de este sitio y tendrá las funciones de administración.",
    "Sign-up is closed here. Ask the person who runs this site for an account.":
      "El registro está cerrado aquí. Pida una cuenta a la persona que administra este sitio.",
    "If that is you:": "Si es usted:",
    "Welcome, {name}.": "Le damos la bienvenida, {name}.",
    "Welcome, {name}. You are the administrator of this site.":
      "Le damos la bienvenida, {name}. Usted administra este sitio.",
    "Your account is open. Sign in to begin.": "Su cuenta está abierta. Inicie sesión para empezar.",
    "{email}, administrator": "{email}, administración del sitio",
    "The language of the pages, kept in this browser. Texts and notes stay as they were written.":
      "El idioma de las páginas, guardado en este navegador. Los textos y las notas quedan como se escribieron.",
    "Access tokens": "Claves de acceso",
    "Your access tokens": "Sus claves de acceso",
    "You have no access tokens.": "Usted no tiene claves de acceso.",
    "With an access token a script can do what you can do here: {read} and send the token as {header}.":
      "Con una clave de acceso, un programa puede hacer aquí lo mismo que usted: {read} y envíe la clave como {header}.",
    "read the API": "lea la descripción de la API",
    "The token “{name}” no longer works.": "La clave «{name}» ya no funciona.",
    "What is it for?": "¿Para qué es?",
    "A name that will tell you later, such as “weekly export”.":
      "Un nombre que se lo recuerde más adelante, por ejemplo «exportación semanal».",
    "It ends": "Caduca",
    "in 30 days": "dentro de 30 días",
    "in 90 days": "dentro de 90 días",
    "in a year": "dentro de un año",
    "never|ends": "nunca",
    "never|used": "nunca",
    "Create token": "Crear la clave",
    Token: "Clave",
    "Your new token “{name}”": "Su nueva clave «{name}»",
    "{warning} Whoever has it can act as you. Keep it like a password.":
      "{warning} Quien la tenga puede actuar en su nombre. Guárdela como una contraseña.",
    "Copy it now: it is not shown again.": "Cópiela ahora: no volverá a mostrarse.",
    "Copy token": "Copiar la clave",
    "The token is copied.": "La clave está copiada.",
    "This browser does not let the page copy. The token is selected: press Ctrl+C or ⌘C.":
      "Este navegador no permite copiar a la página. La clave está seleccionada: pulse Ctrl+C o ⌘C.",
    "Try it:": "Pruébela:",
    "I have kept it": "Ya la he guardado",
    "Begins with": "Empieza por",
    "Last used": "Último uso",
    Ends: "Caduca",
    Action: "Acción",
    Revoke: "Revocar",
    "Revoke {name}": "Revocar {name}",
    "Revoke this token?": "¿Revocar esta clave?",
    "Keep it": "Conservarla",
    "Revoke it": "Revocarla",
    "“{name}” ({hint}…) stops working at once. Scripts that use it will be refused. This cannot be undone; you can make a new token at any time.":
      "«{name}» ({hint}…) deja de funcionar de inmediato. Se rechazarán los programas que la usen. No se puede deshacer; puede crear una clave nueva en cualquier momento.",
    "{what} needs JavaScript, which is switched off in this browser. Reading, the public threads and annotated copies work without it.":
      "{what} necesita JavaScript, que está desactivado en este navegador. La lectura, los hilos públicos y las copias anotadas funcionan sin él.",
    "Signing in": "El inicio de sesión",
    "Signing up": "El registro",
    Publishing: "La publicación",

    // Text and colours
    "Text and colours": "Texto y colores",
    Colours: "Colores",
    "As the system": "Como el sistema",
    Light: "Claro",
    Dark: "Oscuro",
    "High contrast": "Alto contraste",
    "Text size": "Tamaño del texto",
    Smallest: "El más pequeño",
    Smaller: "Más pequeño",
    "As designed": "Predeterminado",
    Larger: "Más grande",
    Largest: "El más grande",
    "Line spacing": "Interlineado",
    "Close|line spacing": "Estrecho",
    "Normal|line spacing": "Normal",
    "Wide|line spacing": "Amplio",
    "Kept in this browser, and also in reach of every text under “Aa”.":
      "Se guardan en este navegador y también están al alcance de cada texto en «Aa».",

    // Pages
    About: "Acerca de",
    "Read, annotate and argue a policy document, clause by clause.":
      "Leer, anotar y debatir un documento de política pública, cláusula por cláusula.",
    "Read, annotate and argue a policy document, clause by clause; hand it back with every comment in place.":
      "Leer, anotar y debatir un documento de política pública, cláusula por cláusula; devolverlo con cada comentario en su sitio.",
    "Glossators were the jurists who wrote between the lines of the law. This is a place to do the same with the policy texts of today: joint statements, communiqués, consultation papers, draft resolutions, terms. Select a passage, write what it means, ask what it does not say, and discuss it where it stands. Then hand the text back with every comment in its place.":
      "Los glosadores eran los juristas que escribían entre las líneas de la ley. Este sitio permite hacer lo mismo con los textos de política pública de hoy: declaraciones conjuntas, comunicados, documentos de consulta, proyectos de resolución, condiciones. Seleccione un pasaje, escriba qué significa, pregunte lo que no dice y debátalo donde está. Después devuelva el texto con cada comentario en su sitio.",
    "Anyone may read what is public here. Notes belong to the people who wrote them; a note for “only me” is seen by nobody else.":
      "Cualquiera puede leer lo que es público aquí. Las notas pertenecen a quienes las escribieron; una nota «solo yo» no la ve nadie más.",
    "For programs": "Para programas",
    "Everything the pages do can be done by a script with an access token from your settings. The {description} is in the OpenAPI format.":
      "Todo lo que hacen las páginas puede hacerlo un programa con una clave de acceso creada en sus ajustes. La {description} está en formato OpenAPI.",
    "description of the API": "descripción de la API",
    "This installation": "Esta instalación",
    "Glossator {version}, free software under the Apache License 2.0. It loads no font, script or tracker from elsewhere.":
      "Glossator {version}, software libre con licencia Apache 2.0. No carga fuentes, programas ni rastreadores de otros sitios.",
    "This page could not be made": "No se pudo preparar esta página",
    "Something went wrong on our side, perhaps only for a moment. Nothing that was saved is lost.":
      "Algo falló por nuestra parte, quizá solo por un momento. No se ha perdido nada de lo guardado.",
    "If it stays so, tell the person who runs this site the number {number}.":
      "Si continúa, indique a la persona que administra este sitio el número {number}.",
    "Glossator is not available": "Glossator no está disponible",
    "Glossator is not available right now": "Glossator no está disponible en este momento",
    "Something went wrong on our side, most likely the database cannot be reached. Nothing that was saved is lost.":
      "Algo falló por nuestra parte; lo más probable es que no haya conexión con la base de datos. No se ha perdido nada de lo guardado.",
    "The person who runs this site finds the cause in the log under the number {number}.":
      "La persona que administra este sitio encontrará la causa en el registro con el número {number}.",
    "Not found": "No encontrado",
    "The address may be wrong, the document may have been taken out, or it is only for the person who brought it in. If it is yours, {signIn}; otherwise look in the {library}.":
      "Puede que la dirección sea errónea, que el documento se haya retirado o que sea solo para la persona que lo importó. Si es suyo, {signIn}; si no, busque en la {library}.",
    library: "biblioteca",

    // Problems, and other sentences of the server
    "This file is larger than the {limit} MB that this site accepts. Leave pictures out of it, or split it.":
      "Este archivo supera los {limit} MB que admite este sitio. Quite las imágenes o divídalo.",
    "must hold the document, or choose a file": "debe contener el documento, salvo que elija un archivo",
    "must be chosen first": "debe elegirse primero",
    "is required": "campo obligatorio",
    "There is nothing here that you can see": "Aquí no hay nada que usted pueda ver",
    "The request cannot be understood": "La solicitud no se entiende",
    "Sign in to do this": "Inicie sesión para hacer esto",
    "The token is unknown, expired or revoked": "La clave es desconocida, ha caducado o se ha revocado",
    "You may not do this": "No tiene permiso para hacer esto",
    "This address does not answer that method": "Esta dirección no responde a ese método",
    "Something else already has this name": "Ya existe algo con ese nombre",
    "This Idempotency-Key was used for a different request": "Esta clave Idempotency-Key se usó para otra solicitud",
    "The document has moved on to another revision": "El documento ha pasado a otra revisión",
    "Somebody changed this in the meantime": "Alguien ha modificado esto mientras tanto",
    "This is larger than the server accepts": "Supera el tamaño que el servidor acepta",
    "This kind of content is not accepted here": "Este tipo de contenido no se acepta aquí",
    "Some fields need attention": "Hay campos que requieren su atención",
    "The quoted passage is not in this text": "El pasaje citado no está en este texto",
    "The quoted passage occurs more than once": "El pasaje citado aparece más de una vez",
    "This file cannot be read": "Este archivo no puede leerse",
    "There are no comments in this file": "En este archivo no hay comentarios",
    "Too many requests in a short time": "Demasiadas solicitudes en poco tiempo",
    "Something went wrong on our side": "Algo falló por nuestra parte",
    "The database cannot be reached right now": "No hay conexión con la base de datos en este momento",
    "The server cannot be reached": "No hay conexión con el servidor",
    "Nothing you typed is lost. Check the connection and try again.":
      "No se ha perdido nada de lo que escribió. Compruebe la conexión e inténtelo de nuevo.",
    "Something went wrong in this page": "Algo falló en esta página",
    "The e-mail address or the password is not right": "El correo electrónico o la contraseña no son correctos",
    "Check both and try again.": "Compruebe ambos e inténtelo de nuevo.",
    "You cannot sign in right now": "No puede iniciar sesión en este momento",
    "The browser keeps no cookies for this site": "El navegador no guarda cookies de este sitio",
    "Signing in needs one cookie. Allow cookies for this site, reload the page and try again.":
      "Iniciar sesión requiere una cookie. Permita las cookies de este sitio, recargue la página e inténtelo de nuevo.",
    "Signing in is not possible right now. Try again in a moment.":
      "No es posible iniciar sesión ahora. Inténtelo de nuevo en un momento.",
    "Too many {what}. Try again in {wait}.": "Ha superado el límite de {what}. Inténtelo de nuevo dentro de {wait}.",
    changes: "cambios",
    "attempts to sign in": "intentos de inicio de sesión",
    "new accounts": "cuentas nuevas",
    "There is an account with this e-mail address already. Sign in instead.":
      "Ya existe una cuenta con este correo electrónico. Inicie sesión con ella.",
    "You have no such token.": "Usted no tiene esa clave.",
    "is not your current password": "no es su contraseña actual",
    "is needed to set a new password": "es necesaria para establecer una contraseña nueva",
    "The account that asked for this is no longer active.": "La cuenta que pidió esto ya no está activa.",
    "Sign in, or send an access token, to do this.": "Inicie sesión o envíe una clave de acceso para hacer esto.",
    "Much is being done already. Wait until some of it is finished, or cancel it.":
      "Ya hay muchas tareas en curso. Espere a que alguna termine o cancélela.",
    "1 character has no glyph in this copy's fonts: {signs}. The web page and the other formats show what this one cannot.":
      "Ningún tipo de letra de esta copia tiene un glifo para 1 carácter: {signs}. La página web y los demás formatos muestran lo que este no puede mostrar.",
    "{count} characters have no glyph in this copy's fonts: {signs}. The web page and the other formats show what this one cannot.":
      "Ningún tipo de letra de esta copia tiene un glifo para {count} caracteres: {signs}. La página web y los demás formatos muestran lo que este no puede mostrar.",
    "This job has no file yet.": "Esta tarea aún no tiene archivo.",
    "The server ended three times while it did this. Ask for it again.":
      "El servidor se detuvo tres veces durante esta tarea. Vuelva a pedirla.",
    "Something went wrong on our side while this was done. Ask for it again.":
      "Algo falló por nuestra parte durante esta tarea. Vuelva a pedirla.",
    "Only a thread has a passage, a reply has none.": "Solo un hilo tiene un pasaje; una respuesta no lo tiene.",
    "A note on the whole document has no passage to settle.":
      "Una nota sobre todo el documento no tiene pasaje que confirmar.",
    "Another revision was published meanwhile. Look at its words.":
      "Entretanto se publicó otra revisión. Vea lo que dice.",
    "An orphan has no passage to confirm. Select the words it belongs to now.":
      "Una nota huérfana no tiene pasaje que confirmar. Seleccione las palabras a las que corresponde ahora.",
    "Another revision was published meanwhile. Look at it and preview yours again; yours was not published.":
      "Entretanto se publicó otra revisión. Consúltela y solicite otra vista previa de la suya; la suya no se publicó.",
    "This text is the same, to the letter, as the current revision; there is nothing to publish.":
      "Este texto es idéntico, letra por letra, a la revisión actual; no hay nada que publicar.",
    "The passage was marked in another revision. Load the current one and mark it there.":
      "El pasaje se marcó en otra revisión. Cargue la actual y márquelo en ella.",
    "These words are not in the document. Copy them from its text, or give a span instead.":
      "Esas palabras no están en el documento. Cópielas de su texto o indique una posición.",
    "These words stand in {count} places. Add a prefix or suffix that tells them apart.": {
      one: "Esas palabras aparecen en {count} lugar. Añada lo que las precede o las sigue para distinguirlas.",
      other: "Esas palabras aparecen en {count} lugares. Añada lo que las precede o las sigue para distinguirlas.",
    },
    "This document has no such revision.": "Este documento no tiene esa revisión.",
    "There is no such document, or it is not visible to you.": "Ese documento no existe o usted no puede verlo.",
    "There is no such annotation, or it is not visible to you.": "Esa nota no existe o usted no puede verla.",
    "There is no such job, or it is not visible to you.": "Esa tarea no existe o usted no puede verla.",
    "You may not read this document.": "No tiene permiso para leer este documento.",
    "You may not annotate this document.": "No tiene permiso para anotar este documento.",
    "Only the person who brought a document in, or an administrator, may publish a revision of it.":
      "Solo la persona que importó un documento, o la administración del sitio, puede publicar una revisión de él.",
    "Only the person who brought a document in, or an administrator, may remove it.":
      "Solo la persona que importó un documento, o la administración del sitio, puede retirarlo.",
    "You may not see this annotation.": "No tiene permiso para ver esta nota.",
    "You may not reply here.": "No tiene permiso para responder aquí.",
    "Only its author may edit this, and only while it is not deleted.":
      "Solo su autor puede editar esto, y solo mientras no esté eliminado.",
    "Only its author or an administrator may delete this.":
      "Solo su autor o la administración del sitio pueden eliminar esto.",
    "Only its author may restore this, and only after it was deleted.":
      "Solo su autor puede restaurar esto, y solo después de que se haya eliminado.",
    "Only the thread's author, the document's owner or an administrator may settle its passage.":
      "Solo el autor del hilo, el propietario del documento o la administración del sitio pueden confirmar su pasaje.",
    "Only the thread's author, the document's owner or an administrator may change its status.":
      "Solo el autor del hilo, el propietario del documento o la administración del sitio pueden cambiar su estado.",
    "Only administrators may do this.": "Solo la administración del sitio puede hacer esto.",
    "The archive has a note that is on another document here.":
      "El archivo completo tiene una nota que aquí está en otro documento.",
    "“{title}” has another revision {ordinal} here than in the archive; it has gone its own way and was left alone.":
      "«{title}» tiene aquí otra revisión {ordinal} que en el archivo completo; ha seguido su propio camino y se ha dejado como está.",
    "The archive is not as Glossator writes it: {name}: {fault}. Take it again where it comes from.":
      "El archivo completo no es como Glossator lo escribe: {name}: {fault}. Obténgalo de nuevo en su lugar de origen.",
    "The archive is damaged: {name} is not as it was. Take it again where it comes from.":
      "El archivo completo está dañado: {name} no está como estaba. Obténgalo de nuevo en su lugar de origen.",
    "This archive was made by another version of Glossator. Update this one.":
      "Este archivo completo se creó con otra versión de Glossator. Actualice esta.",
    "This is not an archive of Glossator. Choose a zip that was taken as one.":
      "No es un archivo completo de Glossator. Elija un zip obtenido como tal.",
    "{count} threads carried to the newest revision": {
      one: "{count} hilo trasladado a la revisión más reciente",
      other: "{count} hilos trasladados a la revisión más reciente",
    },
    "{count} places of notes in a revision": {
      one: "{count} posición de una nota en una revisión",
      other: "{count} posiciones de notas en una revisión",
    },
    "{count} notes that were edited here as well, left as they are here": {
      one: "{count} nota que también se modificó aquí y queda como está",
      other: "{count} notas que también se modificaron aquí y quedan como están",
    },
    "{count} newer versions of notes that were here": {
      one: "{count} versión más reciente de una nota que estaba aquí",
      other: "{count} versiones más recientes de notas que estaban aquí",
    },
    "{count} people who had no account here; they cannot sign in": {
      one: "{count} persona que no tenía cuenta aquí; no puede iniciar sesión",
      other: "{count} personas que no tenían cuenta aquí; no pueden iniciar sesión",
    },
    "{count} revisions": { one: "{count} revisión", other: "{count} revisiones" },
    "{count} documents": { one: "{count} documento", other: "{count} documentos" },
    "Go to the library": "Ir a la biblioteca",
    "Everything in the archive is here already.": "Todo lo que contiene el archivo completo ya está aquí.",
    "The archive is restored": "El archivo completo se ha restaurado",
    Restore: "Restaurar",
    "A larger archive is restored by whoever runs this site, with the command {command}.":
      "Un archivo mayor lo restaura quien administra este sitio, con la orden {command}.",
    "A zip that was taken as an archive": "Un zip obtenido como archivo completo",
    "The archive": "El archivo completo",
    Restoring: "La restauración",
    "An archive brings its documents with all revisions, threads and histories. What is here already stays; a second time it changes nothing.":
      "Un archivo completo aporta sus documentos con todas sus revisiones, hilos e historiales. Lo que ya está aquí se mantiene; una segunda vez no cambia nada.",
    "Restore an archive": "Restaurar un archivo completo",
    "Changes with a browser session are taken only from this site's own pages.":
      "Los cambios con una sesión de navegador solo se aceptan desde las páginas de este sitio.",
    "Its words are not kept here, so it cannot come back.":
      "Su texto no se conserva aquí, por lo que no se puede restaurar.",
    "A reply has no status; set it on the thread.": "Una respuesta no tiene estado; indíquelo en el hilo.",
    "cannot become private: other people have replied": "no puede hacerse privado: otras personas han respondido",
    "cannot be changed: a reply is as visible as its thread":
      "no se puede cambiar: una respuesta es tan visible como su hilo",
    "Somebody changed this since you loaded it. Load it again and repeat your change; yours was not saved.":
      "Alguien ha modificado esto desde que usted lo cargó. Cárguelo de nuevo y repita su cambio; el suyo no se guardó.",
    "There is nothing at this address.": "No hay nada en esta dirección.",
    "Correct the fields named here and send it again.": "Corrija los campos indicados aquí y vuelva a enviarlo.",
    "The database cannot be reached right now. Nothing was changed; try again in a moment.":
      "No hay conexión con la base de datos en este momento. No se cambió nada; inténtelo de nuevo en un momento.",
    "The request contains the null character, which no text may hold.":
      "La solicitud contiene el carácter nulo, que ningún texto puede contener.",
    "must not contain the null character": "no debe contener el carácter nulo",
    "This was written to the server's log. Nothing was changed by the request.":
      "Ha quedado anotado en el registro del servidor. La solicitud no cambió nada.",
    "The body may have at most {size}.": "La solicitud puede ocupar como máximo {size}.",
    "Many files are being read and written right now. Try again in a moment.":
      "Se están leyendo y escribiendo muchos archivos ahora mismo. Inténtelo de nuevo en un momento.",
    "This file kept its reader busy for {time} and was given up. Split it, or save it anew and try again.":
      "La lectura de este archivo duró {time} y se abandonó. Divídalo, o guárdelo de nuevo e inténtelo otra vez.",
    "This file unfolds to more than {megabytes} MB of memory and was given up. Split it, or save it anew.":
      "Este archivo ocupa más de {megabytes} MB de memoria al descomprimirse y se abandonó. Divídalo o guárdelo de nuevo.",
    "This file ended the program that reads it. Save it anew and try again.":
      "Este archivo interrumpió el programa que lo lee. Guárdelo de nuevo e inténtelo otra vez.",
    "Writing this took more than {time} and was given up. {advice}":
      "La escritura superó {time} y se abandonó. {advice}",
    "Writing this took more than {megabytes} MB of memory and was given up. {advice}":
      "La escritura ocupó más de {megabytes} MB de memoria y se abandonó. {advice}",
    "The program that writes this format ended. {advice}": "El programa que escribe este formato se detuvo. {advice}",
    "Choose a passage, fewer notes or another format.": "Elija un pasaje, menos notas u otro formato.",
    "This copy holds more than {count} comments. Bring it back in parts.": {
      one: "Esta copia contiene más de {count} comentario. Tráigala de vuelta por partes.",
      other: "Esta copia contiene más de {count} comentarios. Tráigala de vuelta por partes.",
    },
    "must be the copy": "debe ser la copia",
    "There are no comments in this file that could come back. {advice}":
      "En este archivo no hay comentarios que puedan traerse de vuelta. {advice}",
    "If its text is what changed, publish it as a new revision.":
      "Si lo que ha cambiado es su texto, publíquelo como una nueva revisión.",
    "Choose a copy as Word, PDF, JSON-LD, Excel or CSV.": "Elija una copia en formato Word, PDF, JSON-LD, Excel o CSV.",
    "Comments come back from Word, PDF, JSON-LD, Excel and CSV; a changed text becomes a new revision.":
      "Los comentarios vuelven de Word, PDF, JSON-LD, Excel y CSV; un texto modificado pasa a ser una nueva revisión.",
    "This file is empty. Choose another, or save it again.": "Este archivo está vacío. Elija otro o guárdelo de nuevo.",
    "cannot be had in this format: only docx and pdf": "no existe en este formato: solo docx y pdf",
    "must be left out: an archive holds everything that you may see":
      "debe omitirse: un archivo completo contiene todo lo que usted puede ver",
    "keeps the names that stand in the file: ask for real ones":
      "conserva los nombres que figuran en el archivo: pida los reales",
    "is not a field of this request": "no es un campo de esta solicitud",
    "must be at most {count} characters": {
      one: "{count} carácter como máximo",
      other: "{count} caracteres como máximo",
    },
    "must have at least {count} characters": {
      one: "{count} carácter como mínimo",
      other: "{count} caracteres como mínimo",
    },
    "must have at most {count} entries": { one: "{count} entrada como máximo", other: "{count} entradas como máximo" },
    "must have at least {count} entries": { one: "{count} entrada como mínimo", other: "{count} entradas como mínimo" },
    "must be at most {count} codes": { one: "{count} código como máximo", other: "{count} códigos como máximo" },
    "must be at most {count}": "{count} como máximo",
    "must be {count} or more": "{count} como mínimo",
    "must be an e-mail address such as name@example.org": "debe ser un correo electrónico como name@example.org",
    "must be an address that begins with http:// or https://":
      "debe ser una dirección que empiece por http:// o https://",
    'must be a language tag such as "en" or "fr-CA"': "debe ser un código de idioma como «en» o «fr-CA»",
    "must be a date such as 2018-08-29, 2018-08 or 2018": "debe ser una fecha como 2018-08-29, 2018-08 o 2018",
    "must be a date such as 2026-11-23, or a moment in ISO 8601":
      "debe ser una fecha como 2026-11-23 o un momento según ISO 8601",
    "must be a passage: a suggestion rewords one": "debe ser un pasaje: una sugerencia lo reformula",
    "must not be empty for a {kind}": "no debe estar vacío (tipo: {kind})",
    note: "nota",
    question: "pregunta",
    "must say the new wording; empty strikes the passage out":
      "debe dar la nueva redacción; si queda vacía, suprime el pasaje",
    "must hold the document, or send it as a file": "debe contener el documento, o envíelo como archivo",
    "No text was found in this file. Check that it is the right one, and of the format that is chosen.":
      "No se ha encontrado texto en este archivo. Compruebe que es el correcto y que corresponde al formato elegido.",
    "This is a file of an old version of Word or Excel. Save it as .docx or .xlsx and try again.":
      "Es un archivo de una versión antigua de Word o Excel. Guárdelo como .docx o .xlsx e inténtelo otra vez.",
    "This is a Rich Text file. Save it as Word (.docx) and try again.":
      "Es un archivo RTF. Guárdelo como Word (.docx) e inténtelo otra vez.",
    "This is an OpenDocument file. Save it as .docx or .xlsx and try again.":
      "Es un archivo OpenDocument. Guárdelo como .docx o .xlsx e inténtelo otra vez.",
    "This is a zip file. Unpack it and choose the file inside.":
      "Es un archivo zip. Descomprímalo y elija el archivo que contiene.",
    "This is a picture, not a text. Run text recognition over it and save the result as PDF or Word.":
      "Es una imagen, no un texto. Aplique un reconocimiento de texto y guarde el resultado como PDF o Word.",
    "This is a program, not a text. Choose another file.": "Es un programa, no un texto. Elija otro archivo.",
    "This is a picture, not a copy. {advice}": "Es una imagen, no una copia. {advice}",
    "Comments do not come back from an e-book. {advice}":
      "De un libro electrónico no vuelven los comentarios. {advice}",
    "This is a presentation, not a copy. {advice}": "Es una presentación, no una copia. {advice}",
    "This is a program, not a copy. {advice}": "Es un programa, no una copia. {advice}",
    "This is an archive of Glossator. An administrator of this site can restore it.":
      "Es un archivo completo de Glossator. La administración de este sitio puede restaurarlo.",
    "This is a presentation. Save it as PDF and try again.":
      "Es una presentación. Guárdela como PDF e inténtelo otra vez.",
    "This is a table, not a text. {advice}": "Es una tabla, no un texto. {advice}",
    "If it is a copy with comments, bring it back on the page “Copies” of its document.":
      "Si es una copia con comentarios, tráigala de vuelta en la página «Copias» de su documento.",
    "This is JSON, not a text. {advice}": "Es JSON, no un texto. {advice}",
    "This is an Excel workbook, not a text. {advice}": "Es un libro de Excel, no un texto. {advice}",
    "This is an e-book. Save it as Word (.docx) or as a web page (.html) and try again.":
      "Es un libro electrónico. Guárdelo como Word (.docx) o como página web (.html) e inténtelo otra vez.",
    "This is not the Word document that its name says. Save it as .docx.":
      "No es el documento de Word que indica su nombre. Guárdelo como .docx.",
    "This is not the PDF that its name says. Save it anew.": "No es el PDF que indica su nombre. Guárdelo de nuevo.",
    "This is not a Word document. Save it as .docx in Word or LibreOffice and try again.":
      "No es un documento de Word. Guárdelo como .docx en Word o LibreOffice e inténtelo de nuevo.",
    "This file is not a text. If it is, save it again as UTF-8.":
      "Este archivo no es un texto. Si lo es, guárdelo de nuevo como UTF-8.",
    "This file is damaged or not complete. Save it again, or download it once more.":
      "Este archivo está dañado o incompleto. Guárdelo de nuevo o vuelva a descargarlo.",
    "This file is protected with a password. Save it without one and try again.":
      "Este archivo está protegido con contraseña. Guárdelo sin ella e inténtelo otra vez.",
    "This file unfolds to more than the server accepts. Leave pictures out of it, or split it.":
      "Al descomprimirse, este archivo supera lo que el servidor acepta. Quite las imágenes o divídalo.",
    "This file holds more than {limit} parts. Split it.": "Este archivo contiene más de {limit} partes. Divídalo.",
    "A part of this file is packed in a way that only few programs know. {advice}":
      "Una parte de este archivo está comprimida de un modo que pocos programas conocen. {advice}",
    "This file declares a document type, which is not accepted. {advice}":
      "Este archivo declara un tipo de documento, lo que no se acepta. {advice}",
    "This file is nested or divided beyond what any text is. {advice}":
      "Este archivo está anidado o dividido mucho más de lo que lo está cualquier texto. {advice}",
    "Save it again in Word, Excel or LibreOffice and try once more.":
      "Guárdelo de nuevo en Word, Excel o LibreOffice e inténtelo otra vez.",
    "The formatting in this page is never closed and grows without bound. {advice}":
      "El formato de esta página no se cierra nunca y crece sin límite. {advice}",
    "Lists or quotations are nested more than {limit} deep, which no readable text is. Choose plain text as its format.":
      "Las listas o citas están anidadas a más de {limit} niveles, lo que no ocurre en ningún texto legible. Elija el formato «Texto sin formato».",
    "Elements are nested more than {limit} deep, which no readable text is. {advice}":
      "Los elementos están anidados a más de {limit} niveles, lo que no ocurre en ningún texto legible. {advice}",
    "Paste its text instead.": "Pegue mejor su texto.",
    "The document has more than {limit} lines. Split it.": "El documento tiene más de {limit} líneas. Divídalo.",
    "The document has more than {limit} paragraphs. Split it.": "El documento tiene más de {limit} párrafos. Divídalo.",
    "A comment holds at most {limit} characters.": "Un comentario contiene como máximo {limit} caracteres.",
    "There are more than {limit} annotations in this file. Bring it back in parts.":
      "En este archivo hay más de {limit} anotaciones. Tráigalo de vuelta por partes.",
    "The table has more than {limit} rows. Bring it back in parts.":
      "La tabla tiene más de {limit} filas. Tráigala de vuelta por partes.",
    "The file is larger than {limit} MB. Leave pictures out of it, or split it.":
      "El archivo supera los {limit} MB. Quite las imágenes o divídalo.",
    "This is not valid JSON, or not all of it. Save it again, or download it once more.":
      "No es JSON válido o no está completo. Guárdelo de nuevo o vuelva a descargarlo.",
    "There is no text in this file that notes could stand on.":
      "En este archivo no hay texto donde puedan colocarse notas.",
    "This file is a Strict Open XML document, to which notes cannot be added without harm. Save it in Word as an ordinary Word document (.docx), or take the copy without the original.":
      "Este archivo es un documento Open XML estricto, al que no se pueden añadir notas sin dañarlo. Guárdelo en Word como documento de Word corriente (.docx) u obtenga la copia sin el original.",
    "Notes cannot be added to this file without harm: its parts are named in an unusual way. Save it in Word as an ordinary Word document (.docx), or take the copy without the original.":
      "No se pueden añadir notas a este archivo sin dañarlo: sus partes tienen nombres poco habituales. Guárdelo en Word como documento de Word corriente (.docx) u obtenga la copia sin el original.",
    "This table has neither the columns of a Glossator table nor those of the IEC/ISO comment form. Take a copy as a table, fill that in, and leave its first row as it is.":
      "Esta tabla no tiene ni las columnas de una tabla de Glossator ni las del formulario de comentarios IEC/ISO. Tome una copia en forma de tabla, rellénela y deje su primera fila como está.",
    "This PDF has no pages. Save it anew and try again.":
      "Este PDF no tiene páginas. Guárdelo de nuevo e inténtelo otra vez.",
    "This PDF has more than {limit} pages. Split it.": "Este PDF tiene más de {limit} páginas. Divídalo.",
    "This PDF takes more than {limit} seconds to read. Split it, or save it anew.":
      "Leer este PDF requiere más de {limit} segundos. Divídalo o guárdelo de nuevo.",
    "This PDF holds pictures of pages. Run text recognition over it and try again.":
      "Este PDF contiene imágenes de páginas. Aplíquele un reconocimiento de texto e inténtelo otra vez.",
    "This PDF has no text: its pages are empty. Choose another file.":
      "Este PDF no tiene texto: sus páginas están vacías. Elija otro archivo.",
    "must be one of the text formats for a text that was pasted; send Word documents and PDFs as files":
      "debe ser uno de los formatos de texto para un texto pegado; envíe los documentos de Word y los PDF como archivos",
    "This PDF holds too much text. Split it.": "Este PDF contiene demasiado texto. Divídalo.",
    "This PDF holds too many comments. Split it.": "Este PDF contiene demasiados comentarios. Divídalo.",
    "Gathering the notes": "Reuniendo las notas",
    "Writing the copy": "Escribiendo la copia",
    "Reading the text": "Leyendo el texto",
    "Writing the revision": "Escribiendo la revisión",
    "Carrying 1 note over": "Trasladando 1 nota",
    "Carrying {count} notes over": "Trasladando {count} notas",
    "Placing 1 note": "Situando 1 nota",
    "Placing {count} notes": "Situando {count} notas",
    "These words hold no text. Check that the right format is chosen.":
      "En lo pegado no se lee ningún texto. Compruebe que ha elegido el formato correcto.",
    "The text is not valid {encoding}; it was read as Windows-1252. Check accented letters and quotation marks.":
      "El texto no es {encoding} válido; se ha leído como Windows-1252. Revise las letras acentuadas y las comillas.",
    "Characters that make text read in another order than it is written were left out.":
      "Se han omitido los caracteres que hacen que el texto se lea en un orden distinto del escrito.",
    "1 link is relative to the address of the document, which is unknown: the words were kept without the link. Give the source address to keep it.":
      "1 enlace es relativo a la dirección del documento, que se desconoce: se han conservado las palabras sin el enlace. Indique la dirección de la fuente para mantenerlo.",
    "{count} links are relative to the address of the document, which is unknown: the words were kept without the link. Give the source address to keep it.":
      "{count} enlaces son relativos a la dirección del documento, que se desconoce: se han conservado las palabras sin el enlace. Indique la dirección de la fuente para mantenerlos.",
    "Navigation and other parts of the page around the document were left out.":
      "Se han omitido la navegación y otras partes de la página que rodean el documento.",
    "The front matter was not understood and was left out: {problem}":
      "No se ha entendido el encabezado YAML y se ha omitido: {problem}",
    "it holds no entries": "no contiene entradas",
    '"{value}" in the front matter is not {wanted}, and was left out.':
      "«{value}» en el encabezado YAML no es {wanted} y se ha omitido.",
    "a language tag": "un código de idioma",
    "a web address": "una dirección web",
    "a date such as 2018-08-29": "una fecha como 2018-08-29",
    "Tracked changes were accepted: the text is read as if all of them had been.":
      "Se han aceptado los cambios controlados: el texto se lee como si todos lo estuvieran.",
    "1 page holds only pictures: words in them are missing until text recognition has been run over the file.":
      "1 página contiene solo imágenes: faltarán sus palabras hasta que se pase el archivo por un reconocimiento de texto.",
    "{count} pages hold only pictures: words in them are missing until text recognition has been run over the file.":
      "{count} páginas contienen solo imágenes: faltarán sus palabras hasta que se pase el archivo por un reconocimiento de texto.",
    "What looks like a table came in as paragraphs, because the file does not say where its cells are. Save the PDF with tags (“tagged” or “accessible”) to keep tables.":
      "Lo que parece una tabla se ha importado como párrafos, porque el archivo no indica dónde están sus celdas. Guarde el PDF con etiquetas («etiquetado» o «accesible») para conservar las tablas.",
    "An archive of more than {entries} parts could not be restored. Archive its documents one by one.":
      "Un archivo completo de más de {entries} partes no se podría restaurar. Archive sus documentos uno a uno.",
    "An archive of more than {whole} MB, or of {part} MB in one part, could not be restored. Archive its documents one by one.":
      "Un archivo completo de más de {whole} MB, o de {part} MB en una sola parte, no se podría restaurar. Archive sus documentos uno a uno.",
    "Of the {whole} characters of the name the first {kept} are kept: a name holds no more.":
      "De los {whole} caracteres del nombre se conservan los primeros {kept}: un nombre no admite más.",
    "Of its {whole} characters the first {kept} are kept: a comment holds no more.":
      "De sus {whole} caracteres se conservan los primeros {kept}: un comentario no admite más.",
    "A suggestion needs a passage. This one comes in as a note that says the wording.":
      "Una sugerencia necesita un pasaje. Esta entra como nota que dice la redacción.",
    "Only a suggestion proposes a wording.": "Solo una sugerencia propone una redacción.",
    "A suggested wording has at most {count} characters.": {
      one: "Una redacción propuesta tiene como máximo {count} carácter.",
      other: "Una redacción propuesta tiene como máximo {count} caracteres.",
    },
    "A code has words on both sides of every “/”.": "Un código tiene palabras a ambos lados de cada «/».",
    "A code has at most {count} characters.": {
      one: "Un código tiene como máximo {count} carácter.",
      other: "Un código tiene como máximo {count} caracteres.",
    },
    "A note has at most {count} codes.": {
      one: "Una nota lleva como máximo {count} código.",
      other: "Una nota lleva como máximo {count} códigos.",
    },
    "Left out of a comment: “{words}”. {reason}": "Omitido de un comentario: «{words}». {reason}",
    "You may not reply in this thread.": "No puede responder en este hilo.",
    "Somebody has changed its status in the meantime.": "Alguien ha cambiado su estado entretanto.",
    "1 comment came in as a thread, under its author’s name.":
      "Se ha importado 1 comentario como hilo, con el nombre de su autor.",
    "{count} comments came in as threads, under their authors’ names.":
      "Se han importado {count} comentarios como hilos, con el nombre de sus autores.",
    "The comments in it did not come in: {reason}": "No se han importado sus comentarios: {reason}",
    "1 reply was left out: the comment it answers is not in this file. Bring a file that has both.":
      "Se ha omitido 1 respuesta: el comentario al que responde no está en este archivo. Traiga un archivo que contenga ambos.",
    "{count} notes were reworded in the PDF. They keep the words that they have here; answer them instead.": {
      one: "Se ha reformulado {count} nota en el PDF. Conserva el texto que tiene aquí; respóndala en su lugar.",
      other: "Se han reformulado {count} notas en el PDF. Conservan el texto que tienen aquí; respóndalas en su lugar.",
    },
    "1 note was reworded in the PDF. It keeps the words that it has here; answer it instead.":
      "1 nota se ha reformulado en el PDF. Conserva el texto que tiene aquí; respóndala en su lugar.",
    "{count} replies were left out: the comments they answer are not in this file. Bring a file that has both.":
      "Se han omitido {count} respuestas: los comentarios a los que responden no están en este archivo. Traiga un archivo que contenga ambos.",
    "1 comment in this file did not come in. Bring the file back under Copies to take them over.":
      "No se ha importado 1 comentario de este archivo. Traiga el archivo de vuelta en «Copias» para incorporarlo.",
    "{count} comments in this file did not come in. Bring the file back under Copies to take them over.":
      "No se han importado {count} comentarios de este archivo. Traiga el archivo de vuelta en «Copias» para incorporarlos.",
    "cannot be had: the current revision was not made from {file}":
      "no está disponible: la revisión actual no procede de {file}",
    "a Word file": "un archivo de Word",
    "a PDF": "un PDF",
    "was not kept for the current revision": "no se conservó para la revisión actual",
  } satisfies Messages,
} as const satisfies Language;
