import { use } from "react";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import { requestWords } from "./request-words.ts";

/** `useWords` for server components, which have no context. Those that wait for something take `await requestWords()`. */
export const useWords = (): InterfaceWords => use(requestWords());
