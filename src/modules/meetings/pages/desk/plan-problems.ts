import { z } from 'zod';
import { daysOf, REPEATS } from '#kernel/time/recurrence.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { type FormProblem, readField, timesProblems } from '#platform/http/check-form.ts';
import { formCount, formDay, formOpenDay } from '#platform/http/form-texts.ts';
import { KIND_RULES, MEETING_KINDS } from '../../domain/meeting-kind.ts';

/** As the form of a meeting was sent. */
interface Sent {
  readonly [field: string]: unknown;
  readonly hostIds: readonly string[];
}

/** What a meeting of its kind lacks. */
export function saidProblems({ kind, title, hostIds }: Sent): readonly FormProblem[] {
  const known = readField(z.enum(MEETING_KINDS), kind);
  const rules = known && KIND_RULES[known];
  const isUntitled = typeof title !== 'string' || title.trim() === '';
  return [
    ...(rules?.needsTitle && isUntitled ? [{ field: 'title', message: 'title-missing' }] : []),
    ...(rules?.needsOfficer && hostIds.length === 0
      ? [{ field: 'hostIds', message: 'officer-missing' }]
      : []),
  ];
}

/** Of a new one, or a series, likewise; and when it cannot take place. */
export function planProblems(
  sent: Sent,
  clock: Pick<Clock, 'now' | 'timeZone'>,
): readonly FormProblem[] {
  return [...saidProblems(sent), ...timesProblems(sent, clock), ...recurrenceProblems(sent)];
}

const BESIDE = {
  'until-missing': 'until',
  'until-past': 'until',
  'occurrences-many': 'count',
  'occurrences-few': 'until',
} as const;

function recurrenceProblems(sent: Sent): readonly FormProblem[] {
  const until = readField(formOpenDay.prefault(''), sent['until']);
  const count = readField(formCount(MAX_TYPED), sent['count']);
  if (!sent['repeat']) {
    const isNone = until === undefined && count === undefined;
    return isNone ? [] : [{ field: 'repeat', message: 'repeat-missing' }];
  }
  const repeat = readField(z.enum(REPEATS), sent['repeat']);
  const first = readField(formDay, sent['day']);
  if (!repeat || !first) return [];
  const days = daysOf(first, { repeat, until, count });
  return days.ok ? [] : [{ field: BESIDE[days.refusal], message: days.refusal }];
}

const MAX_TYPED = 1_000_000;
