import { constants, createInflate } from 'node:zlib';
import { type Result, ok, refuse } from '#kernel/result.ts';

/**
 * Active content of a PDF, which runs when the file is opened or with one click: scripts, programs, embedded or remote files,
 * forms that submit what was typed. It is found by its names; `/JS` only occurs with one of these. Links and the initial page
 * are allowed.
 */
const ACTIONS = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'Rendition',
  'Movie',
  'XFA',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
];
const ACTION = named(ACTIONS);
/** An encrypted file cannot be inspected, though a viewer may open it without a password. */
const LOCKED = named(['Encrypt']);

/** The limit for all unpacked content together. Ten megabytes of scans unpack to about a hundred. */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
const MAX_STREAMS = 20_000;
/**
 * Streams follow one another, so no byte is unpacked twice. If unpacking fails, it is unknown how much input was consumed, so
 * the whole rest is counted. Uncompressed data that looks compressed by chance is rare.
 */
const MAX_READINGS = 20;
/** A name, each letter of it written as `#4a`. */
const MAX_NAME_LENGTH = 64;

/**
 * Looks into a PDF, and into whatever is packed in it: objects are, since 2003. Nothing of it is understood or drawn,
 * only names are looked for, so that no two readers can take it for different things.
 */
export async function judgePdf(
  bytes: Uint8Array,
): Promise<Result<undefined, 'broken' | 'locked' | 'too-large' | 'with-actions'>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  // It is whole when it ends as one does.
  if (!text.slice(-1024).includes('%%EOF')) return refuse('broken');
  if (LOCKED.test(text)) return refuse('locked');
  if (ACTION.test(text) || hasOddObjects(text)) return refuse('with-actions');
  const room = {
    bytes: MAX_UNPACKED_BYTES,
    streams: MAX_STREAMS,
    packed: MAX_READINGS * file.length,
  };
  for (const { 0: mark, index } of text.matchAll(/stream\r?\n/g)) {
    if (room.streams === 0 || room.packed < 0) return refuse('too-large');
    const found = await lookInto(file.subarray(index + mark.length), room);
    if (found) return refuse(found);
  }
  return ok(undefined);
}

/** Inflated Flate data. Anything else is read as it is, with the rest of the file. */
async function lookInto(
  packed: Buffer,
  room: { bytes: number; streams: number; packed: number },
): Promise<'too-large' | 'with-actions' | undefined> {
  const [first = 0, second = 0] = packed;
  if ((first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0) return undefined;
  room.streams -= 1;
  // Half of it is looked at, too: viewers read what there is.
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  inflate.setEncoding('latin1');
  inflate.end(packed);
  let tail = '';
  try {
    for await (const chunk of inflate.iterator()) {
      const piece = String(chunk);
      const unpacked = tail + piece;
      if (ACTION.test(unpacked)) return 'with-actions';
      room.bytes -= piece.length;
      if (room.bytes < 0) return 'too-large';
      tail = unpacked.slice(-MAX_NAME_LENGTH);
    }
    room.packed -= inflate.bytesWritten;
  } catch {
    // Nothing that Flate packed, or its end is missing.
    room.packed -= packed.length;
  }
  return undefined;
}

const OBJECTS = named(['ObjStm']);
/** Filters with which viewers find objects in a stream, whatever type it declares. */
const FIRST = named(['First']);
const NUMBER = named(['N']);
const ODD_PACKING = named([
  'ASCIIHexDecode',
  'AHx',
  'ASCII85Decode',
  'A85',
  'LZWDecode',
  'LZW',
  'RunLengthDecode',
  'RL',
  'DecodeParms',
  'DP',
  'Predictor',
]);
const PACKED = named(['Filter']);
/** Allowed only once and inline: another object could contain anything. */
const PACKED_PLAINLY =
  /\/Filter[\s\0]*(?:\/Fl(?:ateDecode)?[\s\0]*[/>]|\[[\s\0]*\/Fl(?:ateDecode)?[\s\0]*\])/;

/** Objects that are packed otherwise than everybody packs them, which only hides them. */
function hasOddObjects(text: string): boolean {
  return text
    .split(/stream\r?\n/)
    .map((before) => before.slice(before.lastIndexOf('endobj') + 1))
    .some((dictionary) => holdsObjects(dictionary) && isPackedOddly(dictionary));
}

/** Whether a stream with this dictionary contains objects. */
export function holdsObjects(dictionary: string): boolean {
  return OBJECTS.test(dictionary) || (FIRST.test(dictionary) && NUMBER.test(dictionary));
}

function isPackedOddly(dictionary: string): boolean {
  if (ODD_PACKING.test(dictionary)) return true;
  const [, ...ways] = dictionary.split(PACKED);
  return ways.length > 0 && !(ways.length === 1 && PACKED_PLAINLY.test(dictionary));
}

/** One of these names; PDF lets each letter be written as `#4a`. */
export function named(names: readonly string[]): RegExp {
  const letter = (one: string) => `(?:${one}|#${one.charCodeAt(0).toString(16)})`;
  const written = names.map((name) => [...name].map(letter).join(''));
  return new RegExp(`/(?:${written.join('|')})(?![^\\s\\0()<>\\[\\]{}/%])`, 'i');
}
