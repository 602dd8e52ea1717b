/** Where whoever signed in wanted to go: only ever a page of our own that needs it. */
export function safeNext(asked: string | null | undefined): string | undefined {
  if (asked === null || asked === undefined || asked.length > LONGEST) return undefined;
  // What a browser drops, or takes for a slash, could turn a path into another site's address.
  if (!OWN.test(asked)) return undefined;
  return new URL(asked, 'http://own.invalid').host === 'own.invalid' ? asked : undefined;
}

const LONGEST = 2000;
const OWN = /^\/(?:desk|account|join)(?:[/?][\w\-./?=&%~:+,;@!$'()*]*)?$/;
