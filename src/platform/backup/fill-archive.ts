import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from 'pg';
import manifestOfApp from '../../../package.json' with { type: 'json' };
import { listSequences, type TableShape } from './catalog.ts';
import { copyOut } from './copy-table.ts';
import type { Secret } from './lock.ts';
import {
  FILES_PREFIX,
  KEYS_PREFIX,
  type Manifest,
  MANIFEST_ENTRY,
  tableEntry,
  type TableRecord,
} from './manifest.ts';
import { startPace } from './pace.ts';
import { SIGNATURE_ENTRY, type Signer } from './signature.ts';
import type { Snapshot } from './snapshot.ts';
import { listFiles, openStoredFile, readKeys } from './stored-files.ts';
import type { ArchiveWriter } from './write-archive.ts';

/** The content of an archive. */
export interface Contents {
  readonly dataDir: string;
  /** Locks the whole archive. Without it the keys in DATA_DIR are left out. */
  readonly secret: Secret | undefined;
  /** Signs the manifest, and thereby everything. */
  readonly signer: Signer;
  /** Tables whose rows must not be restored, such as `identity.session`. */
  readonly leftOut: readonly string[];
  readonly madeAt: Temporal.Instant;
  /** The approximate progress from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Writes everything that the snapshot shows, the files and the manifest. Must be called within the snapshot's session. */
export async function fillArchive(
  archive: ArchiveWriter,
  client: Client,
  { migrations, tables }: Snapshot,
  contents: Contents,
): Promise<Manifest> {
  const { dataDir, leftOut, secret, madeAt, signer } = contents;
  // Files come first: those of the snapshot exist now, and may be erased while the tables are read.
  const rest = startPace();
  const files = await addFiles(archive, dataDir, rest);
  const keys = await readKeys(join(dataDir, 'keys'));
  if (secret) for (const { name, bytes } of keys) await archive.add(KEYS_PREFIX + name, bytes);
  const kept = tables.filter((table) => !leftOut.includes(`${table.schema}.${table.name}`));
  const count = countBytes(kept, contents);
  const onPart = (bytes: number) => {
    count(bytes);
    return rest();
  };
  const records: TableRecord[] = [];
  for (const table of kept) records.push(await addTable(archive, client, table, onPart));
  const version = await client.query<{ server_version: string }>('show server_version');
  const sequences = await listSequences(client);
  const manifest: Manifest = {
    version: manifestOfApp.version,
    madeAt: madeAt.toString(),
    postgres: version.rows[0]?.server_version ?? '',
    migrations,
    tables: records,
    sequences: sequences.flatMap(({ last, ...named }) => (last === null ? [] : { ...named, last })),
    files,
    keys: keys.map(({ name, bytes }) => ({
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    leftOut: [...leftOut],
  };
  const bytes = Buffer.from(JSON.stringify(manifest, null, 1));
  await archive.add(MANIFEST_ENTRY, bytes);
  await archive.add(SIGNATURE_ENTRY, signer.sign(bytes));
  return manifest;
}

async function addFiles(
  archive: ArchiveWriter,
  dataDir: string,
  rest: () => Promise<void>,
): Promise<Manifest['files']> {
  const records: Manifest['files'] = [];
  for (const path of await listFiles(dataDir)) {
    const file = await openStoredFile(dataDir, path);
    if (!file) continue;
    const hash = createHash('sha256');
    const { size: bytes } = await file.stat();
    const chunks = file.createReadStream();
    chunks.on('data', (chunk) => hash.update(chunk));
    await archive.addStream(FILES_PREFIX + path, bytes, chunks);
    records.push({ path, bytes, sha256: hash.digest('hex') });
    await rest();
  }
  return records;
}

/**
 * tar needs the size of an entry before its content, and the size of a table is not known in advance, so tables are written in
 * parts.
 */
const PART_BYTES = 1_048_576;

async function addTable(
  archive: ArchiveWriter,
  client: Client,
  table: TableShape,
  onPart: (bytes: number) => Promise<void>,
): Promise<TableRecord> {
  const { schema, name, columns } = table;
  let part: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const flush = async () => {
    number += 1;
    const bytes = Buffer.concat(part);
    part = [];
    size = 0;
    await archive.add(tableEntry(table) + String(number).padStart(6, '0'), bytes);
    await onPart(bytes.length);
  };
  const copied = await copyOut(client, table, async (chunk) => {
    part.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) await flush();
  });
  if (size > 0) await flush();
  return { schema, name, columns: [...columns], ...copied };
}

function countBytes(tables: readonly TableShape[], { onProgress }: Contents) {
  const all = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  return (bytes: number) => {
    done += bytes;
    onProgress?.(Math.min(0.99, done / all));
  };
}
