import sax from 'sax';
import { type Result, ok, refuse } from '../../kernel/result.ts';

export interface XmlRefusal {
  readonly reason: 'xml-broken' | 'xml-doctype' | 'xml-empty';
  readonly line?: number;
}

/** What sax calls for what it meets: properties of the parser. */
type Handlers = Partial<sax.SAXParser>;

export type XmlItem = Readonly<Record<string, string>>;

/** XML’s own entities, not those of HTML: the option is younger than the types. */
const STRICT: sax.SAXOptions & { readonly strictEntities: true } = {
  strictEntities: true,
  position: true,
};
/** Deeper than any list of things: what is deeper was made to be. */
const MOST_NESTED = 20;

/**
 * The elements of that name, each with the texts of its own elements; what lies deeper is left out. No DOCTYPE is taken, so
 * there are no entities but XML’s five and numbers, and no other file is ever opened.
 */
export function readXmlItems(text: string, item: string): Result<readonly XmlItem[], XmlRefusal> {
  const parser = sax.parser(true, STRICT);
  const refused: XmlRefusal[] = [];
  const stop = (reason: XmlRefusal['reason']) => {
    refused.push({ reason, line: parser.line + 1 });
  };
  const found = collectItems(parser, item, () => stop('xml-broken'));
  Object.assign(parser, {
    ondoctype: () => stop('xml-doctype'),
    onerror: () => stop('xml-broken'),
  } satisfies Handlers);
  for (const piece of piecesOf(text)) {
    // After its first error sax would go on guessing.
    if (refused.length === 0) parser.write(piece);
  }
  if (refused.length === 0) parser.close();
  const [first] = refused;
  if (first) return refuse(first);
  return found.length === 0 ? refuse({ reason: 'xml-empty' }) : ok(found);
}

/** In pieces, so that what is refused at its beginning is not read to its end. */
function* piecesOf(text: string): Generator<string> {
  const size = 64 * 1024;
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}

function collectItems(parser: sax.SAXParser, item: string, tooDeep: () => void): XmlItem[] {
  const found: XmlItem[] = [];
  const open: string[] = [];
  let current: Map<string, string> | undefined;
  let depth = 0;
  /** Of an item’s own elements, the one that is open. */
  const field = () => (current && open.length === depth + 1 ? open.at(-1) : undefined);
  const add = (text: string) => {
    const name = field();
    if (current && name !== undefined) current.set(name, (current.get(name) ?? '') + text);
  };
  Object.assign(parser, {
    onopentag: ({ name }) => {
      const plain = withoutPrefix(name);
      open.push(plain);
      if (open.length > MOST_NESTED) tooDeep();
      if (current === undefined && plain === item) {
        current = new Map();
        depth = open.length;
      } else if (current && field() === plain) current.set(plain, '');
    },
    ontext: add,
    oncdata: add,
    onclosetag: () => {
      if (current && open.length === depth) {
        found.push(Object.fromEntries([...current].map(([name, text]) => [name, text.trim()])));
        current = undefined;
      }
      open.pop();
    },
  } satisfies Handlers);
  return found;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
