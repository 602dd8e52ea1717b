import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import { openFrames, sealFrames } from './frames.ts';
import { describeLock, type Lock, lockSchema, openLock, type Secret } from './lock.ts';
import {
  type BackupRefusal,
  damaged,
  DAMAGED_REFUSAL,
  fileUnusable,
  isDamage,
  refuseWith,
} from './refusal.ts';

/**
 * The outer format of an archive: a head with the format and the lock, then the compressed tar. A locked archive consists of
 * AES-256-GCM frames. In an unlocked one, head and end are skippable frames of Zstandard, which other programs ignore: `tar
 * --zstd -xf` reads it. Its end is the SHA-256 of everything before it.
 */
const FORMAT = 2;
/** The formats of versions that did not sign. */
const UNSIGNED_FORMAT = 1;
const HEAD_MAGIC = 0x184d2a50;
const END_MAGIC = 0x184d2a51;
const FRAME_HEAD_BYTES = 8;
const HASH_BYTES = 32;
const END_BYTES = FRAME_HEAD_BYTES + HASH_BYTES;
const NAME = 'poruch backup\n';
const MAX_HEAD_BYTES = 10_000;

export async function* enclose(
  compressed: AsyncIterable<Uint8Array>,
  lock: Lock,
  key: Uint8Array | undefined,
): AsyncGenerator<Uint8Array> {
  const told = JSON.stringify({ format: FORMAT, lock: describeLock(lock) });
  const head = skippable(HEAD_MAGIC, Buffer.from(NAME + told));
  yield head;
  if (key === undefined) yield* withEnd(head, compressed);
  else yield* sealFrames(compressed, key, head);
}

export interface Envelope {
  readonly isLocked: boolean;
  /** Whether it must end with a signature. Earlier formats have none. */
  readonly isSigned: boolean;
  /** The size of the file in bytes. */
  readonly size: number;
  /** A new stream of the compressed tar. Fails with `damaged`, at the latest at its end. */
  contents(onRead?: (bytes: number) => void): AsyncGenerator<Buffer>;
}

/** Reads the head. Refuses with a sentence for the operator. */
export async function openEnvelope(
  path: string,
  secret: Secret | undefined,
): Promise<Result<Envelope, BackupRefusal>> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const { size } = await file.stat();
    const head = await readHead(file);
    if (!head.ok) return head;
    const opened = await openLock(head.value.lock, secret);
    if (!opened.ok) return opened;
    const key = opened.value;
    const { bytes, format } = head.value;
    return ok({
      isLocked: key !== undefined,
      isSigned: format !== UNSIGNED_FORMAT,
      size,
      contents: (onRead) => {
        const place = { path, start: bytes.length, size, onRead };
        return key === undefined
          ? untilEnd(place, bytes)
          : openFrames(readFrom(place, size), key, bytes);
      },
    });
  } catch (error) {
    return isDamage(error) ? DAMAGED_REFUSAL : fileUnusable(path, error);
  } finally {
    await file?.close();
  }
}

async function* withEnd(
  head: Buffer,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256').update(head);
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  yield skippable(END_MAGIC, hash.digest());
}

interface Place {
  readonly path: string;
  readonly start: number;
  readonly size: number;
  readonly onRead: ((bytes: number) => void) | undefined;
}

async function* untilEnd(place: Place, head: Buffer): AsyncGenerator<Buffer> {
  const endsAt = place.size - END_BYTES;
  if (endsAt <= place.start) throw damaged('its end is not there');
  const hash = createHash('sha256').update(head);
  for await (const chunk of readFrom(place, endsAt)) {
    hash.update(chunk);
    yield chunk;
  }
  const end = await Array.fromAsync(readFrom({ ...place, start: endsAt }, place.size));
  if (!Buffer.concat(end).equals(skippable(END_MAGIC, hash.digest()))) {
    throw damaged('it has other bytes than were written');
  }
}

async function* readFrom(place: Place, endsAt: number): AsyncGenerator<Buffer> {
  // Reads up to the known size, even if the file grows meanwhile. An empty range would be read as one byte.
  if (endsAt <= place.start) return;
  const chunks: AsyncIterable<Buffer> = createReadStream(place.path, {
    start: place.start,
    end: endsAt - 1,
  });
  for await (const chunk of chunks) {
    place.onRead?.(chunk.length);
    yield chunk;
  }
}

const headSchema = z.object({ format: z.literal([UNSIGNED_FORMAT, FORMAT]), lock: lockSchema });

interface Head extends z.output<typeof headSchema> {
  readonly bytes: Buffer;
}

async function readHead(file: FileHandle): Promise<Result<Head, BackupRefusal>> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEAD_BYTES), 0, MAX_HEAD_BYTES, 0);
  if (bytesRead < FRAME_HEAD_BYTES || buffer.readUInt32LE() !== HEAD_MAGIC) return NOT_A_BACKUP;
  const endsAt = FRAME_HEAD_BYTES + buffer.readUInt32LE(4);
  const text = buffer.subarray(FRAME_HEAD_BYTES, endsAt).toString('utf8');
  if (endsAt > bytesRead || !text.startsWith(NAME)) return NOT_A_BACKUP;
  const told = parseJson(text.slice(NAME.length));
  const newer = z.object({ format: z.int().gt(FORMAT) }).safeParse(told);
  if (newer.success) return newerFormat(newer.data.format);
  const head = headSchema.safeParse(told);
  if (!head.success) return DAMAGED_REFUSAL;
  return ok({ ...head.data, bytes: buffer.subarray(0, endsAt) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged('its head');
  }
}

/** A skippable frame of Zstandard (RFC 8878, 3.1.2). */
function skippable(magic: number, contents: Uint8Array): Buffer {
  const head = Buffer.alloc(FRAME_HEAD_BYTES);
  head.writeUInt32LE(magic);
  head.writeUInt32LE(contents.length, 4);
  return Buffer.concat([head, contents]);
}

const NOT_A_BACKUP = refuseWith('not-a-backup', {
  uk: 'Це не резервна копія Поруч: файл починається інакше.',
  en: 'This is no backup of Poruch: the file begins otherwise.',
});

function newerFormat(format: number) {
  return refuseWith('newer-format', {
    uk: `Архів має формат ${format}, а цей Поруч знає лише формат ${FORMAT}. Відновіть його версією, яка його зробила, або новішою.`,
    en: `The archive has format ${format}, and this Poruch knows only format ${FORMAT}. Restore it with the version that made it, or a newer one.`,
  });
}
