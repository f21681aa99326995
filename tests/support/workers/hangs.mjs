// A format process that never answers and never lets go.
process.on("message", () => {
  for (;;) Math.sqrt(2);
});
