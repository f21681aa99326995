import "server-only";
import { ServerResponse } from "node:http";

/**
 * Has the answers of the API compressed as pages are. Next.js hands a route's content type on as a list of one, which
 * its own compression takes for no type (`NodeNextResponse.appendHeader`); from here on such a list is its one value.
 */
export function makeAnswersCompressible(): void {
  const { setHeader } = ServerResponse.prototype;
  ServerResponse.prototype.setHeader = function (name, value) {
    const only = Array.isArray(value) && value.length === 1 ? value[0] : undefined;
    return setHeader.call(this, name, name.toLowerCase() === "content-type" && only !== undefined ? only : value);
  };
}
