import { closeDatabase, db } from "#lib/server/db.ts";
import { addSamples, removeSamples } from "./samples.ts";

/** Fills a new installation once; samples that were removed stay removed. */
const installation = await db().installation.findUnique({ where: { id: 1 } });
if (!installation?.seededAt) {
  // A first run that was cut short may have left a part of them.
  await removeSamples(true);
  await addSamples();
  const seededAt = new Date();
  await db().installation.upsert({ where: { id: 1 }, create: { seededAt }, update: { seededAt } });
}
await closeDatabase();
