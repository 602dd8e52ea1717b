import { z } from 'zod';
import { formLine, formWords, needed } from '#platform/http/form-texts.ts';
import { buildQuestion } from '../domain/build-question.ts';
import { QUESTION_KINDS } from '../domain/question.ts';
import { MAX_QUESTIONS, QUESTIONNAIRE_KINDS } from '../domain/questionnaire.ts';

export const MAX_TITLE_LENGTH = 120;
export const MAX_LEAD_LENGTH = 400;
export const MAX_QUESTION_LENGTH = 300;
export const MAX_DETAILS_LENGTH = 4_000;

export const QUESTION_NUMBERS: readonly number[] = Array.from(
  { length: MAX_QUESTIONS },
  (_, place) => place + 1,
);

const question = z.strictObject({
  kind: z.enum(QUESTION_KINDS),
  uk: formLine(MAX_QUESTION_LENGTH),
  en: formLine(MAX_QUESTION_LENGTH),
  details: formWords(MAX_DETAILS_LENGTH),
});

/** What a form says, its questions by their numbers (`questionFields`). One that is left empty is none. */
export const questionnaireSchema = z
  .strictObject({
    kind: z.enum(QUESTIONNAIRE_KINDS),
    titleUk: needed(formLine(MAX_TITLE_LENGTH), 'missing'),
    titleEn: needed(formLine(MAX_TITLE_LENGTH), 'missing'),
    leadUk: formLine(MAX_LEAD_LENGTH),
    leadEn: formLine(MAX_LEAD_LENGTH),
    questions: z.array(question).max(MAX_QUESTIONS),
  })
  .transform(({ kind, titleUk, titleEn, leadUk, leadEn, questions }, issues) => {
    const wrong = (path: (string | number)[], message: string) =>
      issues.addIssue({ code: 'custom', path, message });
    if ((leadUk === '') !== (leadEn === '')) {
      wrong([leadUk === '' ? 'leadUk' : 'leadEn'], 'both-languages');
    }
    const built = questions.flatMap(({ kind: asked, uk, en, details }, place) => {
      if (uk === '' && en === '' && details === '') return [];
      if (uk === '' || en === '') {
        wrong(['questions', place, uk === '' ? 'uk' : 'en'], 'both-languages');
        return [];
      }
      const words = { uk, en };
      const made = buildQuestion({ kind: asked, words, details });
      if (made.ok) return [{ words, make: made.make }];
      wrong(['questions', place, 'details'], made.problem);
      return [];
    });
    if (built.length === 0 && questions.every(({ uk }) => uk === '')) {
      wrong(['questions', 0, 'uk'], 'no-question');
    }
    return {
      kind,
      title: { uk: titleUk, en: titleEn },
      lead: { uk: leadUk, en: leadEn },
      built,
    };
  });
