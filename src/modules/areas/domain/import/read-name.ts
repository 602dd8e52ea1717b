import { type Result, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { type Note, note } from './report.ts';

/** The longest name of a hromada has 50 letters. */
const MAX_NAME_LENGTH = 200;

export function readName(written: string): Result<{ text: string; mended: boolean }, Note> {
  const tidy = tidyLine(written, MAX_NAME_LENGTH);
  if (tidy.ok) return tidy;
  switch (tidy.refusal) {
    case 'empty':
      return refuse(note('name-missing'));
    case 'too-long':
      return refuse(note('name-too-long', { limit: MAX_NAME_LENGTH }));
    case 'null-byte':
    case 'broken':
      return refuse(note('name-unreadable'));
    default:
      return tidy.refusal satisfies never;
  }
}

/** As much of a name as a line about it can show, however long or broken it is. */
export function shownName(written: string): string | undefined {
  const tidy = tidyLine(written.slice(0, MAX_SHOWN_LENGTH).replaceAll('\0', ''), MAX_SHOWN_LENGTH);
  return tidy.ok ? tidy.value.text : undefined;
}

const MAX_SHOWN_LENGTH = 80;
