import { z } from '@hono/zod-openapi';
import type { Result } from '#kernel/result.ts';
import { type Field, parseInput } from './operation-input.ts';
import type { Access, Reason } from './route.ts';
import type { ViewBudget } from './view-budget.ts';

export type ApiLanguage = 'uk' | 'en';
export type Bilingual = Readonly<Record<ApiLanguage, string>>;

/** The tags by which the documentation groups operations. */
export type ApiFamily = 'poruch' | 'mapit' | 'police';

type Shape = Readonly<Record<string, z.ZodType>>;

/** The input of an operation: its parsed parameters, and what it needs of the request. */
export interface OperationInput<Params, Query> {
  readonly params: Params;
  readonly query: Query;
  readonly header: (name: string) => string | undefined;
}

/** The result of an operation: a value, text of another type, or a stream. */
export type OperationAnswer<Value> =
  | { readonly json: Value }
  | { readonly text: string }
  | { readonly stream: ReadableStream<Uint8Array> };

/** One route of a module's api/: a read-only query for programs. */
export interface OperationRow<Params extends Shape, Query extends Shape, Value extends z.ZodType> {
  /** Unique; programs are generated from it. */
  readonly id: string;
  /** OpenAPI's syntax: `/api/v1/areas/{id}`. */
  readonly path: string;
  readonly family: ApiFamily;
  readonly access: Access;
  readonly summary: Bilingual;
  readonly about: Bilingual;
  readonly params: Params;
  readonly query: Query;
  /** Each parameter in a few words, in both languages. */
  readonly inputs: Readonly<Record<keyof Params | keyof Query, Bilingual>>;
  readonly value: Value;
  /** Default: `application/json`. */
  readonly type?: string;
  /** An example address that works in the demonstration community, from its first slash. */
  readonly example: string;
  /** What one answer may cost. */
  readonly budget: ViewBudget;
  /** Changes whenever any answer may change, and is then used as the ETag. Without it the ETag is a hash of the answer. */
  readonly version?: () => string;
  /** Its address contains somebody's position, so no cache may store the answer. */
  readonly asksWhere?: true;
  /** A stream about danger: it is opened for everybody, however many are open. Other streams are counted by network. */
  readonly alwaysOpen?: true;
  readonly handle: (
    input: OperationInput<z.output<z.ZodObject<Params>>, z.output<z.ZodObject<Query>>>,
  ) =>
    | Result<OperationAnswer<z.output<Value>>, Reason>
    | Promise<Result<OperationAnswer<z.output<Value>>, Reason>>;
}

export interface RawInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string | undefined;
}

export type Answered =
  | { readonly kind: 'answer'; readonly answer: OperationAnswer<unknown> }
  | { readonly kind: 'refusal'; readonly reason: Reason }
  | { readonly kind: 'invalid'; readonly fields: readonly Field[] };

/** An operation with its types hidden, so that different operations fit into one table. */
export interface Operation
  extends Pick<
    OperationRow<Shape, Shape, z.ZodType>,
    | 'id'
    | 'path'
    | 'family'
    | 'access'
    | 'summary'
    | 'about'
    | 'inputs'
    | 'example'
    | 'budget'
    | 'version'
    | 'asksWhere'
    | 'alwaysOpen'
  > {
  readonly type: string;
  readonly schemas: {
    readonly params: z.ZodObject;
    readonly query: z.ZodObject;
    readonly value: z.ZodType;
  };
  readonly answer: (raw: RawInput) => Promise<Answered>;
}

export function operation<Value extends z.ZodType, Params extends Shape, Query extends Shape>(
  row: OperationRow<Params, Query, Value>,
): Operation {
  const params = z.object(row.params);
  const query = z.object(row.query);
  return {
    ...row,
    type: row.type ?? 'application/json',
    schemas: { params, query, value: row.value },
    answer: async (raw) => {
      const asked = parseInput(params, query, raw);
      if (!asked.ok) return { kind: 'invalid', fields: asked.refusal };
      const result = await row.handle({ ...asked.value, header: raw.header });
      return result.ok
        ? { kind: 'answer', answer: result.value }
        : { kind: 'refusal', reason: result.refusal };
    },
  };
}
