import "server-only";
import { randomUUID } from "node:crypto";

/** A new UUID version 7 (RFC 9562, 5.7): ordered by time, so that new rows land at the end of their index. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  // Variant and random bits stand in a version 4 UUID where version 7 has them too.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
