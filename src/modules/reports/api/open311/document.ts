import type { ProgramAnswer } from '#platform/http/program-route.ts';
import { writeXml, type XmlContent } from '#platform/xml/write-xml.ts';

export const OPEN311_FORMATS = ['xml', 'json'] as const;

/** Null and left out are one: GeoReport has each field, an unknown one empty. */
export type Open311Value =
  | string
  | number
  | boolean
  | null
  | readonly Open311Value[]
  | { readonly [name: string]: Open311Value };

export const MEDIA_TYPES = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** What an item of such a list is called in XML; JSON has bare lists. */
const ITEMS: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  service_request_updates: 'request_update',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
};

/** `root` stands around it in XML; in JSON there is none. */
export function open311Document(root: string, value: Open311Value, format: string): string {
  if (format === 'json') return JSON.stringify(value);
  return writeXml(root, asXml(root, value));
}

export function answer(root: string, value: Open311Value, format: string): ProgramAnswer {
  const type = format === 'json' ? MEDIA_TYPES.json : MEDIA_TYPES.xml;
  return { body: open311Document(root, value, format), type };
}

function asXml(name: string, value: Open311Value): XmlContent {
  if (isList(value)) return { [ITEMS[name] ?? 'item']: value.map((item) => asXml('', item)) };
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asXml(key, inner)]));
}

function isList(value: Open311Value): value is readonly Open311Value[] {
  return Array.isArray(value);
}
