import type { Locale } from '#platform/i18n/locales.ts';

/** What somebody who is signed out can do all the same instead of what they came for: the sign-in leads them there, too. */
export interface WithoutSignIn {
  /** What they came for. */
  readonly insteadOf: string;
  readonly path: string;
  readonly label: (locale: Locale) => string;
}
