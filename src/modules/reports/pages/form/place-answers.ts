import type { Question } from '../../domain/report-category.ts';
import { ANSWER_FIELDS } from './draft.ts';
import { askedQuestions } from './read-answers.ts';

const SLOTS = ANSWER_FIELDS.map((answer, index) => ({
  answer,
  question: `question-${index + 1}`,
  told: `told-${index + 1}`,
}));

/** What a page that a telephone kept says besides: which question each answer is to, and both as they were read there. */
export const KEPT_ANSWER_FIELDS = SLOTS.flatMap(({ question, told }) => [question, told]);

/**
 * Answers as the category asks now: its questions may be others than when the page was kept. An answer goes to its own
 * question, wherever that stands; one that fits none any more is told in the words, as it was read.
 */
export function placeAnswers(
  form: URLSearchParams,
  questions: readonly Question[],
): URLSearchParams {
  const placed = new URLSearchParams(form);
  const kept = SLOTS.filter(({ question }) => (form.get(question) ?? '') !== '');
  for (const { answer } of kept) placed.delete(answer);
  const homeless: string[] = [];
  for (const { answer, question, told } of kept) {
    const said = form.get(answer) ?? '';
    const field = fieldFor(questions, form.get(question) ?? '', said);
    if (field) placed.set(field, said);
    else homeless.push(form.get(told) ?? '');
  }
  const lines = [form.get('words') ?? '', ...homeless].filter((line) => line !== '');
  if (homeless.length > 0) placed.set('words', lines.join('\n'));
  return placed;
}

function fieldFor(questions: readonly Question[], key: string, said: string) {
  return askedQuestions(questions).find(({ question }) => {
    const { choices } = question;
    const isTaken = choices.length === 0 || choices.some((choice) => choice.key === said);
    return question.key === key && isTaken;
  })?.field;
}
