import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import type { ComparedShare } from '../../domain/compare-rounds.ts';
import type { Share } from '../../domain/newcombe.ts';
import { formatShare } from './figure-words.ts';
import { figuresText } from './messages/index.ts';

/** «72 % (18 з 25)» */
export function shareWords(locale: Locale, { count, of }: Share): string {
  const share = formatShare(locale, count / of);
  return figuresText.in(locale)('compare.share', {
    share,
    count: formatNumber(locale, count),
    of: formatNumber(locale, of),
  });
}

/** «72 % (90 з 125 відповідей)»: of all questions together answers are counted, and nobody. */
export function shareOfAll(locale: Locale, { count, of }: Share, questions: number): string {
  return figuresText.in(locale)('compare.share.all', {
    share: formatShare(locale, count / of),
    count: formatNumber(locale, Math.round(count * questions)),
    of: formatNumber(locale, of * questions),
  });
}

/** In percentage points, each with its sign. */
export function differenceWords(
  locale: Locale,
  { before, after, difference }: ComparedShare,
): string {
  return figuresText.in(locale)('compare.points', {
    difference: points(after.count / after.of - before.count / before.of),
    lower: points(difference.lower),
    upper: points(difference.upper),
  });
}

function points(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0) return '0';
  return rounded > 0 ? `+${rounded}` : `−${-rounded}`;
}
