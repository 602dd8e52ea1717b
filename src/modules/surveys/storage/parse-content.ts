import { z } from 'zod';
import type { Question } from '../domain/question.ts';
import { QUESTIONNAIRE_KINDS, type QuestionnaireContent } from '../domain/questionnaire.ts';
import type { SurveyWords } from '../domain/survey-words.ts';

const words: z.ZodType<SurveyWords> = z.object({
  uk: z.string(),
  en: z.string(),
  ro: z.string().exactOptional(),
  bg: z.string().exactOptional(),
  gag: z.string().exactOptional(),
  ru: z.string().exactOptional(),
});
const asked = { key: z.string(), words };
const choices = z.array(z.object({ key: z.string(), words }));

const question: z.ZodType<Question> = z.discriminatedUnion('kind', [
  z.object({
    ...asked,
    kind: z.literal('one-of'),
    choices,
    right: z.string().exactOptional(),
  }),
  z.object({ ...asked, kind: z.literal('several'), choices }),
  z.object({ ...asked, kind: z.literal('scale'), low: words, high: words }),
  z.object({ ...asked, kind: z.literal('yes-no'), right: z.enum(['yes', 'no']).exactOptional() }),
  z.object({ ...asked, kind: z.literal('number'), least: z.number(), most: z.number() }),
  z.object({ ...asked, kind: z.literal('text') }),
]);

const content: z.ZodType<QuestionnaireContent> = z.object({
  kind: z.enum(QUESTIONNAIRE_KINDS),
  title: words,
  lead: words,
  questions: z.array(question),
});

/** What is asked, out of its column. */
export function parseContent(json: unknown): QuestionnaireContent {
  return content.parse(json);
}
