const LIGHT = `--paper:#fff;--ink:#211d17;--soft:#595246;--line:#e0d8c8;--surface:#faf7ef;--accent:#1f5361;
--note:#f7e7a9;--note-edge:#b48a12;--question:#d5e3f4;--question-edge:#3b6ea8;--highlight:#dcebcb;--highlight-edge:#5c8a3a;
--suggestion:#ecdff5;--suggestion-edge:#7d4fa3;--came:#1c5a2b;--came-ground:#dff0dd;--went:#8f2318;--went-ground:#fae3df;`;

const DARK = `--paper:#171512;--ink:#ece6da;--soft:#bdb4a4;--line:#38342d;--surface:#1f1c18;--accent:#8cc3d1;
--note:#463b15;--note-edge:#c9a53a;--question:#243c58;--question-edge:#7aa7dc;--highlight:#2d4527;--highlight-edge:#8fbf6b;
--suggestion:#40304f;--suggestion-edge:#bf97dd;--came:#a8dba8;--came-ground:#1d3a24;--went:#f2a097;--went-ground:#47211c;`;

const PAGE = `
*{box-sizing:border-box}
:root{${LIGHT}--text:Georgia,"Noto Serif","Liberation Serif",serif;--ui:system-ui,"Segoe UI","Noto Sans","Liberation Sans",sans-serif;
color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
body{margin:0 auto;max-width:44rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.62 var(--text);overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{position:static}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:0;text-wrap:balance;break-after:avoid}
h1{font-size:1.9rem}h2{font-size:1.4rem}h3{font-size:1.2rem}h4,h5,h6{font-size:1.0625rem}
.heading,.appendix>h2{margin:2.4rem 0 .8rem;break-after:avoid}
main>.heading:first-child{margin-top:0}
p{margin:0 0 1em}
ol,ul{margin:0;padding-inline-start:1.6em}
.labelled,.replies,.footnotes>ol{list-style:none}
blockquote{margin:0 0 1em;padding-inline-start:1.1em;border-inline-start:3px solid var(--line)}
[data-text]:not(pre){white-space:pre-line}
pre{overflow-x:auto;padding:.8em 1em;background:var(--surface);font:.875rem/1.5 ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;white-space:pre-wrap}
code{font:.9em ui-monospace,Menlo,Consolas,"Liberation Mono",monospace}
hr{border:0;border-top:1px solid var(--line);margin:2em 0}
figure{margin:0 0 1em}
.picture{font:.8125rem var(--ui);color:var(--soft)}
.table{overflow-x:auto;margin:0 0 1.2em}
table{border-collapse:collapse;font-size:.94em;line-height:1.45;min-width:60%}
th,td{border:1px solid var(--line);padding:.45em .7em;text-align:start;vertical-align:top}
th{background:var(--surface)}
td p,th p{margin:0}
sup{line-height:0}
.footnotes{margin-top:2.5em;padding-top:1em;border-top:1px solid var(--line);font-size:.92em}
`;

/** A printed label hangs in front of its item without taking room, so that floats beside the item stay free. */
const LABELS = `
.labelled{padding-inline-start:2.2em}
.footnotes>ol{padding-inline-start:1.8em}
.footnotes p{margin-bottom:.3em}
.labelled>li>.label,.footnotes li>.label{position:absolute;transform:translateX(calc(-100% - .45em));white-space:nowrap}
[dir=rtl] .labelled>li>.label,[dir=rtl] .footnotes li>.label{transform:translateX(calc(100% + .45em))}
`;

const HEADER = `
header{font-family:var(--ui);padding-bottom:1.2rem;margin-bottom:1.6rem;border-bottom:1px solid var(--line)}
.kicker{margin:0 0 .8rem;font-weight:600;color:var(--soft)}
header h1{font-family:var(--text);margin:0 0 1rem}
.provenance{margin:0;font-size:.8125rem;line-height:1.5}
.provenance div{display:grid;grid-template-columns:10.5rem minmax(0,1fr);gap:.1rem 1rem;padding:.16rem 0}
.provenance dt{color:var(--soft)}
.provenance dd{margin:0;overflow-wrap:anywhere}
.provenance ul{padding-inline-start:1.1em}
nav{font:.875rem/1.6 var(--ui);margin-bottom:1.6rem}
nav summary{cursor:pointer;font-weight:600;padding:.3rem 0}
nav ol{list-style:none;padding-inline-start:1.1em}
nav details>ol{padding:0}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
@media (max-width:34rem){.provenance div{display:block}}
`;

const PASSAGES = `
.pilcrow{font:.75rem/1 var(--ui);color:var(--soft);text-decoration:none;float:inline-end;margin:.45em 0 0 1em;user-select:none;unicode-bidi:plaintext}
.pilcrow:hover{text-decoration:underline}
mark{color:inherit;background:var(--note);box-decoration-break:clone;-webkit-box-decoration-break:clone;padding:.08em 0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
mark.kind-question{background:var(--question)}
mark.kind-highlight{background:var(--highlight)}
mark.kind-suggestion{background:var(--suggestion);text-decoration:underline wavy 1px;text-underline-offset:.22em}
mark.shared{border-block-end:.13em solid var(--note-edge)}
mark.shared.kind-question{border-color:var(--question-edge)}
mark.shared.kind-highlight{border-color:var(--highlight-edge)}
mark.shared.kind-suggestion{border-color:var(--suggestion-edge)}
mark.plain{background:none}
.whole>[data-text]{border-inline-start:3px solid var(--note-edge);padding-inline-start:.6em}
.references{font:600 .6875rem/0 var(--ui);margin-inline-start:.1em;user-select:none}
.references a{text-decoration:none;padding:.2em .08em}
.references a:hover{text-decoration:underline}
.references a:target{background:var(--accent);color:var(--paper);border-radius:.2em}
.block:target>[data-text]{background:var(--surface)}
`;

