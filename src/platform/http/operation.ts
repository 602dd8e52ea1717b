import { z } from '@hono/zod-openapi';
import type { Result } from '../../kernel/result.ts';
import { type Field, parseInput } from './operation-input.ts';
import type { Access, Reason } from './route.ts';

export type ApiLanguage = 'uk' | 'en';
export type Bilingual = Readonly<Record<ApiLanguage, string>>;

/** Operations stand together in the documentation by what they belong to. */
export type ApiFamily = 'poruch' | 'mapit' | 'police';

type Shape = Readonly<Record<string, z.ZodType>>;

/** What an operation is given: its parameters parsed, and what it may need of the request. */
export interface OperationInput<Params, Query> {
  readonly params: Params;
  readonly query: Query;
  readonly header: (name: string) => string | undefined;
}

/** What an operation gives: a value, text of another kind, or a stream that goes on. */
export type OperationAnswer<Value> =
  | { readonly json: Value }
  | { readonly text: string }
  | { readonly stream: ReadableStream<Uint8Array> };

/** One row of a module's api/: a question that programs may ask. All of them only read. */
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
  /** `application/json` when not given. */
  readonly type?: string;
  /** An address that answers in the demonstration community, from its first slash on. */
  readonly example: string;
  /**
   * Changes whenever the answer could, for all parameters at once: then it is the ETag. Without it the
   * ETag is a hash of the answer.
   */
  readonly version?: () => string;
  /** Its address says where somebody is, or lives: no cache keeps the answer. */
  readonly asksWhere?: true;
  /**
   * Of a stream: it tells of danger, so it is opened for everybody, however many are open already. Other
   * streams are counted by network.
   */
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

/** An operation whose own types are known to itself only: a row of one table with all others. */
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
