import { type Result, ok, refuse } from '#kernel/result.ts';
import { walkXml, withoutPrefix, type XmlHandlers, type XmlRefusal } from './walk-xml.ts';

export interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The direct text content, trimmed. */
  readonly text: string;
}

export interface XmlBounds {
  readonly elements: number;
  readonly nested: number;
}

/** A whole small document, whatever it is; of more elements, or deeper ones, than that it is broken. */
export function readXmlTree(text: string, bounds: XmlBounds): Result<XmlElement, XmlRefusal> {
  const top = openElement('', []);
  const walked = walkXml(text, (stop) => growTree(top, bounds, stop));
  if (!walked.ok) return walked;
  const [root] = top.children;
  return root ? ok(root) : refuse({ reason: 'xml-empty' });
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly parts: string[];
}

function openElement(
  name: string,
  attributes: readonly (readonly [string, string])[],
): OpenElement {
  return { name: withoutPrefix(name), attributes: new Map(attributes), children: [], parts: [] };
}

function growTree(top: OpenElement, bounds: XmlBounds, stop: () => void): XmlHandlers {
  const open = [top];
  let count = 0;
  const add = (text: string) => {
    open.at(-1)?.parts.push(text);
  };
  return {
    onopentag: ({ name, attributes }) => {
      count += 1;
      if (count > bounds.elements || open.length > bounds.nested) stop();
      const named = Object.entries(attributes).map(
        ([key, value]) => [withoutPrefix(key), String(value)] as const,
      );
      open.push(openElement(name, named));
    },
    ontext: add,
    oncdata: add,
    onclosetag: () => {
      const closed = open.pop();
      if (!closed) return;
      const { name, attributes, children, parts } = closed;
      open.at(-1)?.children.push({ name, attributes, children, text: parts.join('').trim() });
    },
  };
}
