import { z } from 'zod';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { MAX_PLACE_LENGTH, MAX_WORDS_LENGTH } from '../domain/report.ts';

/** Words of a form: tidied, or refused with what is wrong with them. */
export const wordsSchema = z.string().transform((text, issues): string => {
  const words = plainText(text, MAX_WORDS_LENGTH);
  if (words.ok && words.value !== '') return words.value;
  const problem = words.ok ? 'missing' : words.refusal;
  issues.addIssue({ code: 'custom', message: `words-${problem}` });
  return z.NEVER;
});

/** A line about the place: «біля магазину». */
export const placeWordsSchema = z.string().transform((text, issues): string => {
  if (text.trim() === '') return '';
  const line = tidyLine(text, MAX_PLACE_LENGTH);
  if (line.ok) return line.value.text;
  issues.addIssue({ code: 'custom', message: 'place-unreadable' });
  return z.NEVER;
});
