import { PAGE_STYLE } from "./copy-style.ts";

const COLOURS = `
:root{--came:#1c5a2b;--came-back:#dcefdc;--went:#8f2318;--went-back:#fae0dc;--moved:#5a3d8a;--moved-back:#ebe4f6}
@media screen and (prefers-color-scheme:dark){:root{--came:#a8dba8;--came-back:#1d3a24;--went:#f2a097;--went-back:#47211c;--moved:#cdb8ef;--moved-back:#362a4d}}
`;

const CHANGES = `
main{margin-inline-start:3.2rem}
.number{position:absolute;transform:translateX(calc(-100% - .8rem));font:.75rem/2.2 var(--ui);color:var(--soft)}
ins{color:var(--came);background:var(--came-back);text-decoration:underline;text-decoration-thickness:2px}
del{color:var(--went);background:var(--went-back);text-decoration:line-through}
ins.moved,del.moved{color:var(--moved);background:var(--moved-back)}
ins.moved{text-decoration-style:double}
ins,del{padding:.05em 0;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.moved>[data-text]{border-inline-start:3px double var(--moved);padding-inline-start:.7em}
.became,.jump{font:600 .75rem/1.5 var(--ui);color:var(--moved)}
.became{margin:0}
.jump{margin-inline-start:.35em}
:target{outline:3px solid var(--accent);outline-offset:2px}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.changes .kind{font-weight:600}
.changes .place{color:var(--soft)}
.counts{font:.875rem/1.6 var(--ui);margin:0 0 1rem}
li:has(>.removed:first-of-type,>.left:first-of-type)>.label{text-decoration:line-through}
`;

/** Without colour: what came is bold and underlined, what went is struck through. */
const PRINT = `
@page{margin:18mm}
@media print{
body{max-width:none;padding:0;font-size:10.5pt;line-height:1.5}
.skip,.changes{display:none}
ins,del,ins.moved,del.moved{color:inherit;background:none}
ins{font-weight:700;text-decoration:underline}
.became,.jump{color:inherit}
a{color:inherit;text-decoration:none}
p{orphans:3;widows:3}
tr,figure{break-inside:avoid}
}
@media (max-width:34rem){main{margin-inline-start:0}.number{position:static;transform:none;margin-inline-end:.5em}.block>p[data-text]{display:inline}}
`;

/** The whole style of an exported redline. It names nothing outside itself. */
export const REDLINE_STYLE = [PAGE_STYLE, COLOURS, CHANGES, PRINT].join("");
