/** Few rules and no colours of its own for text and page: whoever reads a book has chosen those already. */
export const BOOK_STYLE = `body{line-height:1.5;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.25;break-after:avoid}
p,li,h1,h2,h3,h4,h5,h6,td,th,figcaption{white-space:pre-line}
pre{white-space:pre-wrap}
blockquote{margin:0 0 1em;padding-inline-start:1em;border-inline-start:.2em solid currentColor}
table{border-collapse:collapse}
th,td{border:1px solid currentColor;padding:.3em .5em;text-align:start;vertical-align:top}
.label{float:left;margin-right:.4em}
[dir=rtl] .label{float:right;margin:0 0 0 .4em}
.labelled,.replies,.footnotes ol{list-style:none;padding-inline-start:1em}
mark{color:inherit;background:none;text-decoration:underline;text-decoration-thickness:.1em;text-decoration-color:#b48a12;text-underline-offset:.15em}
mark.kind-question{text-decoration-color:#3b6ea8;text-decoration-style:dotted}
mark.kind-highlight{text-decoration-color:#5c8a3a;text-decoration-style:dashed}
mark.kind-suggestion{text-decoration-color:#9a4f86;text-decoration-style:double}
mark.plain{text-decoration:none}
.references{line-height:0;font-size:.7em}
.notes{font-size:.9em}
.note{margin:0 0 1em;padding-inline-start:.8em;border-inline-start:.2em solid #b48a12}
.note p{margin:0 0 .3em}
.facts,.status{font-size:.85em}
.facts span:not(:last-child)::after{content:" ·"}
.passage{font-style:italic}
.replies li{border-top:1px solid currentColor;padding-top:.3em}
.provenance dt{font-weight:bold}
.provenance dd{margin:0 0 .5em;overflow-wrap:anywhere}
.provenance ul{margin:0;padding-inline-start:1em}
`;
