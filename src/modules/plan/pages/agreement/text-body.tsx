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
  for (const line of words.trimEnd().split('\n')) {
    const part = parts.at(-1);
    const field = part?.fields.at(-1);
    if (line.startsWith('# ')) parts.push({ heading: line.slice(2), fields: [] });
    else if (line !== '' && !line.startsWith(SET_IN)) {
      part?.fields.push({ name: line.slice(0, -1), lines: [] });
    } else field?.lines.push(line.slice(SET_IN.length));
  }
  return parts.map(({ heading, fields }) => ({ heading, fields: fields.map(withoutEnd) }));
}

const SET_IN = '    ';

/** An empty line stands within what is said, or parts it from what comes next. */
function withoutEnd({ name, lines }: Part['fields'][number]): Part['fields'][number] {
  return { name, lines: lines.at(-1) === '' ? lines.slice(0, -1) : lines };
}
