/** One property of a vCard. Texts are escaped here; an address (`uri`) is written unchanged. */
export interface VcardProperty {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly value:
    | { readonly text: string }
    /** Components of a structured value: family name, given name, … */
    | { readonly parts: readonly string[] }
    | { readonly uri: string };
}

/** vCard 4.0 (RFC 6350): CRLF, and lines of at most 75 octets folded between characters. */
export function writeVcard(properties: readonly VcardProperty[]): string {
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', ...properties.map(writeProperty), 'END:VCARD'];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function writeProperty(property: VcardProperty): string {
  const parameters = Object.entries(property.parameters ?? {})
    .map(([name, value]) => `;${name}=${parameterValue(value)}`)
    .join('');
  return `${property.name}${parameters}:${writeValue(property.value)}`;
}

function writeValue(value: VcardProperty['value']): string {
  if ('text' in value) return escapeText(value.text);
  if ('parts' in value) return value.parts.map(escapeText).join(';');
  // A line break would let the writer add a property.
  return [...value.uri].filter((character) => character > ' ').join('');
}

function escapeText(text: string): string {
  return text
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    .replace(CONTROLS, '');
}

/** A quoted parameter cannot contain a quotation mark (RFC 6350, 3.3). */
function parameterValue(value: string): string {
  const safe = value.replace(/"/g, "'").replace(CONTROLS, ' ');
  return /[,;:]/.test(safe) ? `"${safe}"` : safe;
}

const CONTROLS = /\p{Cc}/gu;
const OCTETS_A_LINE = 75;

function foldLine(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > OCTETS_A_LINE) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}
