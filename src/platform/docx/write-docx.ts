import { packBeside } from '../documents/pack-beside.ts';
import type { DocxParts } from './docx-parts.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document as chanceries file it, written in a thread. The same parts give the same bytes. */
export async function writeDocx(parts: DocxParts): Promise<Uint8Array<ArrayBuffer>> {
  return await packBeside({ form: 'docx', parts });
}
