import { type FormProblem, readField } from '#platform/http/check-form.ts';
import { formDay } from '#platform/http/form-texts.ts';
import { wrongDays } from '../../domain/wrong-days.ts';

/** What its two days say together, of those that can be read. */
export function daysProblems(
  sent: Readonly<Record<string, string>>,
  today: Temporal.PlainDate,
): readonly FormProblem[] {
  const closesOn = readField(formDay, sent['closesOn']);
  if (!closesOn) return [];
  const opensOn = readField(formDay, sent['opensOn']) ?? closesOn;
  const wrong = wrongDays({ opensOn, closesOn }, today);
  return wrong ? [{ field: 'closesOn', message: wrong }] : [];
}
