import { z } from 'zod';
import { formLine, formTick, formWords } from '#platform/http/form-texts.ts';
import { type CallQuestion, MAX_QUESTIONS } from '../../domain/call/call.ts';
import { MAX_TALK_LENGTHS } from '../../domain/talk.ts';

export const ANSWER_FIELDS = Array.from(
  { length: MAX_QUESTIONS },
  (_, index) => `answer-${index + 1}`,
);

export const MAX_ANSWER_LENGTHS = { line: 300, words: 2000 } as const;

/** The form of a call that asks these, in their order: `answer-1`, `answer-2`, … */
export function answersSchema(questions: readonly CallQuestion[]) {
  const asked = Object.fromEntries(
    questions.map((question, index) => [`answer-${index + 1}`, answerTo(question)]),
  );
  return z
    .object({
      notes: formWords(MAX_TALK_LENGTHS.notes),
      needs: formLine(MAX_TALK_LENGTHS.needs),
      isRecorded: formTick,
      ...asked,
    })
    .transform(({ notes, needs, isRecorded, ...sent }) => ({
      notes,
      needs,
      isRecorded,
      answers: Object.fromEntries(
        questions.map(({ id }, index) => [id, wordsIn(sent, `answer-${index + 1}`)]),
      ),
    }));
}

function wordsIn(sent: Readonly<Record<string, unknown>>, field: string): string {
  const given = sent[field];
  return typeof given === 'string' ? given : '';
}

/** What is needed may still be left open in a draft: it is asked for when the talk is submitted. */
function answerTo({ answer }: CallQuestion) {
  switch (answer) {
    case 'line':
      return formLine(MAX_ANSWER_LENGTHS.line);
    case 'words':
      return formWords(MAX_ANSWER_LENGTHS.words);
    case 'yes-no':
      return z.enum(['', 'yes', 'no'], { error: 'choice-unknown' }).default('');
  }
}
