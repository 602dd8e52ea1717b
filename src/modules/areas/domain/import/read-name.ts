import { type Result, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { type Note, note } from './report.ts';

/** The longest name of a hromada has 50 letters. */
const LONGEST_NAME = 200;

export function readName(written: string): Result<{ text: string; mended: boolean }, Note> {
  const tidy = tidyLine(written, LONGEST_NAME);
  if (tidy.ok) return tidy;
  switch (tidy.refusal) {
    case 'empty':
      return refuse(note('name-missing'));
    case 'too-long':
      return refuse(note('name-too-long', { limit: LONGEST_NAME }));
    case 'null-byte':
    case 'broken':
      return refuse(note('name-unreadable'));
    default:
      return tidy.refusal satisfies never;
  }
}

/** As much of a name as a line about it can show, however long or broken it is. */
export function shownName(written: string): string | undefined {
  const tidy = tidyLine(written.slice(0, LONGEST_SHOWN).replaceAll('\0', ''), LONGEST_SHOWN);
  return tidy.ok ? tidy.value.text : undefined;
}

const LONGEST_SHOWN = 80;
