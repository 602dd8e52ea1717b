import { formatDay, formatMonthOfYear } from '#platform/i18n/dates.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import type { ReleasedPeriod } from '../../domain/release.ts';
import type { PublicRelease } from '../../use-cases/list-releases.ts';
import { figuresText } from '../figures/messages/index.ts';
import { releasedText } from './messages/index.ts';

/** «Урок про дорогу · до уроку · 3 листопада – 10 листопада» */
export function aboutRelease(locale: Locale, { round, subject }: PublicRelease): string {
  return releasedText.in(locale)('about', {
    subject: subject?.name[mainLocale(locale)] ?? '—',
    moment: figuresText.in(locale)(`moment.${round.moment}`),
    from: formatDay(locale, round.opensOn),
    to: formatDay(locale, round.closesOn),
  });
}

export function periodWords(
  locale: Locale,
  { from, to }: Pick<ReleasedPeriod, 'from' | 'to'>,
): string {
  const month = (text: string) => formatMonthOfYear(locale, Temporal.PlainYearMonth.from(text));
  return from === to ? month(from) : `${month(from)} – ${month(to)}`;
}
