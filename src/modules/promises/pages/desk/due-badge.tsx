import { formatNearDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import { type Due, dueOf } from '../../domain/due.ts';
import { promisesDeskText } from './messages/index.ts';

const TONES: Readonly<Record<Due, BadgeTone>> = {
  overdue: 'late',
  today: 'date',
  soon: 'date',
  later: 'plain',
};

interface DueBadgeProps {
  readonly locale: Locale;
  readonly dueOn: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
}

/** «до 14 грудня, лишилося 5 днів»; «прострочено на 2 дні». */
export function DueBadge({ locale, dueOn, today }: DueBadgeProps) {
  return <Badge tone={TONES[dueOf(dueOn, today)]}>{dueWords(locale, dueOn, today)}</Badge>;
}

function dueWords(locale: Locale, dueOn: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const t = promisesDeskText.in(locale);
  const days = today.until(dueOn, { largestUnit: 'day' }).days;
  if (days < 0) return t('due.late', { days: -days });
  if (days === 0) return t('due.today');
  if (days === 1) return t('due.tomorrow');
  return t('due.left', { day: formatNearDay(locale, dueOn, today), days });
}
