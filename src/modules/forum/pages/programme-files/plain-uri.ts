/**
 * An address as RFC 3986 has it, in ASCII: people paste them with letters and signs that a browser mends by itself and a
 * schema refuses. Undefined where it is none, or not one of the web.
 */
export function plainUri(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, host, pathname, search, hash } = new URL(address);
  // Whoever stands before the host of a link is a trap or a password.
  if (!/^https?:$/.test(protocol) || username !== '') return undefined;
  return `${protocol}//${host}${plain(pathname)}${plain(search)}${plain(hash, 1)}`;
}

const NOT_PLAIN = /%(?![\da-f]{2})|[^\w\-.~:/?@!$&'()*+,;=%]/gi;

/** `from`: the sign that begins a fragment is the only one of its kind. */
function plain(part: string, from = 0): string {
  const rest = part.slice(from).replace(NOT_PLAIN, (sign) => encodeURIComponent(sign));
  return part.slice(0, from) + rest;
}
