/** A line, unfolded, longer than any person's text: a parameter repeated without end keeps a reader busy for seconds. */
const LONGEST = 20_000;

/** One VEVENT as it stands in a file: its lines, without what is nested in it (alarms). */
export interface EventBlock {
  readonly lines: readonly string[];
  /** A line was left out, or the file ends in the middle. */
  readonly isBroken: boolean;
}

/**
 * The events of a file, each by itself: one that cannot be read takes no other with it. Undefined where the file is no
 * calendar.
 */
export function eventBlocks(text: string): readonly EventBlock[] | undefined {
  const lines = unfold(text);
  if (lines[0]?.trim().toUpperCase() !== 'BEGIN:VCALENDAR') return undefined;
  const blocks: EventBlock[] = [];
  let open: { lines: string[]; isBroken: boolean } | undefined;
  let nested = 0;
  for (const line of lines) {
    const word = line.trim().toUpperCase();
    if (word === 'BEGIN:VEVENT') {
      // One within another: the first has no end of its own.
      if (open) blocks.push({ ...open, isBroken: true });
      open = { lines: [], isBroken: false };
      nested = 0;
    } else if (open && word === 'END:VEVENT') {
      blocks.push(open);
      open = undefined;
    } else if (open) {
      if (word.startsWith('BEGIN:')) nested += 1;
      if (nested === 0 && line.length > LONGEST) open.isBroken = true;
      else if (nested === 0) open.lines.push(line);
      if (word.startsWith('END:')) nested = Math.max(0, nested - 1);
    }
  }
  if (open) blocks.push({ ...open, isBroken: true });
  return blocks;
}

/** Whatever ends its lines, and a mark of byte order left out. */
function unfold(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
