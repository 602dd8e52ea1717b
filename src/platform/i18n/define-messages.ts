import { type CompiledMessage, compileMessage } from './compile-message.ts';
import { perLocale } from './formatting-locale.ts';
import { keepTogether } from './keep-together.ts';
import type { Locale } from './locales.ts';
import type { Catalogs, Messages, ReviewedCatalog, Translate } from './messages.ts';

/** The texts of a module. Each locale is compiled once, at its first use. */
export function defineMessages<Key extends string>(catalogs: Catalogs<Key>): Messages<Key> {
  const unsent = perLocale((locale) => translator(textsOf(catalogs, locale), UNSENT));
  const sent = perLocale((locale) => translator(textsOf(catalogs, locale)));
  return {
    in: unsent,
    sending: (locale, isSent) => (isSent ? sent : unsent)(locale),
    reviewed: (locale) =>
      locale === 'uk' ||
      locale === 'en' ||
      entriesOf(catalogs[locale] ?? {}).every(([, entry]) => entry.reviewed),
  };
}

/** The suffix of the key of a text that replaces a promise to send. */
export const UNSENT = '.unsent';

interface LocalText {
  readonly text: string;
  /** Ukrainian where the locale lacks the text: its plurals must then be Ukrainian too. */
  readonly locale: Locale;
}

function textsOf<Key extends string>(
  catalogs: Catalogs<Key>,
  locale: Locale,
): ReadonlyMap<string, LocalText> {
  const texts = new Map<string, LocalText>();
  for (const [key, text] of Object.entries<string>(catalogs.uk))
    texts.set(key, { text, locale: 'uk' });
  if (locale === 'uk') return texts;
  if (locale === 'en') {
    for (const [key, text] of Object.entries<string>(catalogs.en)) texts.set(key, { text, locale });
    return texts;
  }
  for (const [key, entry] of entriesOf(catalogs[locale] ?? {})) {
    texts.set(key, { text: entry.text, locale });
  }
  return texts;
}

function entriesOf(catalog: Partial<ReviewedCatalog<string>>) {
  return Object.entries(catalog).flatMap(([key, entry]) => (entry ? [[key, entry] as const] : []));
}

function translator<Key extends string>(
  texts: ReadonlyMap<string, LocalText>,
  preferred = '',
): Translate<Key> {
  const compiled = new Map<string, CompiledMessage>();
  for (const [key, { text, locale }] of texts) {
    compiled.set(key, compileMessage(keepTogether(text, locale), locale));
  }
  return (key, values = {}) => {
    const message = compiled.get(key + preferred) ?? compiled.get(key);
    if (message === undefined) throw new Error(`no text ${key}`);
    return typeof message === 'string' ? message : message(values);
  };
}
