import { types, type CustomTypesConfig } from 'pg';
import type { ColumnType, GeneratedAlways } from 'kysely';

/**
 * The TypeScript type of each column type. None is JavaScript's Date: a `date` has no hour and no zone, and a `timestamptz` is
 * an instant (docs/decisions/0003-database-types.md).
 */
/**
 * Read as unknown, because only a parser can determine the type. Written as JSON text, because the driver would write a bare
 * array as an SQL array.
 */
export type Json = ColumnType<unknown, string, string>;
export type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>;
/** The column has a default: an insert may leave it out. */
export type Defaulted<Type> =
  Type extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;
/** PostgreSQL counts it itself. */
export type Identity = GeneratedAlways<bigint>;

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.DATE]: (text) => Temporal.PlainDate.from(text),
  [types.builtins.TIMESTAMPTZ]: (text) => Temporal.Instant.from(text),
  [types.builtins.TIME]: (text) => Temporal.PlainTime.from(text),
  // A count or a sequence number may pass 2^53; that is rare, but silent when it happens.
  [types.builtins.INT8]: (text) => BigInt(text),
  5069: (text) => BigInt(text), // xid8
};

/** The driver's own types, identified by number. */
const driver: { getTypeParser(oid: number, format?: 'text' | 'binary'): unknown } = types;

/** Set for one pool and not for the process: pg-boss parses its timestamps in its own way. */
export const columnParsers: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    (format === 'binary' ? undefined : parsers[oid]) ?? driver.getTypeParser(oid, format),
};

/** A parameter as the driver can send it: it would write a Temporal value as JSON, in quotes. */
export function encodeParameter(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(encodeParameter);
  if (typeof value === 'bigint') return value.toString();
  return isTemporal(value) ? value.toString() : value;
}

type TemporalValue = Temporal.Instant | Temporal.PlainDate | Temporal.PlainTime;

function isTemporal(value: unknown): value is TemporalValue {
  return (
    value instanceof Temporal.Instant ||
    value instanceof Temporal.PlainDate ||
    value instanceof Temporal.PlainTime
  );
}
