import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, '..');

/** Only staff, or the command line, read what lies in these folders. */
const STAFF =
  /\/(desk|[a-z-]+-desk|door|register|builder|import|programme-import|press-kit-draft|passing-on|categories|feedback)\/|^(cli|platform|ui)\/|^modules\/(areas|identity|settings)\/|\/partner\//u;

/** Each sentence of a public page that says a number: the folder of the texts, and the key. */
export function numbersInTexts(): readonly string[] {
  return globSync('modules/**/messages/uk.json', { cwd: SOURCE })
    .filter((path) => !STAFF.test(path))
    .flatMap((path) => {
      const texts: Record<string, string> = JSON.parse(readFileSync(join(SOURCE, path), 'utf8'));
      const folder = path.replace('/messages/uk.json', '');
      return numberedKeys(texts).map((key) => `${folder} ${key}`);
    });
}

export function numberedKeys(texts: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(texts)
    .filter(([, text]) => /\{\s*\w+\s*,\s*(?:plural|number|selectordinal)\b/u.test(text))
    .map(([key]) => key);
}

/** Files of public pages that write a bare number. */
export function filesWithNumbers(): readonly string[] {
  return globSync('modules/**/pages/**/*.{ts,tsx}', { cwd: SOURCE })
    .filter((path) => !STAFF.test(path) && !path.includes('.test.'))
    .filter((path) => writesNumbers(readFileSync(join(SOURCE, path), 'utf8')));
}

export function writesNumbers(source: string): boolean {
  return /\bformat(?:Number|Figure)\(|Intl\.NumberFormat|components\/figures\.tsx/u.test(source);
}

type Json = Readonly<Record<string, unknown>>;

/** The paths of numbers in a JSON schema. */
export function numbersInSchema(
  schema: unknown,
  whole: unknown = schema,
  path: readonly string[] = [],
): readonly string[] {
  if (!isObject(schema)) return [];
  const within = (part: unknown, name?: string) =>
    numbersInSchema(part, whole, name === undefined ? path : [...path, name]);
  const { $ref: ref, type, properties, items } = schema;
  const found = [
    ...(isNumber(type) || typeof schema['const'] === 'number' ? [path.join('.')] : []),
    ...(typeof ref === 'string' ? within(definitionIn(whole, ref)) : []),
    ...(isObject(properties)
      ? Object.entries(properties).flatMap(([name, part]) => within(part, name))
      : []),
    ...within(items),
    ...['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((key) => {
      const parts = schema[key];
      return Array.isArray(parts) ? parts.flatMap((part) => within(part)) : [];
    }),
  ];
  return [...new Set(found)];
}

function isNumber(type: unknown): boolean {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.includes('number') || types.includes('integer');
}

function definitionIn(whole: unknown, ref: string): unknown {
  const definitions = isObject(whole) ? whole['$defs'] : undefined;
  return isObject(definitions) ? definitions[ref.replace('#/$defs/', '')] : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
