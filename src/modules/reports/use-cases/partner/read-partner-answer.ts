import { type Result, ok, refuse } from '#kernel/result.ts';
import type { AnswerItem } from '../../domain/partner/answer-item.ts';
import { readXmlItems } from '#platform/xml/read-items.ts';

/** What an element of each list is called in XML, and what wraps it in either. */
const ITEMS = {
  service: ['services'],
  attribute: ['service_definition', 'attributes'],
  request: ['service_requests', 'requests'],
  request_update: ['service_request_updates', 'service_requests_updates', 'request_updates'],
  error: ['errors'],
} as const;

export type ItemName = keyof typeof ITEMS;

/**
 * The things of an answer, in JSON or XML, whatever its headers say. Tolerant of what servers send: lists in a wrapper or
 * bare, one thing where a list should be, numbers for codes. A page in HTML, a DOCTYPE or half an answer is `unreadable`.
 */
export function readPartnerAnswer(
  text: string,
  item: ItemName,
): Result<readonly AnswerItem[], 'unreadable'> {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  return trimmed.startsWith('<') ? readXml(trimmed, item) : readJson(trimmed, item);
}

function readXml(text: string, item: ItemName): Result<readonly AnswerItem[], 'unreadable'> {
  const read = readXmlItems(text, item);
  if (read.ok) return ok(read.value.map((fields) => ({ fields: known(fields), lists: {} })));
  const isEmptyList = ITEMS[item].some((root) =>
    new RegExp(`<(?:\\w+:)?${root}[\\s/>]`).test(text),
  );
  return read.refusal.reason === 'xml-empty' && isEmptyList ? ok([]) : refuse('unreadable');
}

function known(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

function readJson(text: string, item: ItemName): Result<readonly AnswerItem[], 'unreadable'> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('unreadable');
  }
  const found = listIn(json, item);
  return found
    ? ok(found.flatMap((one) => (isObject(one) ? [itemOf(one)] : [])))
    : refuse('unreadable');
}

/** Nobody wraps a list oftener. */
const MAX_WRAPPERS = 5;

function listIn(
  json: unknown,
  item: ItemName,
  left = MAX_WRAPPERS,
): readonly unknown[] | undefined {
  if (isList(json)) return json;
  if (!isObject(json) || left === 0) return undefined;
  for (const name of [...ITEMS[item], item]) {
    const inner = json[name];
    if (inner !== undefined && inner !== null) return listIn(inner, item, left - 1);
  }
  // One thing, without the list around it. Whatever else an object says is no answer to this.
  return KEYS.some((key) => key in json) ? [json] : undefined;
}

const KEYS = ['service_code', 'service_request_id', 'token', 'code', 'update_id'];

function itemOf(object: Readonly<Record<string, unknown>>): AnswerItem {
  const lists = Object.entries(object).flatMap(([name, value]) =>
    isList(value) ? [[name, value.filter(isObject).map(flat)] as const] : [],
  );
  return { ...flat(object), lists: Object.fromEntries(lists) };
}

/** Texts and numbers of a thing, as text; what lies deeper is left out. */
function flat(object: Readonly<Record<string, unknown>>): AnswerItem {
  const fields = Object.entries(object).flatMap(([name, value]) => {
    const text = isPlain(value) ? readable(String(value)) : '';
    return text === '' ? [] : [[name, text] as const];
  });
  return { fields: Object.fromEntries(fields), lists: {} };
}

/** Without signs that JSON has and a text has not (nor XML): the database keeps none with a null in it. */
function readable(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '').trim();
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
