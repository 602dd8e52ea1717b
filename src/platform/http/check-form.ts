import type { z } from 'zod';
import { problemsOfTimes } from '../../kernel/time/local-times.ts';
import type { Clock } from '../clock/clock.ts';
import { formDay, formTime } from './form-texts.ts';

/** What is wrong with a field that its own reader does not see: a day that is over, one of two that must be said. */
export interface FormProblem {
  readonly field: string;
  readonly message: string;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

type CheckedForm<Output> =
  | { readonly success: true; readonly data: Output }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

/**
 * As `safeParse` answers, with all that is wrong at once: a check of what fields say together would wait until each of them
 * can be read, and whoever fills the form in would be sent back twice. What the use case refuses it still refuses.
 */
export function checkForm<Output>(
  schema: z.ZodType<Output>,
  sent: unknown,
  problems: readonly FormProblem[],
): CheckedForm<Output> {
  const read = schema.safeParse(sent);
  const besides = problems.map(({ field, message }): Issue => ({ path: [field], message }));
  if (read.success) {
    return besides.length === 0 ? read : { success: false, error: { issues: besides } };
  }
  return { success: false, error: { issues: [...read.error.issues, ...besides] } };
}

/** One field by itself; undefined where it cannot be read, of which the form’s schema tells. */
export function readField<Output>(field: z.ZodType<Output>, sent: unknown): Output | undefined {
  const read = field.safeParse(sent);
  return read.success ? read.data : undefined;
}

type SentTimes = Readonly<Record<string, unknown>>;

/** Why nothing can take place then, of those of its fields that can be read. */
export function timesProblems(
  { day, from, to }: SentTimes,
  clock: Pick<Clock, 'now' | 'timeZone'>,
): readonly FormProblem[] {
  const times = {
    day: readField(formDay, day),
    from: readField(formTime, from),
    to: readField(formTime, to),
  };
  return problemsOfTimes(times, clock.now(), clock.timeZone);
}
