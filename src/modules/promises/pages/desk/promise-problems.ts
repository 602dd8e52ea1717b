import { type FormProblem, readField } from '#platform/http/check-form.ts';
import { formDay } from '#platform/http/form-texts.ts';
import { refuseDueDay } from '../../domain/due-day.ts';

type Sent = Readonly<Record<string, string>>;

/** What the fields of a new promise say together. */
export function givingProblems(sent: Sent, today: Temporal.PlainDate): readonly FormProblem[] {
  return [...ownerProblems(sent), ...dueDayProblems(sent, today)];
}

/** An officer, or an official by post and name: one of both, and who is no officer was asked. */
function ownerProblems(sent: Sent): readonly FormProblem[] {
  const typed = (field: string) => (sent[field] ?? '').trim();
  const isOfficial = typed('post') !== '' || typed('name') !== '';
  if (typed('officerId') !== '') return isOfficial ? [problem('officerId', 'owner-twice')] : [];
  if (!isOfficial) return [problem('officerId', 'owner-missing')];
  return [
    ...(typed('post') === '' ? [problem('post', 'post-missing')] : []),
    ...(typed('name') === '' ? [problem('name', 'name-missing')] : []),
    ...(typed('agreed') === '' ? [problem('agreed', 'agreement-missing')] : []),
  ];
}

/** For when nothing can be promised; a day that stands already may stay, though it is over. */
export function dueDayProblems(
  { dueOn }: Sent,
  today: Temporal.PlainDate,
  stands?: Temporal.PlainDate,
): readonly FormProblem[] {
  const day = readField(formDay, dueOn);
  const impossible = day && !stands?.equals(day) && refuseDueDay(day, today);
  return impossible ? [problem('dueOn', impossible)] : [];
}

function problem(field: string, message: string): FormProblem {
  return { field, message };
}
