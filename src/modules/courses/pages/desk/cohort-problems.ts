import type { Clock } from '#platform/clock/clock.ts';
import { type FormProblem, readField, timesProblems } from '#platform/http/check-form.ts';
import { refuseAges } from '../../domain/cohort-said.ts';
import { changingSchema } from '../../use-cases/course-schemas.ts';

type Sent = Readonly<Record<string, unknown>>;

/** What the fields of a cohort say together. */
export function cohortProblems(sent: Sent): readonly FormProblem[] {
  const fields = changingSchema.shape;
  const ageFrom = readField(fields.ageFrom, sent['ageFrom']);
  const ageTo = readField(fields.ageTo, sent['ageTo']);
  const refused = refuseAges({ ageFrom, ageTo });
  return refused ? [{ field: 'ageTo', message: refused }] : [];
}

/** Of one whose days are planned, too. */
export function planProblems(
  sent: Sent,
  clock: Pick<Clock, 'now' | 'timeZone'>,
): readonly FormProblem[] {
  const { day, from } = sent;
  return [...cohortProblems(sent), ...timesProblems({ day, from }, clock)];
}