const NOTES = `
.notes{font:.8125rem/1.5 var(--ui);margin:0 0 1.4em}
.note{margin:0 0 .6rem;padding:.55rem .75rem .6rem;background:var(--surface);border-inline-start:3px solid var(--note-edge)}
.note.kind-question{border-color:var(--question-edge)}
.note.kind-highlight{border-color:var(--highlight-edge)}
.note.kind-suggestion{border-color:var(--suggestion-edge)}
.proposal{white-space:pre-line}
.proposal ins{background:var(--came-ground);color:var(--came);text-decoration:underline 2px;text-underline-offset:.2em}
.proposal del{background:var(--went-ground);color:var(--went)}
.proposal del+ins{margin-inline-start:.15em}
.note:target,.replies>li:target{outline:2px solid var(--accent)}
.note p{margin:0 0 .35em}
.note p:last-child{margin-bottom:0}
.note .number{display:inline-block;min-width:1.7em;margin-inline-end:.25em;padding:0 .3em;text-align:center;font-weight:600;text-decoration:none;border:1px solid var(--line);border-radius:.25em;background:var(--paper)}
.note .kind,.note .facts,.note .status,.note .passage{color:var(--soft)}
.note .facts{font-size:.75rem;line-height:1.4}
.facts span:not(:last-child)::after{content:" ·"}
.facts a{color:inherit}
.note .passage{font-family:var(--text);font-style:italic;line-height:1.4}
.note .status{font-size:.75rem}
.note .status b{color:var(--ink)}
.note .tombstone{color:var(--soft);font-style:italic}
.body{margin:.15em 0 .4em}
.body ol,.body ul{padding-inline-start:1.4em;margin:0 0 .35em}
.body blockquote{margin:0 0 .35em;padding-inline-start:.7em}
.body pre{font-size:.75rem;padding:.4em .6em;margin:0 0 .35em;background:var(--paper)}
.replies{margin:.55rem 0 0;padding:0}
.replies>li{padding:.45rem 0 0 .75rem;margin-top:.4rem;border-top:1px solid var(--line)}
.heading>.notes{margin-top:.6em}
.appendix{border-top:1px solid var(--line);margin-top:2.5rem}
`;

/**
 * Where there is room the notes float in the margin, each group beside the block in which its passages begin. The
 * block's own text floats too, because a float can stand no higher than one before it in the source and the notes come
 * behind the text, where readers of the source expect them.
 */
const MARGIN = `
@media screen and (min-width:64rem){
:root{--margin:20rem;--gap:2.2rem;--gutter:3.2rem}
body{max-width:68rem;padding-inline:1.5rem}
main,header,nav,.appendix{margin-inline-start:var(--gutter)}
.provenance div{display:inline-grid;width:calc(50% - 1rem);margin-inline-end:.75rem;vertical-align:top}
.provenance div:has(ul){display:grid;width:auto;margin-inline-end:0}
.appendix .notes{columns:2;column-gap:1.5rem}
.appendix .note{break-inside:avoid}
}
@media screen and (min-width:64rem),print{
main{position:relative;padding-inline-end:calc(var(--margin) + var(--gap))}
main::after{content:"";display:block;clear:both}
.noted>:not(.notes,.pilcrow){float:inline-start;width:100%}
.noted>.notes{float:inline-end;clear:inline-end;width:var(--margin);margin-inline-end:calc(-1 * (var(--margin) + var(--gap)));padding-top:.25em}
.noted::after{content:"";display:block;clear:inline-start}
.waiting,li:has(>.waiting),blockquote:has(>.waiting:first-child){clear:both}
.pilcrow{float:none;position:absolute;inset-inline-start:calc(-1 * var(--gutter));margin-top:.55em}
.heading .pilcrow{margin-top:.6rem}
}
`;

/** On paper the notes stand in the margin as well; a page breaks between notes and replies. */
const PRINT = `
@page{margin:18mm 18mm 20mm}
@media print{
:root{--gutter:9mm;--margin:54mm;--gap:6mm;color-scheme:light}
body{max-width:none;padding:0;font-size:10.5pt;line-height:1.5}
main{margin-inline-start:var(--gutter)}
.skip,nav,.footnotes .back,.facts span:has(.permalink){display:none}
.facts span:nth-last-child(2)::after{content:none}
.provenance{font-size:8.5pt}
h1{font-size:19pt}h2{font-size:14pt}h3{font-size:12pt}h4,h5,h6{font-size:10.5pt}
.pilcrow{font-size:7pt}
.references{font-size:7pt}
p{orphans:3;widows:3}
tr,figure{break-inside:avoid}
a{color:inherit;text-decoration:none}
.notes{font-size:7.5pt;line-height:1.35;margin-bottom:3mm}
.appendix .notes:has(>.note+.note){columns:2;column-gap:6mm}
.note{padding:1mm 0 1mm 2.5mm;margin-bottom:2.5mm;background:none}
.note:not(:has(.replies)),.replies>li,.body{break-inside:avoid}
.note .head,.note .passage{break-after:avoid}
.note .facts,.note .status{font-size:7.2pt}
}
`;

/** The whole style of an exported page. It names nothing outside itself. */
export const COPY_STYLE = [PAGE, LABELS, HEADER, PASSAGES, NOTES, MARGIN, PRINT].join("");

/** What any exported page needs to read well: the text, its labels, and the header that says what it is. */
export const PAGE_STYLE = [PAGE, LABELS, HEADER].join("");
