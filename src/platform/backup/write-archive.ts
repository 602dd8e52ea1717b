import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import { placeNew } from '../files/place-new.ts';
import { enclose } from './envelope.ts';
import type { Lock } from './lock.ts';
import { syncFolder } from './sync-folder.ts';

/** Adds entries to an archive one by one, and waits while the disk is slower. */
export interface ArchiveWriter {
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** For content of known size, which tar writes first. */
  addStream(name: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<void>;
}

/** Measured: a higher level takes three times as long for ten per cent less. */
const COMPRESSION_LEVEL = 3;

/**
 * Creates an archive atomically: it is written to a temporary file, flushed and moved. Returns whether its name was still free.
 * Throws system errors, such as a full disk, and the errors of `fill`.
 */
export async function writeArchive(
  target: {
    readonly path: string;
    readonly lock: Lock;
    readonly key: Uint8Array | undefined;
  },
  fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<boolean> {
  const half = `${target.path}.half`;
  const tar = pack();
  const compress = createZstdCompress({
    params: { [constants.ZSTD_c_compressionLevel]: COMPRESSION_LEVEL },
  });
  try {
    const file = createWriteStream(half, { flags: 'wx', mode: 0o600, flush: true });
    const written = pipeline(
      tar,
      compress,
      (chunks: AsyncIterable<Uint8Array>) => enclose(chunks, target.lock, target.key),
      file,
    );
    const filled = fill(writerOf(tar)).then(
      () => tar.finalize(),
      (error: unknown) => {
        tar.destroy(error instanceof Error ? error : new Error(String(error)));
        throw error;
      },
    );
    await firstFailure(filled, written);
    const placed = await placeNew(half, target.path);
    if (placed) await syncFolder(dirname(target.path));
    else await rm(half, { force: true });
    return placed;
  } catch (error) {
    if (!isTaken(error)) await rm(half, { force: true });
    throw error;
  }
}

/** The error of `fill` is the reason; the stream then only reports that it was aborted. */
async function firstFailure(filled: Promise<void>, written: Promise<void>): Promise<void> {
  const both = await Promise.allSettled([Promise.race([filled, written]), written]);
  for (const outcome of both) if (outcome.status === 'rejected') throw outcome.reason;
  await filled;
}

function writerOf(tar: Pack): ArchiveWriter {
  return {
    add: (name, bytes) =>
      new Promise((resolve, reject) => {
        tar.entry({ name, mode: 0o600 }, Buffer.from(bytes), (error) =>
          error ? reject(error) : resolve(),
        );
      }),
    addStream: async (name, size, chunks) => {
      const entry = tar.entry({ name, size, mode: 0o600 });
      await pipeline(chunks, entry);
      await finished(entry);
    },
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
