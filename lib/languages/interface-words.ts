import type { Translation, Words } from "#lib/core/language/message.ts";
import type { french } from "./fr.ts";

/** Everything the interface says, by its English wording. All languages have the same list; the French one stands for it. */
export type Message = keyof (typeof french)["messages"];

/** What says it. */
export type InterfaceWords = Words<Message>;

/** What a language has to say, and no more. */
export type Messages = Readonly<Record<Message, Translation>>;
