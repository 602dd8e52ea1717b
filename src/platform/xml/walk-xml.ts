import sax from 'sax';
import { type Result, ok, refuse } from '#kernel/result.ts';

export interface XmlRefusal {
  readonly reason: 'xml-broken' | 'xml-doctype' | 'xml-empty';
  readonly line?: number;
}

/** The event handlers of sax: properties of the parser. */
export type XmlHandlers = Partial<sax.SAXParser>;

/** XML’s own entities, not those of HTML: the option is younger than the types. */
const STRICT: sax.SAXOptions & { readonly strictEntities: true } = {
  strictEntities: true,
  position: true,
};

/**
 * Parses a file to its end or its first error. DOCTYPE is refused, so that there are no entities except XML’s five and numeric
 * ones, and no other file is ever opened. `stop`: the file is not of the expected kind.
 */
export function walkXml(
  text: string,
  handlersOf: (stop: () => void) => XmlHandlers,
): Result<undefined, XmlRefusal> {
  const parser = sax.parser(true, STRICT);
  const refused: XmlRefusal[] = [];
  const stop = (reason: XmlRefusal['reason']) => {
    refused.push({ reason, line: parser.line + 1 });
  };
  const stopHere = () => stop('xml-broken');
  Object.assign(parser, handlersOf(stopHere), {
    ondoctype: () => stop('xml-doctype'),
    onerror: stopHere,
  } satisfies XmlHandlers);
  for (const piece of piecesOf(text)) {
    // After its first error sax would go on guessing.
    if (refused.length === 0) parser.write(piece);
  }
  if (refused.length === 0) parser.close();
  const [first] = refused;
  return first ? refuse(first) : ok(undefined);
}

/** In chunks, so that a file that is refused early is not read to its end. */
function* piecesOf(text: string): Generator<string> {
  const size = 64 * 1024;
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}

export function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
