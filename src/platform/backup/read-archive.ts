import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Envelope } from './envelope.ts';

export interface ArchiveEntry {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Yields every entry in order; each must be read before the next. Only after the last one is the archive verified, so the
 * reader must be able to undo everything until then.
 */
export async function* readArchive(
  envelope: Envelope,
  onRead?: (bytes: number) => void,
): AsyncGenerator<ArchiveEntry> {
  const entries = extract();
  const flowing = pipeline(
    Readable.from(envelope.contents(onRead)),
    createZstdDecompress(),
    entries,
  );
  // Awaited below; not reported to a reader that stops early.
  flowing.catch(() => undefined);
  for await (const entry of entries) {
    if (!isIterable(entry)) throw new Error('an entry of an archive cannot be read');
    yield { name: entry.header.name, chunks: entry };
  }
  await flowing;
}

/** It is one, but the package's types do not say so. */
function isIterable(entry: object): entry is AsyncIterable<Uint8Array> {
  return Symbol.asyncIterator in entry;
}
