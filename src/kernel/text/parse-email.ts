const EMAIL = /^[^\s@<>()",;:\\]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** An ordinary e-mail address, in small letters; undefined if it is invalid. */
export function parseEmail(text: string): string | undefined {
  return EMAIL.test(text) ? text.toLowerCase() : undefined;
}
