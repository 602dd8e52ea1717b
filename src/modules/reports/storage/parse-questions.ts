import { z } from 'zod';
import type { Question } from '../domain/report-category.ts';

const words = { uk: z.string(), en: z.string() };
const questionsSchema = z.array(
  z.object({
    key: z.string(),
    words: z.object(words),
    choices: z.array(z.object({ key: z.string(), ...words })),
  }),
);

/** A category’s questions, out of their column. */
export function parseQuestions(json: unknown): readonly Question[] {
  return questionsSchema.parse(json);
}
