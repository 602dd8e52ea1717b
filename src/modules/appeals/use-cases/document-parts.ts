import { inflateRawSync } from 'node:zlib';
import { type Result, ok, refuse } from '#kernel/result.ts';

/** A part, as the directory of a ZIP tells of it: how long it is packed, and how long it says it will be. */
export interface ListedPart {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
}

export interface DocumentParts {
  readonly names: readonly string[];
  /** Those that were wanted. */
  readonly parts: readonly (readonly [name: string, bytes: Uint8Array])[];
}

const END_SIGN = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY_SIGN = 0x02014b50;
const ENTRY_BYTES = 46;
const HEADER_SIGN = 0x04034b50;
const HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Of a ZIP the names, and of its parts those that are wanted. None unpacks to more than it promises, and no byte is
 * unpacked twice: the libraries that are small enough to be read believe what a ZIP says of itself, and one megabyte
 * kept them busy for many seconds. What two readers could take for different things is `broken`.
 */
export function readParts(
  bytes: Uint8Array,
  isWanted: (part: ListedPart) => boolean,
): Result<DocumentParts, 'broken'> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return ok(read(file, isWanted));
  } catch {
    // Half a file, an offset that leads out of it, or what nobody packed.
    return refuse('broken');
  }
}

function read(file: Buffer, isWanted: (part: ListedPart) => boolean): DocumentParts {
  const names = new Map<string, string>();
  const parts: [string, Uint8Array][] = [];
  const end = endOf(file);
  let packed = 0;
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const entry = entryAt(file, at);
    const { name, size } = entry;
    if (names.has(name.toLowerCase())) throw new Error('two parts of one name');
    names.set(name.toLowerCase(), name);
    packed += size;
    if (packed > file.length) throw new Error('parts that lie in each other');
    if (isWanted(entry)) parts.push([name, unpack(file, entry)]);
    at = entry.end;
  }
  return { names: [...names.values()], parts };
}

/** From the back; what follows it must be its comment alone, or somebody could find another. */
function endOf(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = file.length - END_BYTES; at >= first; at -= 1) {
    if (file.readUInt32LE(at) !== END_SIGN) continue;
    if (at + END_BYTES + file.readUInt16LE(at + 20) === file.length) return at;
    break;
  }
  throw new Error('no end of a directory');
}

interface Entry extends ListedPart {
  readonly method: number;
  readonly header: number;
  readonly end: number;
}

function entryAt(file: Buffer, at: number): Entry {
  if (file.readUInt32LE(at) !== ENTRY_SIGN) throw new Error('no entry of a directory');
  const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place));
  const behindName = at + ENTRY_BYTES + (name ?? 0);
  return {
    name: file.toString('utf8', at + ENTRY_BYTES, behindName),
    size: file.readUInt32LE(at + 20),
    originalSize: file.readUInt32LE(at + 24),
    method: file.readUInt16LE(at + 10),
    header: file.readUInt32LE(at + 42),
    end: behindName + (extra ?? 0) + (comment ?? 0),
  };
}

function unpack(file: Buffer, { name, size, originalSize, method, header }: Entry): Uint8Array {
  if (file.readUInt32LE(header) !== HEADER_SIGN) throw new Error('no header of a part');
  const behindName = header + HEADER_BYTES + file.readUInt16LE(header + 26);
  if (file.toString('utf8', header + HEADER_BYTES, behindName) !== name) {
    throw new Error('a part that is called otherwise');
  }
  const start = behindName + file.readUInt16LE(header + 28);
  const packed = file.subarray(start, start + size);
  const bytes = unpacked(packed, method, originalSize);
  if (packed.length !== size || bytes.length !== originalSize) {
    throw new Error('more or less than it says');
  }
  return bytes;
}

function unpacked(packed: Buffer, method: number, originalSize: number): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Error('packed in a way that no document is');
  // It throws where there is more.
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, originalSize) });
}
