import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { FormatAssets } from "#lib/formats/assets.ts";

const require = createRequire(import.meta.url);

const NOTO = "@expo-google-fonts";
const FONTS = [
  `${NOTO}/noto-serif/400Regular/NotoSerif_400Regular.ttf`,
  `${NOTO}/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf`,
  `${NOTO}/noto-serif/700Bold/NotoSerif_700Bold.ttf`,
  `${NOTO}/noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic.ttf`,
  // Noto's Arabic draws its dots as glyphs of their own, which makes the text of a PDF unreadable to programs.
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf",
  `${NOTO}/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf`,
  `${NOTO}/noto-emoji/400Regular/NotoEmoji_400Regular.ttf`,
];

/** Where the packages have put the fonts and the compiled library. */
export const installedAssets: FormatAssets = {
  fontFiles: FONTS.map((name) => require.resolve(name)),
  fontBytes: (file) => readFile(file),
  pdfiumWasm: () => readFile(path.join(path.dirname(require.resolve("@embedpdf/pdfium")), "pdfium.wasm")),
};
