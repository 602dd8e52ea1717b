import { type Result, ok, refuse } from '../result.ts';
import { invisibleSigns } from './invisible.ts';

export type PlainTextProblem = 'unreadable' | 'too-long';

// Control characters except tab and line ends, lone surrogates, non-characters, and replacement characters of a wrong encoding.
const UNREADABLE = /[\p{Cs}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/u;
// Direction marks: nobody types them, and they can hide or reorder the text around them.
const INVISIBLE = invisibleSigns(
  '\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u{e0020}-\\u{e007f}',
);

/**
 * Normalises multi-line text of a form or a cell (for names see tidy-line.ts): composed, without invisible and direction marks,
 * with single spaces and at most one empty line in a row. `maxLength` counts UTF-16 units, similar to PostgreSQL's limits and a
 * form's maxlength.
 */
export function plainText(text: string, maxLength: number): Result<string, PlainTextProblem> {
  // Checked first: ten megabytes of spaces should not be processed.
  if (text.length > maxLength * 4 + 1000) return refuse('too-long');
  if (UNREADABLE.test(text)) return refuse('unreadable');
  const plain = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return plain.length > maxLength ? refuse('too-long') : ok(plain);
}
