// @ts-check
import { createServer } from "node:net";
import { codeOf, Refusal } from "./refusal.mjs";

/**
 * A port of this machine nobody listens on.
 * @returns {Promise<number>}
 */
export function freePort() {
  return listenBriefly(0, "127.0.0.1");
}

/**
 * Refuses a port that cannot be had, before any long step.
 * @param {{ port: number, host: string }} place
 */
export async function requirePort({ port, host }) {
  try {
    await listenBriefly(port, host);
  } catch (error) {
    throw new Refusal(`${complaints[codeOf(error)] ?? complaints.other} (HOST=${host}, PORT=${port}).`);
  }
}

/** @type {Record<string, string>} */
const complaints = {
  EADDRINUSE: "The port is taken by another program: stop that one, or choose another port, as in PORT=3001 npm start",
  EACCES: "This account may not listen on so low a port: choose one above 1023, as in PORT=3000 npm start",
  EADDRNOTAVAIL: "This machine does not have that address: set HOST to 127.0.0.1, 0.0.0.0 or one of its own addresses",
  ENOTFOUND: "That host name is not known here: set HOST to 127.0.0.1, 0.0.0.0 or an address of this machine",
  other: "The site cannot listen there: set HOST and PORT to an address of this machine",
};

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function listenBriefly(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
