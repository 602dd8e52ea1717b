import type { ComponentChildren } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';

/** The `lang` of words that were written in Ukrainian; undefined on a page in Ukrainian. */
export function langOfUkrainian(locale: Locale): 'uk' | undefined {
  return locale === 'uk' ? undefined : 'uk';
}

interface UkrainianProps {
  readonly locale: Locale;
  readonly children: ComponentChildren;
}

/** Words that were written in Ukrainian, marked on pages in other languages for screen readers (WCAG 3.1.2). */
export function Ukrainian({ locale, children }: UkrainianProps) {
  const lang = langOfUkrainian(locale);
  return lang ? <span lang={lang}>{children}</span> : children;
}

interface WithUkrainianProps {
  readonly locale: Locale;
  /** A sentence in the language of the page. */
  readonly line: string;
  /** The part of it that was written in Ukrainian. */
  readonly words: string;
}

export function WithUkrainian({ locale, line, words }: WithUkrainianProps) {
  const at = words === '' ? -1 : line.lastIndexOf(words);
  if (!langOfUkrainian(locale) || at < 0) return <>{line}</>;
  return (
    <>
      {line.slice(0, at)}
      <Ukrainian locale={locale}>{words}</Ukrainian>
      {line.slice(at + words.length)}
    </>
  );
}
