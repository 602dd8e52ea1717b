import { createHash } from 'node:crypto';
import { ok, type Result } from '#kernel/result.ts';
import { type Envelope, openEnvelope } from './envelope.ts';
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
import { SIGNATURE_ENTRY, verifySignature } from './signature.ts';
import { type Doubt, judgeOrigin, refuseUnlocked, type Trust } from './trust.ts';

export interface CheckedArchive {
  readonly envelope: Envelope;
  readonly manifest: Manifest;
  /** The state of the file, so that a second reader can detect a change. */
  readonly manifestBytes: Buffer;
  /** The verifying key of the installation that made it; undefined: an earlier version, which did not sign. */
  readonly signedBy: Uint8Array | undefined;
}

export interface TrustedArchive extends CheckedArchive {
  readonly doubts: readonly Doubt[];
}

/**
 * Reads an archive to its end and verifies it: every byte, every entry against the manifest, and the manifest against its
 * signature. Changes nothing.
 */
export async function checkArchive(
  path: string,
  trust: Trust,
  onProgress?: (share: number) => void,
): Promise<Result<TrustedArchive, BackupRefusal>> {
  const envelope = await openEnvelope(path, trust.secret);
  if (!envelope.ok) return envelope;
  const { isLocked } = envelope.value;
  const expected = refuseUnlocked(isLocked, trust);
  if (!expected.ok) return expected;
  try {
    const checked = await check(envelope.value, onProgress);
    const { signedBy, manifest } = checked;
    const judged = judgeOrigin({ path, isLocked, signedBy, madeAt: manifest.madeAt }, trust);
    return judged.ok ? ok({ ...checked, doubts: judged.value }) : judged;
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
  const last: Buffer[] = [];
  for await (const { name, chunks } of readArchive(envelope, share(envelope.size, onProgress))) {
    if (name === (last.length === 0 ? MANIFEST_ENTRY : SIGNATURE_ENTRY)) {
      last.push(Buffer.concat(await Array.fromAsync(chunks)));
    } else if (last.length > 0) throw damaged('something is behind the manifest');
    else await add(sums, wholeName(name), chunks);
  }
  const [manifestBytes, signature, ...more] = last;
  if (!manifestBytes) throw damaged('it has no manifest');
  if (envelope.isSigned !== (signature !== undefined) || more.length > 0) {
    throw damaged('its signature');
  }
  const signedBy = signature && verifySignature(signature, manifestBytes);
  const manifest = parseManifest(manifestBytes);
  const found = new Map<string, Found>();
  for (const [name, { bytes, hash }] of sums)
    found.set(name, { bytes, sha256: hash.digest('hex') });
  compare(found, wantedEntries(manifest, envelope.isLocked));
  return { envelope, manifest, manifestBytes, signedBy };
}

/** The share of the file that has been read, for progress. */
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

/** The parts of a table are summed together: `tables/areas.area/000002` belongs to `tables/areas.area/`. */
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

/** Undefined: any size, because the manifest contains only the checksum of a key. */
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
