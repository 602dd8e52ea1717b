/** A part of a text that is put to the vote: an action, with what it says under names. */
export interface TextPart {
  readonly heading: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

export interface PlanText {
  readonly heading: string;
  readonly fields: TextPart['fields'];
  readonly parts: readonly TextPart[];
}

/**
 * The one form of a text of which the hash is made: lines that a person reads and any `sha256sum` checks. A heading or
 * a name begins its line; what it says stands in lines that begin with four spaces, so that nothing that somebody wrote
 * passes for a name. UTF-8 in normal form C, LF after each line. It never changes: hashes of protocols were made of it.
 */
export function canonicalText({ heading, fields, parts }: PlanText): string {
  return [
    ...partLines({ heading, fields }),
    ...parts.flatMap((part) => ['', ...partLines(part)]),
    '',
  ].join('\n');
}

/** As it is hashed: the same words typed on two machines are the same. */
export function canonicalValue(text: string): string {
  return text
    .normalize('NFC')
    .split(LINE_BREAK)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

function partLines({ heading, fields }: TextPart): readonly string[] {
  const lines = fields.map(({ name, value }) => [name, canonicalValue(value)] as const);
  return [
    `# ${oneLine(heading)}`,
    ...lines
      // What was not said has no line: a field that a later version asks for changes no older text.
      .filter(([, value]) => value !== '')
      .flatMap(([name, value]) => [
        `${oneLine(name)}:`,
        ...value.split('\n').map((line) => (line === '' ? '' : `    ${line}`)),
      ]),
  ];
}

function oneLine(text: string): string {
  return canonicalValue(text).replaceAll('\n', ' ');
}
