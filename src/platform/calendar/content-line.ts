const OCTETS = 75;

/**
 * A text as a value of iCalendar. What no text of people has is left out: control characters, which a reader may stop at, and
 * halves of characters.
 */
export function escapeText(text: string): string {
  return text.toWellFormed().replaceAll(SPECIAL, escaped);
}

/** One pass over a text, since a feed has megabytes of it. */
const SPECIAL = /\r\n?|[\\;,\n]|(?!\t)\p{Cc}/gu;

function escaped(special: string): string {
  if (special === '\n' || special.startsWith('\r')) return String.raw`\n`;
  return /[\\;,]/.test(special) ? `\\${special}` : '';
}

/**
 * `NAME:value`, folded where it is longer than 75 octets. Octets are not letters: a Cyrillic letter takes two and must not be
 * split. Continuation lines begin with a space, because Giggity loses text after a tab.
 */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  // No character takes more than three octets a code unit.
  if (line.length * 3 <= OCTETS || Buffer.byteLength(line) <= OCTETS) return line;
  return fold(line);
}

function fold(line: string): string {
  const parts: string[] = [];
  let from = 0;
  let octets = 0;
  // The space that begins each further line counts, too.
  let room = OCTETS;
  for (let at = 0; at < line.length; ) {
    const character = line.codePointAt(at) ?? 0;
    const needed = octetsOf(character);
    if (octets + needed > room) {
      parts.push(line.slice(from, at));
      from = at;
      octets = 0;
      room = OCTETS - 1;
    }
    octets += needed;
    at += character > 0xff_ff ? 2 : 1;
  }
  parts.push(line.slice(from));
  return parts.join('\r\n ');
}

/** In UTF-8. */
function octetsOf(character: number): number {
  if (character < 0x80) return 1;
  if (character < 0x8_00) return 2;
  return character < 0x1_00_00 ? 3 : 4;
}
