import { createHash } from 'node:crypto';
import { ok, type Result } from '../../kernel/result.ts';
import { type Envelope, openEnvelope } from './envelope.ts';
import type { Secret } from './lock.ts';
import {
  FILES_PREFIX,
  KEYS_PREFIX,
  type Manifest,
  MANIFEST_ENTRY,
  manifestSchema,
  tableEntry,
  TABLES_PREFIX,
} from './manifest.ts';
import { readArchive } from './read-archive.ts';
import { type BackupRefusal, damaged, refusalOf } from './refusal.ts';

export interface CheckedArchive {
  readonly envelope: Envelope;
  readonly manifest: Manifest;
  /** As they stand in the archive: whoever reads it again must meet the same. */
  readonly manifestBytes: Buffer;
}

/**
 * Reads an archive to its end, as it was written or not at all: every byte of it, every entry against the
 * manifest. Nothing else is touched.
 */
export async function checkArchive(
  path: string,
  secret: Secret | undefined,
  onProgress?: (share: number) => void,
): Promise<Result<CheckedArchive, BackupRefusal>> {
  const envelope = await openEnvelope(path, secret);
  if (!envelope.ok) return envelope;
  try {
    return ok(await check(envelope.value, onProgress));
  } catch (error) {
    const refused = refusalOf(error, path);
    if (refused) return refused;
    throw error;
  }
}

interface Found {
  readonly bytes: number;
  readonly sha256: string;
}

async function check(
  envelope: Envelope,
  onProgress: ((share: number) => void) | undefined,
): Promise<CheckedArchive> {
  const sums = new Map<string, Sum>();
  let manifestBytes: Buffer | undefined;
  for await (const { name, chunks } of readArchive(envelope, share(envelope.size, onProgress))) {
    if (manifestBytes) throw damaged('something stands behind the manifest');
    if (name === MANIFEST_ENTRY) manifestBytes = Buffer.concat(await Array.fromAsync(chunks));
    else await add(sums, wholeName(name), chunks);
  }
  if (!manifestBytes) throw damaged('it has no manifest');
  const manifest = parseManifest(manifestBytes);
  const found = new Map<string, Found>();
  for (const [name, { bytes, hash }] of sums)
    found.set(name, { bytes, sha256: hash.digest('hex') });
  compare(found, wantedEntries(manifest, envelope.isLocked));
  return { envelope, manifest, manifestBytes };
}

/** The share of a file that has been read, for whoever waits. */
export function share(size: number, onProgress: ((share: number) => void) | undefined) {
  let read = 0;
  return (bytes: number) => {
    read += bytes;
    onProgress?.(read / size);
  };
}

interface Sum {
  bytes: number;
  readonly hash: ReturnType<typeof createHash>;
}

async function add(
  sums: Map<string, Sum>,
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  const sum = sums.get(name) ?? { bytes: 0, hash: createHash('sha256') };
  sums.set(name, sum);
  for await (const chunk of chunks) {
    sum.bytes += chunk.length;
    sum.hash.update(chunk);
  }
}

/** The parts of a table are one thing: `tables/areas.area/000002` is of `tables/areas.area/`. */
function wholeName(name: string): string {
  return name.startsWith(TABLES_PREFIX) ? name.replace(/(?<!\d)\d+$/, '') : name;
}

function parseManifest(bytes: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw damaged('its manifest');
  }
}

/** Undefined: whatever its size, since the manifest tells only the sum of a key. */
interface Wanted {
  readonly bytes: number | undefined;
  readonly sha256: string;
}

function wantedEntries(manifest: Manifest, locked: boolean): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const file of manifest.files) wanted.set(FILES_PREFIX + file.path, file);
  for (const table of manifest.tables) {
    if (table.bytes > 0) wanted.set(tableEntry(table), table);
  }
  if (!locked) return wanted;
  for (const { name, sha256 } of manifest.keys) {
    wanted.set(KEYS_PREFIX + name, { bytes: undefined, sha256 });
  }
  return wanted;
}

function compare(found: ReadonlyMap<string, Found>, wanted: ReadonlyMap<string, Wanted>): void {
  for (const name of new Set([...found.keys(), ...wanted.keys()])) {
    const has = found.get(name);
    const should = wanted.get(name);
    const same =
      has?.sha256 === should?.sha256 &&
      (should?.bytes === undefined || should.bytes === has?.bytes);
    if (!same) throw damaged(name);
  }
}
