import type { Locale } from './locales.ts';

/** ICU messages. Values fill their arguments. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A locale that not every page has: each text says whether a speaker has read it. */
export type ReviewedCatalog<Key extends string> = Readonly<
  Record<Key, { readonly text: string; readonly reviewed: boolean }>
>;

export interface Catalogs<Key extends string> {
  readonly uk: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
  readonly ro?: Partial<ReviewedCatalog<Key>>;
  readonly bg?: Partial<ReviewedCatalog<Key>>;
  readonly gag?: Partial<ReviewedCatalog<Key>>;
  readonly ru?: Partial<ReviewedCatalog<Key>>;
}

export type Translate<Key extends string> = (key: Key, values?: MessageValues) => string;

export interface Messages<Key extends string> {
  /** The texts of one module in a locale; a text that the locale lacks is Ukrainian. */
  in(locale: Locale): Translate<Key>;
  /**
   * The same, where the page knows whether anything is sent. A text that promises to send has a second one beside it,
   * `key.unsent`, which is shown in its place where nothing is; without this function always, so that no page can
   * promise what it never asked.
   */
  sending(locale: Locale, isSent: boolean): Translate<Key>;
  /** Whether every text that the locale has was read by a speaker. True of uk and en. */
  reviewed(locale: Locale): boolean;
}
