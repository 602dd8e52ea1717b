import type { z } from 'zod';
import { problemsOfTimes } from '#kernel/time/local-times.ts';
import type { Clock } from '../clock/clock.ts';
import { formDay, formTime } from './form-texts.ts';

/** A problem that the schema of one field cannot detect: a day that is over, one of two fields that is required. */
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
 * Like `safeParse`, but reports all problems at once. zod runs checks across fields only after each field is valid, so people
 * would have to correct the form twice. The use case still validates everything.
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

/** One field alone; undefined if it is invalid, which the form’s schema reports. */
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
