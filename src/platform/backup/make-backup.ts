import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import manifestOfApp from '../../../package.json' with { type: 'json' };
import { ok, type Result } from '../../kernel/result.ts';
import type { Random } from '../crypto/random.ts';
import { listMigrations, listSequences, listTables, quoted, type TableShape } from './catalog.ts';
import { copyOut } from './copy-table.ts';
import { checkSecret, type Lock, makeLock, type Secret } from './lock.ts';
import {
  FILES_PREFIX,
  KEYS_PREFIX,
  type Manifest,
  MANIFEST_ENTRY,
  tableEntry,
  type TableRecord,
} from './manifest.ts';
import { asOwner } from './owner-session.ts';
import { type BackupRefusal, fileUnusable, refuseWith } from './refusal.ts';
import { listFiles, openStoredFile, readKeys } from './stored-files.ts';
import { type ArchiveWriter, writeArchive } from './write-archive.ts';

export interface BackupOptions {
  readonly ownerUrl: string;
  readonly dataDir: string;
  /** The archive: must not be there yet. */
  readonly path: string;
  /** Locks the whole archive; without it the keys of DATA_DIR stay out. */
  readonly secret: Secret | undefined;
  /** `identity.session`: tables whose rows must not come back. */
  readonly leftOut: readonly string[];
  readonly madeAt: Temporal.Instant;
  readonly random: Random;
  /** From 0 to 1, about. */
  readonly onProgress?: (share: number) => void;
}

export interface MadeBackup {
  readonly path: string;
  readonly manifest: Manifest;
  readonly keys: 'inside' | 'left-out';
}

/**
 * Writes one archive of what stands in the database at one moment, and of the files, while others go on writing.
 * Refuses with a sentence for the operator.
 */
export async function makeBackup(
  options: BackupOptions,
): Promise<Result<MadeBackup, BackupRefusal>> {
  const { secret, path } = options;
  if (existsSync(path)) return fileExists(path);
  const checked = secret && checkSecret(secret);
  if (checked && !checked.ok) return checked;
  const none = { lock: { kind: 'none' } satisfies Lock, key: undefined };
  const locked = secret ? await makeLock(secret, options.random) : none;
  return await asOwner(options.ownerUrl, async (client) => {
    const seen = await openSnapshot(client);
    if (!seen.ok) return seen;
    let manifest: Manifest | undefined;
    try {
      await writeArchive({ path, ...locked }, async (archive) => {
        manifest = await fill(archive, client, seen.value, options);
      });
    } catch (error) {
      if (error instanceof Error && 'syscall' in error) return fileUnusable(path, error);
      throw error;
    }
    if (manifest === undefined) throw new Error('an archive was written without a manifest');
    return ok({ path, manifest, keys: secret ? 'inside' : 'left-out' });
  });
}

interface Snapshot {
  readonly migrations: Manifest['migrations'];
  readonly tables: readonly TableShape[];
}

/** From here on the session sees the moment of its first question, and no table changes its shape. */
async function openSnapshot(client: Client): Promise<Result<Snapshot, BackupRefusal>> {
  await client.query('begin isolation level repeatable read, read only');
  // Where row-level security binds the owner too, a policy shows a backup everything.
  await client.query(`set local poruch.actor = 'backup'`);
  const migrations = await listMigrations(client);
  if (migrations === undefined || migrations.length === 0) return NOTHING;
  const tables = await listTables(client);
  const hidden = tables.filter(({ forced, opened }) => forced && !opened);
  if (hidden.length > 0) return rowsHidden(hidden);
  const all = tables.map((table) => quoted(client, table)).join(', ');
  await client.query(`lock table ${all} in access share mode`);
  return ok({ migrations: [...migrations], tables });
}

async function fill(
  archive: ArchiveWriter,
  client: Client,
  { migrations, tables }: Snapshot,
  options: BackupOptions,
): Promise<Manifest> {
  const { dataDir, leftOut, secret, madeAt } = options;
  // The files first: what the snapshot knows is there now, and may be erased while the tables are read.
  const files = await addFiles(archive, dataDir);
  const keys = await readKeys(join(dataDir, 'keys'));
  if (secret) for (const { name, bytes } of keys) await archive.add(KEYS_PREFIX + name, bytes);
  const kept = tables.filter((table) => !leftOut.includes(`${table.schema}.${table.name}`));
  const progress = countBytes(kept, options);
  const records: TableRecord[] = [];
  for (const table of kept) records.push(await addTable(archive, client, table, progress));
  const version = await client.query<{ server_version: string }>('show server_version');
  const sequences = await listSequences(client);
  const manifest: Manifest = {
    version: manifestOfApp.version,
    madeAt: madeAt.toString(),
    postgres: version.rows[0]?.server_version ?? '',
    migrations,
    tables: records,
    sequences: sequences.flatMap(({ last, ...rest }) => (last === null ? [] : { ...rest, last })),
    files,
    keys: keys.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
    leftOut: [...leftOut],
  };
  await archive.add(MANIFEST_ENTRY, Buffer.from(JSON.stringify(manifest, null, 1)));
  return manifest;
}

async function addFiles(archive: ArchiveWriter, dataDir: string): Promise<Manifest['files']> {
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
  }
  return records;
}

/** A tar says the size of an entry before it, and a table's is known after it: so it goes in parts. */
const PART_BYTES = 1_048_576;

async function addTable(
  archive: ArchiveWriter,
  client: Client,
  table: TableShape,
  progress: (bytes: number) => void,
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
    progress(bytes.length);
  };
  const copied = await copyOut(client, table, async (chunk) => {
    part.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) await flush();
  });
  if (size > 0) await flush();
  return { schema, name, columns: [...columns], ...copied };
}

function countBytes(tables: readonly TableShape[], { onProgress }: BackupOptions) {
  const all = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  return (bytes: number) => {
    done += bytes;
    onProgress?.(Math.min(0.99, done / all));
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const NOTHING = refuseWith('nothing-to-back-up', {
  uk: 'База даних порожня: копіювати нічого.',
  en: 'The database is empty: there is nothing to back up.',
});

function rowsHidden(tables: readonly TableShape[]) {
  const names = tables.map(({ schema, name }) => `${schema}.${name}`).join(', ');
  return refuseWith('rows-hidden', {
    uk: `Захист рядків сховав би від копії вміст таблиць: ${names}. Їм бракує політики backup.`,
    en: `Row-level security would hide rows of these tables from the backup: ${names}. They lack the policy called backup.`,
  });
}

function fileExists(path: string) {
  return refuseWith('file-exists', {
    uk: `Файл уже є: ${path}. Копія не перезаписує файлів.`,
    en: `The file is there already: ${path}. A backup overwrites no file.`,
  });
}
