/** Hears the share of the request that has been sent, 0 to 1. */
export type Progress = (sent: number) => void;

/**
 * `fetch` for a large request: it tells how much has been sent, which `fetch` cannot. Rejects when no answer comes or
 * the signal is aborted.
 */
export function send(address: string, request: RequestInit, onProgress: Progress): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { signal } = request;
    if (signal?.aborted) return reject(signal.reason);
    const transfer = new XMLHttpRequest();
    transfer.open(request.method ?? "GET", address);
    transfer.responseType = "blob";
    new Headers(request.headers).forEach((value, name) => {
      transfer.setRequestHeader(name, value);
    });
    transfer.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    transfer.onload = () => resolve(responseOf(transfer));
    transfer.onerror = () => reject(new TypeError("no answer"));
    transfer.onabort = () => reject(signal?.reason);
    signal?.addEventListener("abort", () => transfer.abort(), { once: true });
    transfer.send((request.body ?? null) as XMLHttpRequestBodyInit | null);
  });
}

function responseOf(transfer: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of transfer.getAllResponseHeaders().trim().split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const hasContent = transfer.status !== 204 && transfer.status !== 304;
  return new Response(hasContent ? transfer.response : null, { status: transfer.status, headers });
}
