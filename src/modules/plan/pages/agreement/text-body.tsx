import { Fragment } from 'preact';

interface Part {
  readonly heading: string;
  readonly fields: { readonly name: string; readonly lines: string[] }[];
}

/**
 * The canonical form of a text, as people read it: the same words in the same order, no more and no less. The lines
 * themselves, of which the hash is made, are in the file beside it.
 */
export function TextBody({
  words,
  level,
}: {
  readonly words: string;
  readonly level: 'h2' | 'h3';
}) {
  const Heading = level;
  return (
    <div lang="uk" class="plan-text">
      {partsOf(words).map(({ heading, fields }) => (
        <section key={heading}>
          <Heading>{heading}</Heading>
          <dl class="facts">
            {fields.map(({ name, lines }, at) => (
              <div class="pair" key={`${name} ${at}`}>
                <dt>{name}</dt>
                <dd>
                  {lines.map((line, place) => (
                    <Fragment key={place}>
                      {place > 0 && <br />}
                      {line}
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** As `canonicalText` writes it: a heading, names, and below each what it says, set in. */
function partsOf(words: string): readonly Part[] {
  const parts: Part[] = [];
  for (const line of words.split('\n')) {
    const part = parts.at(-1);
    if (line.startsWith('# ')) parts.push({ heading: line.slice(2), fields: [] });
    else if (line.startsWith('    ')) part?.fields.at(-1)?.lines.push(line.slice(4));
    else if (line !== '') part?.fields.push({ name: line.slice(0, -1), lines: [] });
    // A line that was left empty stands within what is said, not after it.
    else if (isWithin(part)) part?.fields.at(-1)?.lines.push('');
  }
  return parts.map(({ heading, fields }) => ({
    heading,
    fields: fields.map(({ name, lines }) => ({
      name,
      lines: lines.at(-1) === '' ? lines.slice(0, -1) : lines,
    })),
  }));
}

function isWithin(part: Part | undefined): boolean {
  return (part?.fields.at(-1)?.lines.length ?? 0) > 0;
}
