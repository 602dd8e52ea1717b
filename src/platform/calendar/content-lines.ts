/** No real line is longer when unfolded. A parameter that is repeated without end would occupy the parser for seconds. */
const MAX_LENGTH = 20_000;

/** The lines of one VEVENT, without nested components such as alarms. */
export interface EventBlock {
  readonly lines: readonly string[];
  /** It has no end, or a line that no person writes. */
  readonly isBroken: boolean;
}

/** Splits a file into its events, so that one unreadable event does not lose the others. Undefined if the file is no calendar. */
export function eventBlocks(text: string): readonly EventBlock[] | undefined {
  const lines = unfold(text);
  if (lines[0] === undefined || !says(lines[0], 'BEGIN:VCALENDAR')) return undefined;
  const starts = lines.flatMap((line, index) => (says(line, 'BEGIN:VEVENT') ? [index + 1] : []));
  return starts.map((start, index) => blockOf(lines.slice(start, starts[index + 1])));
}

/** The text after the start of an event, up to the start of the next one. */
function blockOf(following: readonly string[]): EventBlock {
  const end = following.findIndex((line) => says(line, 'END:VEVENT'));
  const lines = withoutNested(following.slice(0, Math.max(0, end)));
  return { lines, isBroken: end === -1 || lines.some(({ length }) => length > MAX_LENGTH) };
}

function withoutNested(lines: readonly string[]): readonly string[] {
  let depth = 0;
  return lines.filter((line) => {
    if (/^begin:/i.test(line)) depth += 1;
    const isOwn = depth === 0;
    if (/^end:/i.test(line)) depth = Math.max(0, depth - 1);
    return isOwn;
  });
}

function says(line: string, word: string): boolean {
  return line.trim().toUpperCase() === word;
}

/** Accepts any line ending and drops a byte order mark. */
function unfold(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
