import { openThreads } from '../threads/open-threads.ts';
import type { DocumentParts } from './pack-document.ts';

const threads = openThreads<DocumentParts, Uint8Array<ArrayBuffer>>(
  new URL('./pack-document.thread.ts', import.meta.url),
  { atOnce: 1, niceness: 10 },
);

/** `packDocument` in a thread. */
export function packBeside(document: DocumentParts): Promise<Uint8Array<ArrayBuffer>> {
  return threads.run(document);
}
