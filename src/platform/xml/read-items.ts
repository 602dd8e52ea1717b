import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type Result, ok, refuse } from '../../kernel/result.ts';

export interface XmlRefusal {
  readonly reason: 'xml-broken' | 'xml-doctype' | 'xml-empty';
  readonly line?: number;
}

const MOST_NESTED = 20;
/** Entities of a file's own are how small files become large ones, and how a reader is sent to other files. */
const DOCTYPE = /<!DOCTYPE/i;

/**
 * The repeated elements of that name, each with the texts of its own elements; what lies deeper is left out. No DOCTYPE
 * is taken, so there are no entities but XML’s five and numbers, and no other file is ever opened.
 */
export function readXmlItems(
  text: string,
  item: string,
): Result<readonly Readonly<Record<string, string>>[], XmlRefusal> {
  if (DOCTYPE.test(text)) return refuse({ reason: 'xml-doctype' });
  const valid = XMLValidator.validate(text);
  if (valid !== true) return refuse({ reason: 'xml-broken', line: valid.err.line });
  const parser = new XMLParser({
    ignoreAttributes: true,
    removeNSPrefix: true,
    parseTagValue: false,
    // The parser counts numbers such as &#1080; among the entities of HTML.
    htmlEntities: true,
    processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
    maxNestedTags: MOST_NESTED,
    isArray: (name) => name === item,
  });
  const found: unknown[] = [];
  try {
    collect(parser.parse(text), item, found);
  } catch {
    return refuse({ reason: 'xml-broken' });
  }
  return found.length === 0 ? refuse({ reason: 'xml-empty' }) : ok(found.map(flat));
}

function collect(node: unknown, item: string, found: unknown[]): void {
  if (!isRecord(node)) return;
  for (const [name, value] of Object.entries(node)) {
    if (name === item && Array.isArray(value)) found.push(...value);
    else collect(value, item, found);
  }
}

function flat(node: unknown): Readonly<Record<string, string>> {
  if (!isRecord(node)) return {};
  return Object.fromEntries(
    Object.entries(node).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
