import type { Zippable } from 'fflate';
import { packBeside } from '../documents/pack-beside.ts';

/** A ZIP, compressed in a thread. The same files give the same bytes. */
export async function writeZip(files: Zippable): Promise<Uint8Array<ArrayBuffer>> {
  return await packBeside({ form: 'zip', files });
}
