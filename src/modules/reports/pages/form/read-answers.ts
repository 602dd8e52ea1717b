import { tidyLine } from '#kernel/text/tidy-line.ts';
import { MAX_ANSWER_LENGTH } from '../../domain/report.ts';
import type { Question } from '../../domain/report-category.ts';
import { ANSWER_FIELDS, type Draft, type DraftField } from './draft.ts';

/** The questions that the form asks besides, each with the field that takes its answer. */
export function askedQuestions(
  questions: readonly Question[],
): readonly { readonly question: Question; readonly field: DraftField }[] {
  return ANSWER_FIELDS.flatMap((field, index) => {
    const question = questions[index];
    return question ? [{ question, field }] : [];
  });
}

/** Nobody must answer them; a choice that was never offered is none. `unread`: fields in which no line stands. */
export function readAnswers(
  questions: readonly Question[],
  draft: Draft,
): {
  readonly answers: Readonly<Record<string, string>>;
  readonly unread: readonly DraftField[];
} {
  const answers: Record<string, string> = {};
  const unread: DraftField[] = [];
  for (const { question, field } of askedQuestions(questions)) {
    const typed = draft[field];
    if (typed.trim() === '') continue;
    const answer = readAnswer(question, typed);
    if (answer !== undefined) answers[question.key] = answer;
    else if (question.choices.length === 0) unread.push(field);
  }
  return { answers, unread };
}

function readAnswer({ choices }: Question, typed: string): string | undefined {
  if (choices.length > 0) return choices.find(({ key }) => key === typed)?.key;
  const line = tidyLine(typed, MAX_ANSWER_LENGTH);
  return line.ok ? line.value.text : undefined;
}
