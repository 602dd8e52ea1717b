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
 * Every entry in its order; each must be read before the next is asked. Only after the last one is it sure that
 * nothing was altered: until then whoever reads must be able to take back what was done.
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
  // It is waited for below; a reader who stops early does not hear of it.
  flowing.catch(() => undefined);
  for await (const entry of entries) {
    if (!isIterable(entry)) throw new Error('an entry of an archive cannot be read');
    yield { name: entry.header.name, chunks: entry };
  }
  await flowing;
}

/** It is; the package's types do not say so. */
function isIterable(entry: object): entry is AsyncIterable<Uint8Array> {
  return Symbol.asyncIterator in entry;
}
