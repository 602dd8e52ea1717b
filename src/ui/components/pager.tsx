import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { uiText } from '../messages/index.ts';
import { Notice } from './notice.tsx';

interface PagerProps {
  readonly locale: Locale;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}

export function Pager({ locale, page, pages, hrefOf }: PagerProps) {
  if (pages < 2) return null;
  const t = uiText.in(locale);
  return (
    <nav class="pager" aria-label={t('pager.label')}>
      {page > 1 && (
        <a class="button plain" href={hrefOf(page - 1)} rel="prev">
          {t('pager.previous')}
        </a>
      )}
      <span class="pager-position">{t('pager.position', { page, pages })}</span>
      {page < pages && (
        <a class="button plain" href={hrefOf(page + 1)} rel="next">
          {t('pager.next')}
        </a>
      )}
    </nav>
  );
}

interface FurtherPagesProps {
  /** What these are pages of. */
  readonly label: string;
  /** Undefined on the first. */
  readonly first: { readonly href: string; readonly text: string } | undefined;
  /** Undefined on the last. */
  readonly next: { readonly href: string; readonly text: string } | undefined;
}

/** Of a list that goes on from a place in it, and whose pages nobody counts. */
export function FurtherPages({ label, first, next }: FurtherPagesProps) {
  if (!first && !next) return null;
  return (
    <nav class="pager" aria-label={label}>
      {first && (
        <a class="button plain" href={first.href}>
          {first.text}
        </a>
      )}
      {next && (
        <a class="button plain" rel="next" href={next.href}>
          {next.text}
        </a>
      )}
    </nav>
  );
}

interface TooManyProps {
  readonly locale: Locale;
  readonly shown: number;
  readonly total: number;
}

/** More was found than anybody would read: says how to ask more narrowly. */
export function TooMany({ locale, shown, total }: TooManyProps) {
  const t = uiText.in(locale);
  const numbers = { shown: formatNumber(locale, shown), total: formatNumber(locale, total) };
  return <Notice title={t('many.title', numbers)}>{t('many.text')}</Notice>;
}
