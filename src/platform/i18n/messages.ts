import type { Locale } from './locales.ts';

/** ICU messages. Values fill their arguments. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A locale that not every page has. Each text records whether a speaker has reviewed it. */
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

/** The suffix of the text that replaces a promise to send. */
export type Unsent = '.unsent';

/** Keys of texts that promise to send: each has a second text, `key.unsent`, for installations that do not send. */
export type PromisingKey<Key extends string> = Extract<
  Key,
  Key extends `${infer Promising}${Unsent}` ? Promising : never
>;

/** Keys of texts that depend on whether anything is sent; the suffix is added to them. */
export type SendingKey<Key extends string> = Exclude<Key, `${PromisingKey<Key>}${Unsent}`>;

/** Keys of texts that promise nothing and do not depend on it. */
export type PlainKey<Key extends string> = Exclude<SendingKey<Key>, PromisingKey<Key>>;

export interface Messages<Key extends string> {
  /** The texts of one module in a locale that promise nothing; a text that the locale lacks is Ukrainian. */
  in(locale: Locale): Translate<PlainKey<Key>>;
  /** All texts of a module in a locale, for a page that knows whether anything is sent. */
  sending(locale: Locale, isSent: boolean): Translate<SendingKey<Key>>;
  /** Whether a speaker has reviewed every text of the locale. Always true for uk and en. */
  reviewed(locale: Locale): boolean;
}
