import { z } from 'zod';

/** JSON as it is sent, with `{to}` (+380…), `{digits}` (380…), `{text}` and `{id}` inside of texts. */
export type SmsBody = z.output<typeof smsBodySchema>;

/** A path into the answer and the accepted values. Without values anything is accepted but null, `false` and empty values. */
export interface AnswerRule {
  readonly path: readonly string[];
  readonly values: readonly string[];
}

const json = z.json();
type Json = z.output<typeof json>;

/** The configured JSON body of a gateway. It must contain the recipient and the text. */
export const smsBodySchema = z.string().transform((text, issues): Json => {
  const parsed = readJson(text);
  const says = (sign: string) => text.includes(sign);
  if (typeof parsed === 'object' && (says('{to}') || says('{digits}')) && says('{text}')) {
    return parsed;
  }
  issues.addIssue({ code: 'custom' });
  return z.NEVER;
});

/** `response_result.0.response_code=0,800`, or only `msgId`. */
export const answerRuleSchema = z
  .string()
  .regex(/^[\w-]+(\.[\w-]+){0,9}(=[\w.-]+(,[\w.-]+){0,49})?$/)
  .transform((text): AnswerRule => {
    const [path = '', values] = text.split('=');
    return { path: path.split('.'), values: values?.split(',') ?? [] };
  });

/** The values go into texts of the body, never into its form: no number and no word can add a field to it. */
export function fillBody(body: Json, values: Readonly<Record<string, string>>): Json {
  if (typeof body === 'string') {
    return body.replaceAll(/\{(\w+)\}/g, (sign, name: string) => values[name] ?? sign);
  }
  if (Array.isArray(body)) return body.map((part) => fillBody(part, values));
  if (body === null || typeof body !== 'object') return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, part]) => [key, fillBody(part, values)]),
  );
}

export function holds({ path, values }: AnswerRule, answer: Json | undefined): boolean {
  const found = path.reduce(partOf, answer);
  return values.length > 0 ? isPlain(found) && values.includes(String(found)) : isSomething(found);
}

/** Also for lists, by index. */
function partOf(whole: Json | undefined, name: string): Json | undefined {
  if (whole === null || typeof whole !== 'object') return undefined;
  return new Map<string, Json>(Object.entries(whole)).get(name);
}

function isSomething(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** Undefined: it is none. */
export function readJson(text: string): Json | undefined {
  try {
    return json.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function isPlain(value: Json | undefined): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
