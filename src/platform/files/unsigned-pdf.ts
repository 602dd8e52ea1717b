import { promisify } from 'node:util';
import { constants, deflateSync, inflate, type ZlibOptions } from 'node:zlib';
import { holdsObjects, named } from './judge-pdf.ts';
import { blankUnseen } from './unsigned-jpeg.ts';

/** Entries in which programs record the author; `T` is the author of a comment. */
const SIGNED = new RegExp(
  named([
    'Author',
    'Creator',
    'Producer',
    'Company',
    'Manager',
    'LastModifiedBy',
    'Title',
    'Subject',
    'Keywords',
    'T',
  ]).source,
  'gi',
);
const METADATA = new RegExp(`${named(['Type']).source}[\\s\\0]*${named(['Metadata']).source}`, 'i');
const PACKET = { begin: '<?xpacket begin', end: '<?xpacket end' } as const;

/** An object’s dictionary is shorter. */
const MAX_DICTIONARY_LENGTH = 4_096;
/** The limit for all unpacked objects together. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
/** A text without a closing bracket would be searched to the end of the file each time. */
const MAX_READINGS = 4;

/**
 * Returns a PDF without hidden names. Removed text is replaced by spaces, so that every object keeps its offset. Undefined: not
 * possible for this file.
 */
export async function withoutSignatures(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  const streams = streamsIn(text);
  if (!blankNames(file, withoutStreams(text, streams))) return undefined;
  blankPackets(file, text);
  let room = MAX_UNPACKED_BYTES;
  for (const { dictionary, start, end } of streams) {
    // A picture is often put into a PDF as the camera made it.
    blankUnseen(file.subarray(start, end));
    if (METADATA.test(dictionary)) blankStream(file.subarray(start, end));
    else if (holdsObjects(dictionary)) {
      const read = await blankObjects(file.subarray(start, end), room);
      if (read === undefined) return undefined;
      room -= read;
    }
  }
  return file;
}

interface Stream {
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

function streamsIn(text: string): readonly Stream[] {
  const streams: Stream[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    if (index < from) continue;
    const before = text.slice(Math.max(from, index - MAX_DICTIONARY_LENGTH), index);
    const start = index + mark.length;
    const found = text.indexOf('endstream', start);
    const end = found < 0 ? text.length : found;
    streams.push({ dictionary: before.slice(before.lastIndexOf('obj') + 1), start, end });
    from = end;
  }
  return streams;
}

/** Unchanged in length: compressed data may look like a name by chance. */
function withoutStreams(text: string, streams: readonly Stream[]): string {
  let from = 0;
  const parts = streams.map(({ start, end }) => {
    const part = text.slice(from, start) + ' '.repeat(end - start);
    from = end;
    return part;
  });
  return [...parts, text.slice(from)].join('');
}

/** Every value of these names. False: there is no end of them. */
function blankNames(file: Buffer, text: string): boolean {
  let left = MAX_READINGS * text.length;
  const elsewhere = new Set<string>();
  for (const { 0: name, index } of text.matchAll(SIGNED)) {
    const start = afterSpaces(text, index + name.length);
    const end = endOfText(text, start);
    left -= end - start;
    if (left < 0) return false;
    file.fill(' ', Math.min(start + 1, end), Math.max(start, end - 1));
    const [, id] = REFERENCE.exec(text.slice(start, start + 40)) ?? [];
    if (id !== undefined) elsewhere.add(id);
  }
  if (elsewhere.size === 0) return true;
  for (const { 0: head, 1: id = '', index } of text.matchAll(
    /(\d{1,10})[\s\0]+\d{1,5}[\s\0]+obj/g,
  )) {
    if (!elsewhere.has(id)) continue;
    const start = afterSpaces(text, index + head.length);
    const end = endOfText(text, start);
    left -= end - start;
    if (left < 0) return false;
    file.fill(' ', Math.min(start + 1, end), Math.max(start, end - 1));
  }
  return true;
}

/** The text is in a separate object. */
const REFERENCE = /^(\d{1,10})[\s\0]+\d{1,5}[\s\0]+R/;

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\0]/.test(text.charAt(at))) at += 1;
  return at;
}

/** The index after its closing bracket, or its start if it is no text. */
function endOfText(text: string, start: number): number {
  if (text[start] === '(') return endOfBrackets(text, start);
  const isHex = text[start] === '<' && text[start + 1] !== '<';
  if (!isHex) return start;
  const end = text.indexOf('>', start);
  return end < 0 ? text.length : end + 1;
}

function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Metadata of cameras and image programs, also in pictures within the PDF. */
function blankPackets(file: Buffer, text: string): void {
  let from = text.indexOf(PACKET.begin);
  while (from >= 0) {
    const end = text.indexOf(PACKET.end, from);
    if (end < 0) return;
    file.fill(' ', from, end);
    from = text.indexOf(PACKET.begin, end);
  }
}

function blankStream(stream: Buffer): void {
  const isPacked = looksPacked(stream);
  stream.fill(isPacked ? 0 : ' ');
  if (isPacked) deflateSync('').copy(stream);
}

function looksPacked([first = 0, second = 0]: Buffer): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

const unpack = promisify<Buffer, ZlibOptions, Buffer>(inflate);

/**
 * Since 2003 objects may be compressed. If one contains a name, the stream is compressed again into the same room. Returns the
 * number of bytes, or undefined if it does not fit.
 */
async function blankObjects(stream: Buffer, room: number): Promise<number | undefined> {
  if (!looksPacked(stream)) return 0;
  const unpacked = await unpackedOf(stream, room);
  if (!unpacked) return undefined;
  const cleaned = Buffer.from(unpacked);
  if (!blankNames(cleaned, unpacked.toString('latin1'))) return undefined;
  if (cleaned.equals(unpacked)) return unpacked.length;
  const packed = deflateSync(cleaned, { level: 9, memLevel: 9 });
  if (packed.length > stream.length) return undefined;
  stream.fill(0);
  packed.copy(stream);
  return unpacked.length;
}

async function unpackedOf(stream: Buffer, room: number): Promise<Buffer | undefined> {
  try {
    return await unpack(stream, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: Math.max(1, room),
    });
  } catch {
    return undefined;
  }
}
