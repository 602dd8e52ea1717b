import { stepSchema } from '../../use-cases/answer-report.ts';
import { givingSchema } from '../../use-cases/give-report.ts';
import { NOTHING_SENT, type SentForm } from './sent-form.ts';
import { isStartingText } from './starting-texts.ts';

/** The note is in one form with the answer’s words. */
export const NOTE_FIELD = 'note-words';

const ANSWER = Object.keys(stepSchema.shape);

/**
 * The fields of the page of a report. They are one form with several buttons, so that without a script what is typed in one panel
 * comes along when another is sent, and is given back.
 */
export const REPORT_FIELDS: readonly string[] = [
  ...new Set([...ANSWER, NOTE_FIELD, ...Object.keys(givingSchema.shape)]),
];

/** The id of that form. */
export const REPORT_FORM = 'report-form';

/** Whether something is typed into another panel than the one that was sent. */
export function hasMoreTyped({ form, values }: SentForm): boolean {
  const isTyped = (name: string) => (values[name] ?? '').trim() !== '';
  const isNote = form !== 'note' && isTyped(NOTE_FIELD);
  const isAnswer =
    form !== 'answer' &&
    (['passedTo', 'duplicateOf'].some(isTyped) ||
      (isTyped('words') && !isStartingText(values['words'] ?? '')));
  return isNote || isAnswer;
}

/** All that is typed, without what has just been done. A choice of an officer is made anew. */
export function keptForm(form: URLSearchParams, done: string | null): SentForm {
  const over = new Set(['officerId', ...(done === 'noted' ? [NOTE_FIELD] : [])]);
  // What was done changed it, and the page shows how it is now.
  if (done !== null) over.add('seenAt');
  if (done === 'answered') for (const name of ANSWER) over.add(name);
  const values = Object.fromEntries([...form].filter(([name]) => !over.has(name)));
  return { ...NOTHING_SENT, form: 'kept', values };
}
