/** Where whoever signed in wanted to go: only ever a page of our own that needs it. */
export function safeNext(asked: string | null | undefined): string | undefined {
  if (asked === null || asked === undefined || asked.length > MAX_LENGTH) return undefined;
  // What a browser drops, or takes for a slash, could turn a path into another site's address.
  if (!OWN.test(asked)) return undefined;
  const { host, pathname } = new URL(asked, 'http://own.invalid');
  // A path with `..` in it leads elsewhere than it begins.
  return host === 'own.invalid' && pathname === asked.split('?', 1)[0] ? asked : undefined;
}

const MAX_LENGTH = 2000;
const OWN = /^\/(?:desk|account|join)(?:[/?][\w\-./?=&%~:+,;@!$'()*]*)?$/;
