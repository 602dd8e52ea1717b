import type { IncomingMessage } from 'node:http';

const HOST = /^(?:[a-z0-9._-]{1,255}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Whether a request names exactly one host (RFC 9112, 3.2). With a second Host header, or an absolute address in the request
 * line, a proxy may decide by another host than Node, which uses the first Host header.
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
