const OCTETS = 75;

/**
 * A text as a value of iCalendar. What no text of people has is left out: control characters, which a reader may stop at, and
 * halves of characters.
 */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

/**
 * `NAME:value`, folded where it is longer than 75 octets: octets, of which a Cyrillic letter takes two, never in the middle of a
 * letter, and with a space, since Giggity loses what follows a tab.
 */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  // No character takes more than three octets a code unit.
  if (line.length * 3 <= OCTETS || Buffer.byteLength(line) <= OCTETS) return line;
  return fold(line);
}

function fold(line: string): string {
  const bytes = Buffer.from(line);
  const parts: string[] = [];
  let from = 0;
  // The space that begins each further line counts, too.
  let room = OCTETS;
  while (bytes.length - from > room) {
    const to = startOfCharacter(bytes, from + room);
    parts.push(bytes.toString('utf8', from, to));
    from = to;
    room = OCTETS - 1;
  }
  parts.push(bytes.toString('utf8', from));
  return parts.join('\r\n ');
}

/** The last place at or before `at` where no character is cut. */
function startOfCharacter(bytes: Buffer, at: number): number {
  let start = at;
  while (((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}
