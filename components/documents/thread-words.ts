import type { InterfaceWords } from "#lib/languages/interface-words.ts";

/** "No threads yet", "1 thread, open", "4 threads, 2 open". */
export function threadWords(t: InterfaceWords, { threads, open }: { threads: number; open: number }): string {
  if (threads === 0) return t("No threads yet");
  if (open === threads) return t("{count} threads, all open", { count: threads });
  if (open === 0) return t("{count} threads, none open", { count: threads });
  return t("{count} threads, {open} open", { count: threads, open });
}
