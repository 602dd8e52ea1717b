import { z } from 'zod';
import { senderKeySchema } from '#platform/http/form-schemas.ts';
import { formContact } from '#platform/http/form-contact.ts';
import { formLine, formTick } from '#platform/http/form-texts.ts';
import { MAX_COURSE_LENGTHS, MAX_QUESTIONS } from '../../domain/course.ts';
import { SCREENING_ANSWERS, type ScreeningAnswer } from '../../domain/participant.ts';

const QUESTIONS = Array.from({ length: MAX_QUESTIONS }, (_, index) => `q${index + 1}`);

/** Of each question a field: `answer-q1`. */
export function answerField(id: string): string {
  return `answer-${id}`;
}

/** What the form is made of, whatever the course asks. */
export const APPLICATION_FIELDS = [
  'key',
  'age',
  'chosenName',
  'contact',
  ...QUESTIONS.map(answerField),
];

const shared = {
  key: senderKeySchema,
  chosenName: formLine(MAX_COURSE_LENGTHS.name),
  contact: formContact.prefault(''),
};

const answer = z.enum(SCREENING_ANSWERS, { error: 'answer' });

/** The form of a course that asks these questions; `isAgeAsked`: it is for an age. */
export function applicationSchema(
  questions: readonly { readonly id: string }[],
  isAgeAsked: boolean,
) {
  const age = formTick.refine((isSo) => isSo || !isAgeAsked, { error: 'age' });
  const asked = Object.fromEntries(questions.map(({ id }) => [answerField(id), answer]));
  return z
    .object({ ...shared, age, ...asked })
    .transform(({ key, chosenName, contact, ...sent }) => ({
      key,
      chosenName,
      contact,
      answers: givenIn(sent, questions),
    }));
}

function givenIn(
  sent: Readonly<Record<string, unknown>>,
  questions: readonly { readonly id: string }[],
): Readonly<Record<string, ScreeningAnswer>> {
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const given = answer.safeParse(sent[answerField(id)]);
      return given.success ? [[id, given.data]] : [];
    }),
  );
}
