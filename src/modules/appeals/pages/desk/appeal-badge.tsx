import type { Locale } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import type { AppealStatus } from '../../domain/appeal-status.ts';
import type { Urgency } from '../../domain/control-date.ts';
import { appealsText } from '../../messages/index.ts';
import { dueWords } from './appeal-words.ts';

interface AppealBadgeProps {
  readonly locale: Locale;
  readonly appeal: {
    readonly status: AppealStatus;
    readonly dueOn: Temporal.PlainDate;
    readonly urgency: Urgency | undefined;
  };
  readonly today: Temporal.PlainDate;
}

const TONES: Readonly<Record<Urgency, BadgeTone>> = {
  overdue: 'late',
  today: 'date',
  soon: 'date',
  later: 'plain',
};

/** By when it must be answered, in words; of one that is over, what became of it. */
export function AppealBadge({ locale, appeal, today }: AppealBadgeProps) {
  const { status, dueOn, urgency } = appeal;
  if (!urgency) return <Badge tone="kept">{appealsText.in(locale)(`status.${status}`)}</Badge>;
  return <Badge tone={TONES[urgency]}>{dueWords(locale, { dueOn, urgency }, today)}</Badge>;
}
