import { type Result, ok, refuse } from '../result.ts';
import { invisibleSigns } from './invisible.ts';

export interface TidyLine {
  readonly text: string;
  /** Whether it differs from the input by more than outer spaces. */
  readonly mended: boolean;
}

/**
 * `broken`: it has replacement characters or lone surrogates. The file was read in a wrong encoding, and the original text is
 * unknown.
 */
export type LineProblem = 'empty' | 'too-long' | 'null-byte' | 'broken';

/** The maximum for names: schools of Odesa oblast have up to 316 characters in the state register. */
const MAX_NAME_LENGTH = 400;

/**
 * Normalises one line of an untrusted file: composed (NFC), without control characters, direction marks and zero-width
 * characters (except inside emoji), with one space between words. Values that cannot be intended are refused. `maxLength` counts
 * UTF-16 units.
 */
export function tidyLine(
  given: string,
  maxLength: number = MAX_NAME_LENGTH,
): Result<TidyLine, LineProblem> {
  // Checked first: a line of ten megabytes should not be processed.
  if (given.length > maxLength * 4) return refuse('too-long');
  if (given.includes('\0')) return refuse('null-byte');
  if (given.includes('\ufffd') || !given.isWellFormed()) return refuse('broken');
  const text = given
    .replace(WHITE, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (text === '') return refuse('empty');
  if (text.length > maxLength) return refuse('too-long');
  return ok({ text, mended: text !== given.trim() });
}

const WHITE = /[\s\u0085]+/g;
/** Soft hyphens, byte order marks and zero-width joiners are format characters (Cf) too. */
const INVISIBLE = invisibleSigns('\\p{Cc}\\p{Cf}');
