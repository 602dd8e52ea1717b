import type { IncomingMessage } from 'node:http';

const HOST = /^(?:[a-z0-9._-]{1,255}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Whether a request names one host (RFC 9112, 3.2). A proxy may decide by another of two Host headers, or by the whole
 * address in the request line, than Node, which keeps the first Host: then neither can be believed.
 */
export function namesOneHost({
  url = '',
  headers: { host },
  rawHeaders,
}: Pick<IncomingMessage, 'url' | 'headers' | 'rawHeaders'>): boolean {
  if (host === undefined || !HOST.test(host) || countHosts(rawHeaders) > 1) return false;
  return url.startsWith('/') || url === '*' || authorityOf(url) === host.toLowerCase();
}

/** Names and values in turn. */
function countHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === 'host') count += 1;
  }
  return count;
}

function authorityOf(url: string): string | undefined {
  return url.split('/', 3)[2]?.toLowerCase();
}
