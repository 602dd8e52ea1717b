import type { Locale } from '#platform/i18n/locales.ts';
import type { Cohort } from '../../domain/cohort.ts';
import { coursesText } from './messages/index.ts';

const HOUR = 60;

/** «3 години», «90 хвилин» */
export function lengthWords(locale: Locale, minutes: number): string {
  const t = coursesText.in(locale);
  return minutes % HOUR === 0 ? t('hours', { hours: minutes / HOUR }) : t('minutes', { minutes });
}

type Ages = Pick<Cohort, 'ageFrom' | 'ageTo'>;

/** «від 18 років»; undefined: for everybody. `age`: the same as whoever applies says it of herself. */
export function agesWords(
  locale: Locale,
  { ageFrom: from, ageTo: to }: Ages,
  said: 'ages' | 'age' = 'ages',
): string | undefined {
  const t = coursesText.in(locale);
  if (from !== undefined && to !== undefined) return t(`${said}.between`, { from, to });
  if (from !== undefined) return t(`${said}.from`, { from });
  return to === undefined ? undefined : t(`${said}.to`, { to });
}
