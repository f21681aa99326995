import { z } from "zod";
import { operation } from "./operation.ts";

export const health = operation("health", {
  summary: "Whether the server is alive and, with the database, ready; 503 when it is not ready",
  returns: z.object({ live: z.literal(true), ready: z.boolean(), version: z.string() }),
  problems: ["unavailable"],
});

export const openapi = operation("openapi", {
  summary: "This description, generated from the operations themselves",
  returns: z.record(z.string(), z.unknown()),
  problems: [],
});
