import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { type HalfYear, halfYearKey } from '../../domain/half-year.ts';

/** Where it is written. */
export function draftPath(locale: Locale, officerId: OfficerId, half: HalfYear): string {
  return localePath(locale, `/desk/work/report/${officerId}/${halfYearKey(half)}`);
}

/** Where everybody reads it, without the locale's prefix. */
export function publicReport(slug: string, half: HalfYear): string {
  return `/officer/${slug}/report/${halfYearKey(half)}`;
}
