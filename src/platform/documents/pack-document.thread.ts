import { type DocumentParts, packDocument } from './pack-document.ts';

/** Writes and compresses documents in a thread: each takes tens of milliseconds, and pages of emergency must not wait. */
export async function work(document: DocumentParts): Promise<Uint8Array> {
  return await packDocument(document);
}
