import { z } from 'zod';
import { plainText } from '../../../kernel/text/plain-text.ts';
import { LONGEST_WORDS } from '../domain/report.ts';

/** Words of a form: tidied, or refused with what is wrong with them. */
export function wordsSchema(need: 'needed' | 'optional') {
  return z.string().transform((text, issues): string => {
    const words = plainText(text, LONGEST_WORDS);
    if (words.ok && (need === 'optional' || words.value !== '')) return words.value;
    const message = words.ok
      ? 'words-missing'
      : words.refusal === 'too-long'
        ? 'words-too-long'
        : 'words-unreadable';
    issues.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}
