// @ts-check
// Pictures of every page, light, dark and in high contrast, desktop and phone, in `screenshots/`.
// usage: npm run screenshots | npm run screenshots -- WORD for the pictures with that word in their names
import { inCheckout } from "./launch/checkout.mjs";
import { ensurePackages, requireNode } from "./launch/packages.mjs";
import { inSession } from "./launch/session.mjs";

const [word = ""] = process.argv.slice(2);

await inSession(async (session) => {
  requireNode();
  await ensurePackages(session);
  const { scratchPostgres } = await import("./postgres/throw-away.mjs");
  const { ensureBuilt, PRODUCT } = await import("./launch/build.mjs");
  const { startTriedSite } = await import("./tests/tried-site.mjs");
  const { takePictures } = await import("./pictures/camera.mjs");
  const program = await ensureBuilt(session, PRODUCT);
  const postgresUrl = await scratchPostgres(session);
  const { env } = await startTriedSite(session, { postgresUrl, program, log: "pictured-site.log" });
  const taken = await takePictures(session, {
    origin: env.NEXTAUTH_URL ?? "",
    folder: inCheckout("screenshots"),
    word,
  });
  console.log(`${taken} pictures in screenshots/`);
  return 0;
});
