import { type Result, ok, refuse } from '#kernel/result.ts';
import { walkXml, withoutPrefix, type XmlHandlers, type XmlRefusal } from './walk-xml.ts';

export type { XmlRefusal } from './walk-xml.ts';

export type XmlItem = Readonly<Record<string, string>>;

/** Deeper than any real list: such a file is malicious. */
const MAX_NESTED = 20;

/** The elements of that name, each with the texts of its children. Deeper elements are ignored. */
export function readXmlItems(text: string, item: string): Result<readonly XmlItem[], XmlRefusal> {
  const found: XmlItem[] = [];
  const walked = walkXml(text, (stop) => collectItems(found, item, stop));
  if (!walked.ok) return walked;
  return found.length === 0 ? refuse({ reason: 'xml-empty' }) : ok(found);
}

function collectItems(found: XmlItem[], item: string, tooDeep: () => void): XmlHandlers {
  const open: string[] = [];
  let current: Map<string, string> | undefined;
  let depth = 0;
  /** The open child of an item. */
  const field = () => (current && open.length === depth + 1 ? open.at(-1) : undefined);
  const add = (text: string) => {
    const name = field();
    if (current && name !== undefined) current.set(name, (current.get(name) ?? '') + text);
  };
  return {
    onopentag: ({ name }) => {
      const plain = withoutPrefix(name);
      open.push(plain);
      if (open.length > MAX_NESTED) tooDeep();
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
  };
}
