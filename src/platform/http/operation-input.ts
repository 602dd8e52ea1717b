import { z } from '@hono/zod-openapi';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { MessageValues } from '../i18n/messages.ts';
import type { TooLong } from './text-lengths.ts';

/** A problem with one parameter; problem.ts translates it. */
export interface Field {
  readonly name: string;
  readonly fault:
    | 'missing'
    | 'twice'
    | 'number'
    | 'whole'
    | 'least'
    | 'most'
    | 'short'
    | 'long'
    | 'choice'
    | 'form';
  readonly values: MessageValues;
}

/** Decimal numbers such as degrees. Exponents are refused, so that the number is what was written. */
export function decimal(least: number, most: number) {
  return z
    .string()
    .trim()
    .regex(/^[+-]?\d{1,15}(?:\.\d{1,30})?$/, { error: 'number' })
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .openapi({ type: 'number', minimum: least, maximum: most });
}

export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, { error: 'whole' })
    .transform(Number)
    .pipe(z.number().int().min(least).max(most))
    .openapi({ type: 'integer', minimum: least, maximum: most });
}

interface Raw {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** Parses both together, so that the client learns of every error at once. */
export function parseInput<Params, Query>(
  params: z.ZodType<Params>,
  query: z.ZodType<Query>,
  raw: Raw,
): Result<{ readonly params: Params; readonly query: Query }, readonly Field[]> {
  const inPath = params.safeParse(raw.params);
  const inQuery = query.safeParse(Object.fromEntries(raw.query));
  const faults = [...(inPath.error?.issues ?? []), ...(inQuery.error?.issues ?? [])].map(fieldOf);
  const fields = [...givenTwice(query, raw.query), ...faults];
  if (fields.length > 0 || !inPath.success || !inQuery.success) return refuse(fields);
  return ok({ params: inPath.data, query: inQuery.data });
}

export function longField({ name, most }: TooLong): Field {
  return { name, fault: 'long', values: { most } };
}

function givenTwice(schema: z.ZodType, query: URLSearchParams): Field[] {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return known
    .filter((name) => query.getAll(name).length > 1)
    .map((name) => ({ name, fault: 'twice', values: {} }));
}

function fieldOf(issue: z.core.$ZodIssue): Field {
  return { name: issue.path.join('.'), ...faultOf(issue) };
}

function faultOf(issue: z.core.$ZodIssue): Omit<Field, 'name'> {
  switch (issue.code) {
    case 'invalid_type':
      return { fault: 'missing', values: {} };
    case 'too_small':
      return issue.origin === 'string'
        ? { fault: 'short', values: { least: Number(issue.minimum) } }
        : { fault: 'least', values: { least: Number(issue.minimum) } };
    case 'too_big':
      return issue.origin === 'string'
        ? { fault: 'long', values: { most: Number(issue.maximum) } }
        : { fault: 'most', values: { most: Number(issue.maximum) } };
    case 'invalid_value':
      return { fault: 'choice', values: { choices: issue.values.join(', ') } };
    case 'invalid_format':
      return { fault: formatFault(issue.message), values: {} };
    default:
      return { fault: 'form', values: {} };
  }
}

function formatFault(message: string): Field['fault'] {
  return message === 'number' || message === 'whole' ? message : 'form';
}
