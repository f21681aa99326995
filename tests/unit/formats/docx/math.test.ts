import { expect, test } from "vitest";
import { annotateDocx } from "#lib/formats/docx/annotate-original.ts";
import { readDocx } from "#lib/formats/docx/read.ts";
import { dossierOf } from "#tests/support/dossier.ts";
import { convertedByOffice, hasProgram } from "#tests/support/programs.ts";
import { p, partText, r, W, wordFile } from "#tests/support/word-file.ts";

const SPACES = `${W} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;
const file = (body: string) => wordFile(body, {}, SPACES);
const textsOf = (body: string) => readDocx(file(body)).drafts.map(({ text }) => text);

const t = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
const m = (name: string, inner: string) => `<m:${name}>${inner}</m:${name}>`;
const set = (name: string, value: string) => `<m:${name} m:val="${value}"/>`;
const formula = (inner: string) => m("oMath", inner);
const e = (words: string) => m("e", t(words));
const power = (base: string, to: string) => m("sSup", e(base) + m("sup", t(to)));

test.each([
  ["a + b", t("a + b")],
  ["(a + b)/2", m("f", m("num", t("a + b")) + m("den", t("2")))],
  ["(n¦k)", m("d", m("e", m("f", m("fPr", set("type", "noBar")) + m("num", t("n")) + m("den", t("k")))))],
  ["x^2", power("x", "2")],
  ["(a + b)^(n - 1)", power("a + b", "n - 1")],
  ["sin^2 x", m("func", m("fName", power("sin", "2")) + e("x"))],
  ["H_2 O", m("sSub", e("H") + m("sub", t("2"))) + t("O")],
  ["2 1/3 x + 3x^2", `${t("2")}${m("f", m("num", t("1")) + m("den", t("3")))}${t("x + 3")}${power("x", "2")}`],
  ["CO_2", m("sSub", e("CO") + m("sub", t("2")))],
  ["x_i^10", m("sSubSup", e("x") + m("sub", t("i")) + m("sup", t("10")))],
  ["_6^14 C", m("sPre", m("sub", t("6")) + m("sup", t("14")) + e("C"))],
  ["√(x)", m("rad", m("radPr", set("degHide", "1")) + m("deg", "") + e("x"))],
  ["√[3](x)", m("rad", m("deg", t("3")) + e("x"))],
  ["∑_(i=1)^n i", m("nary", m("naryPr", set("chr", "∑")) + m("sub", t("i=1")) + m("sup", t("n")) + e("i"))],
  ["∫ f", m("nary", m("sub", "") + m("sup", "") + e("f"))],
  ["lim_(x→0) f", m("func", m("fName", m("limLow", e("lim") + m("lim", t("x→0")))) + e("f"))],
  ["f(x|y)", t("f") + m("d", e("x") + e("y"))],
  ["[0,1)", m("d", m("dPr", set("begChr", "[") + set("sepChr", ",")) + e("0") + e("1"))],
  ["{x; y", m("d", m("dPr", set("begChr", "{") + set("endChr", "")) + m("e", m("eqArr", e("x") + e("y"))))],
  ["(a, b; c, d)", m("d", m("e", m("m", m("mr", e("a") + e("b")) + m("mr", e("c") + e("d")))))],
  ["[a, b]", m("m", m("mr", e("a") + e("b")))],
  ["x\u0302 + y\u0305", `${m("acc", e("x"))}${t(" + ")}${m("bar", m("barPr", set("pos", "top")) + e("y"))}`],
  ["(a)", m("box", e("(a)"))],
  ["new", `<w:del>${t("old")}</w:del><w:ins>${t("new")}</w:ins>`],
])("a formula reads %s", (expected, inner) => {
  expect(textsOf(p(`${r("Let ")}${formula(inner)}${r(" hold.")}`))).toEqual([`Let ${expected} hold.`]);
});

test("formulas of a paragraph of their own stand on lines of their own", () => {
  expect(textsOf(p(m("oMathPara", formula(t("a=b")) + formula(power("c", "2")))))).toEqual(["a=b\nc^2"]);
});

test("a note on part of a formula stands around all of it", () => {
  const inner = formula(power("x", "n + 1"));
  const original = file(p(`${r("Let ")}${inner}${r(" hold.")}`));
  const dossier = dossierOf(readDocx(original).drafts, (on) => [on.on("n + 1", "Why?")]);
  const document = partText(annotateDocx(original, dossier).bytes, "word/document.xml");
  expect(document).toContain(`<w:commentRangeStart w:id="0"/>${inner}<w:commentRangeEnd w:id="0"/>`);
});

test.skipIf(!hasProgram("soffice"))("LibreOffice opens a file with a note on a formula", { timeout: 60_000 }, () => {
  const original = file(p(`${r("Let ")}${formula(power("x", "2"))}${r(" hold.")}`));
  const dossier = dossierOf(readDocx(original).drafts, (on) => [on.on("x^2", "Why?")]);
  const { bytes } = annotateDocx(original, dossier);
  const [flat = ""] = convertedByOffice({ name: "math.docx", bytes }, "fodt").values();
  // Without its formula editor it shows none, and the note in its place.
  expect(flat).toMatch(/>Let\s*<office:annotation [\s\S]*Why\?[\s\S]*<office:annotation-end [^>]*>.*hold\./);
});
