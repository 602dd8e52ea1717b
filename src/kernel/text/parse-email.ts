const EMAIL = /^[^\s@<>()",;:\\]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** An address of the everyday form, in small letters; undefined when it is none. */
export function parseEmail(text: string): string | undefined {
  return EMAIL.test(text) ? text.toLowerCase() : undefined;
}
