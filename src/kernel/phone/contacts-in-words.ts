import { findPhoneNumbersInText } from 'libphonenumber-js/min';

/** Contacts of people in a text, which would become public with it. */
export interface ContactInWords {
  readonly kind: 'email' | 'phone';
  /** As it was written. */
  readonly written: string;
}

const EMAIL = /[^\s@<>()",;:\\]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;

/** In the order of the text. Short numbers (102, 1547) are public anyway. */
export function contactsInWords(words: string): readonly ContactInWords[] {
  const emails = [...words.matchAll(EMAIL)].map((match) => ({
    at: match.index,
    found: { kind: 'email', written: match[0] } as const,
  }));
  const phones = findPhoneNumbersInText(words, 'UA').map(({ startsAt, endsAt }) => ({
    at: startsAt,
    found: { kind: 'phone', written: words.slice(startsAt, endsAt) } as const,
  }));
  return [...emails, ...phones]
    .toSorted((one, other) => one.at - other.at)
    .map(({ found }) => found);
}
