import { classes } from "#components/ui/classes.ts";
import text from "./text.module.css";
import marks from "./text-marks.module.css";
import tools from "./text-tools.module.css";

/** What a text looks like with its numbers, buttons and highlights, in the direction of its own language. */
export const TEXT_CLASSES = classes(text.text, tools.furnished, marks.marked);
