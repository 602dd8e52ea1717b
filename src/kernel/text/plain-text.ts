import { type Result, ok, refuse } from '../result.ts';
import { invisibleSigns } from './invisible.ts';

export type PlainTextProblem = 'unreadable' | 'too-long';

// Controls but tab and line ends; halves of a character, what is no character, what a wrong encoding left.
const UNREADABLE = /[\p{Cs}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/u;
// Marks that turn or hide the text around them: nobody types them, and a page need not carry them.
const INVISIBLE = invisibleSigns(
  '\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u{e0020}-\\u{e007f}',
);

/**
 * Lines that people will read, from a form or a cell (a name alone is tidy-line.ts): composed, without invisible and direction-turning marks, spaces made
 * single and line ends kept (at most one empty line). `maxLength` counts UTF-16 units, as PostgreSQL's limits
 * and a form's maxlength nearly do.
 */
export function plainText(text: string, maxLength: number): Result<string, PlainTextProblem> {
  // Before any work on it: ten megabytes of spaces are not worth reading.
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
