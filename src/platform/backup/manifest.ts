import { hash } from 'node:crypto';
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.int().min(0);
/** `files/photo/0195…`: a class and an id, which cannot lead out of the folder. */
const filePath = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const keyName = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/);

/** The content of an archive: its last entry, `manifest.json`. Checksums are SHA-256 in hexadecimal. */
export const manifestSchema = z.strictObject({
  /** The version of the application. */
  version: z.string(),
  madeAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: sha256 })).min(1),
  /** In the text format of COPY, with columns in this order and rows in physical order. */
  tables: z.array(
    z.strictObject({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int().min(0),
      bytes,
      sha256,
    }),
  ),
  sequences: z.array(z.strictObject({ schema: z.string(), name: z.string(), last: z.string() })),
  files: z.array(z.strictObject({ path: filePath, bytes, sha256 })),
  /** The keys that the data needs. They are entries in a locked archive, and only listed in an unlocked one. */
  keys: z.array(z.strictObject({ name: keyName, sha256 })),
  /** Tables that only concern the running installation, whose rows are left out. */
  leftOut: z.array(z.string()),
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type TableRecord = Manifest['tables'][number];

/**
 * One checksum over all rows, sequences and files: equal for archives with the same content, whenever, where and with whichever
 * lock they were made.
 */
export function contentChecksum({ tables, sequences, files }: Manifest): string {
  const lines = [
    ...tables.map((table) => `table ${table.schema}.${table.name} ${table.rows} ${table.sha256}`),
    ...sequences.map(({ schema, name, last }) => `sequence ${schema}.${name} ${last}`),
    ...files.map(({ path, sha256: sum }) => `file ${path} ${sum}`),
  ];
  return hash('sha256', lines.toSorted().join('\n'), 'hex');
}

export const MANIFEST_ENTRY = 'manifest.json';
export const FILES_PREFIX = 'files/';
export const KEYS_PREFIX = 'keys/';
export const TABLES_PREFIX = 'tables/';

/** The path of a table's parts: `tables/areas.area/000001`. */
export function tableEntry(table: { readonly schema: string; readonly name: string }): string {
  return `${TABLES_PREFIX}${table.schema}.${table.name}/`;
}
