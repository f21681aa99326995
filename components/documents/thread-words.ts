/** "No threads yet", "1 thread, open", "4 threads, 2 open". */
export function threadWords({ threads, open }: { threads: number; open: number }): string {
  if (threads === 0) return "No threads yet";
  if (threads === 1) return `1 thread, ${open === 1 ? "open" : "closed"}`;
  return `${threads} threads, ${open === threads ? "all" : open === 0 ? "none" : open} open`;
}
