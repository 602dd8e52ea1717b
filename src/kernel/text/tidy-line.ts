import { type Result, ok, refuse } from '../result.ts';
import { invisibleSigns } from './invisible.ts';

export interface TidyLine {
  readonly text: string;
  /** Whether it differs from what was given by more than outer spaces. */
  readonly mended: boolean;
}

/**
 * `broken` has replacement characters or halves of a pair: the file was read in a wrong encoding, and nobody
 * can say what stood there.
 */
export type LineProblem = 'empty' | 'too-long' | 'null-byte' | 'broken';

/** What names need: schools of Odesa oblast have up to 316 characters in the state register. */
const LONGEST_NAME = 400;

/**
 * One line that people will read, out of a file that nobody vouches for. Composed (NFC), without controls,
 * marks of direction and zero-width characters (but inside emoji), with one space between words. Refused rather than mended is
 * what cannot have been meant. `longest` counts UTF-16 units.
 */
export function tidyLine(
  given: string,
  longest: number = LONGEST_NAME,
): Result<TidyLine, LineProblem> {
  // Before any work on it: a line of ten megabytes is not worth tidying.
  if (given.length > longest * 4) return refuse('too-long');
  if (given.includes('\0')) return refuse('null-byte');
  if (given.includes('\ufffd') || !given.isWellFormed()) return refuse('broken');
  const text = given
    .replace(WHITE, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (text === '') return refuse('empty');
  if (text.length > longest) return refuse('too-long');
  return ok({ text, mended: text !== given.trim() });
}

const WHITE = /[\s\u0085]+/g;
/** A soft hyphen, a byte order mark and zero-width joiners are format characters (Cf) as well. */
const INVISIBLE = invisibleSigns('\\p{Cc}\\p{Cf}');
