// A format process that takes memory outside the JavaScript heap until it is stopped.
const hoard = [];
process.on("message", () => {
  setInterval(() => hoard.push(Buffer.alloc(20_000_000, 1)), 5);
});
