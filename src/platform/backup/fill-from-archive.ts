import { createHash, type Hash } from 'node:crypto';
import type { Client } from 'pg';
import { type CopyIn, copyIn } from './copy-table.ts';
import type { Envelope } from './envelope.ts';
import {
  FILES_PREFIX,
  KEYS_PREFIX,
  type Manifest,
  MANIFEST_ENTRY,
  tableEntry,
  type TableRecord,
  TABLES_PREFIX,
} from './manifest.ts';
import { type ArchiveEntry, readArchive } from './read-archive.ts';
import { damaged } from './refusal.ts';
import type { RestoredFiles } from './restored-files.ts';
import type { StoredKey } from './stored-files.ts';

export type FoundKeys = readonly StoredKey[];

export interface Filling {
  readonly client: Client;
  readonly envelope: Envelope;
  readonly manifest: Manifest;
  readonly manifestBytes: Buffer;
  readonly files: RestoredFiles;
  readonly onRead: (bytes: number) => void;
}

/** Restores every entry and returns the keys. The archive must be the one that was checked. */
export async function fillFromArchive(filling: Filling): Promise<FoundKeys> {
  const { client, envelope, manifest, manifestBytes, files, onRead } = filling;
  const tables = fillTables(client, manifest);
  const sums = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const keys: StoredKey[] = [];
  let last: Buffer | undefined;
  for await (const { name, chunks } of readArchive(envelope, onRead)) {
    if (name.startsWith(TABLES_PREFIX)) {
      await tables.add({ name, chunks });
    } else if (name.startsWith(FILES_PREFIX)) {
      await addFile(files, name, { chunks, sums });
    } else {
      const bytes = Buffer.concat(await Array.fromAsync(chunks));
      if (name.startsWith(KEYS_PREFIX)) keys.push({ name: name.slice(KEYS_PREFIX.length), bytes });
      if (name === MANIFEST_ENTRY) last = bytes;
    }
  }
  await tables.end();
  if (!last?.equals(manifestBytes)) throw damaged('it was changed while it was read');
  return keys;
}

/** The parts of a table follow one another. */
function fillTables(client: Client, manifest: Manifest) {
  const known = new Map(manifest.tables.map((table) => [tableEntry(table), table]));
  let filled: { readonly table: TableRecord; readonly copy: CopyIn } | undefined;
  const end = async () => {
    const rows = await filled?.copy.end();
    if (filled && rows !== filled.table.rows) throw damaged(tableEntry(filled.table));
    filled = undefined;
  };
  const add = async ({ name, chunks }: ArchiveEntry) => {
    const table = known.get(name.replace(/(?<!\d)\d+$/, ''));
    if (!table) throw damaged(name);
    if (filled?.table !== table) {
      await end();
      filled = { table, copy: copyIn(client, table) };
    }
    for await (const chunk of chunks) await filled?.copy.write(chunk);
  };
  return { add, end };
}

/**
 * Only paths that the manifest contains, and that the schema has validated, are used on this machine. Files are hashed again,
 * because the archive may have been replaced since the check. Rows are compared after they were written.
 */
async function addFile(
  files: RestoredFiles,
  name: string,
  { chunks, sums }: Pick<ArchiveEntry, 'chunks'> & { readonly sums: ReadonlyMap<string, string> },
): Promise<void> {
  const path = name.slice(FILES_PREFIX.length);
  const expected = sums.get(path);
  if (expected === undefined) throw damaged(name);
  const hash = createHash('sha256');
  await files.add(path, hashed(chunks, hash));
  if (hash.digest('hex') !== expected) throw damaged(name);
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
