import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Result, ok, refuse } from '#kernel/result.ts';

export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1251';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Not text at all; or text of which some letters are lost. */
export type DecodeRefusal = 'file-not-text' | 'file-damaged';

/**
 * Decodes a file of unknown encoding. Excel in Ukraine saves «CSV UTF-8» with a byte order mark, «CSV» in Windows-1251 and
 * «Unicode text» in UTF-16. Bytes that are valid UTF-8 are read as UTF-8: Windows-1251 that happens to be valid UTF-8 contains
 * no Cyrillic letters. Refuses workbooks, archives and pictures.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, DecodeRefusal> {
  if (startsWith(bytes, [0xff, 0xfe]))
    return decoded(iconv.decode(Buffer.from(bytes), 'utf-16le'), 'utf-16');
  if (startsWith(bytes, [0xfe, 0xff]))
    return decoded(iconv.decode(Buffer.from(bytes), 'utf-16be'), 'utf-16');
  if (bytes.includes(0)) return refuse('file-not-text');
  if (isUtf8(bytes)) return decoded(new TextDecoder('utf-8').decode(bytes), 'utf-8');
  // Bytes that are UTF-8 with a few broken ones are a damaged file: 1251 would read it as «РўР°С‚».
  if (isMostlyUtf8(bytes)) return refuse('file-damaged');
  return decoded(iconv.decode(Buffer.from(bytes), 'windows-1251'), 'windows-1251');
}

/** The line, counted from 1, where the bytes stop being valid UTF-8. */
export function damagedLine(bytes: Uint8Array): number | undefined {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to;
  }
  return undefined;
}

const LINE_FEED = 0x0a;

function decoded(text: string, encoding: TextEncoding): Result<DecodedText, DecodeRefusal> {
  return CONTROLS.test(text)
    ? refuse('file-not-text')
    : ok({ text: text.replace(/^\ufeff/, ''), encoding });
}

// Tabs, line ends and form feeds may occur in a table. Other control characters belong to pictures or archives.
const CONTROLS = /(?![\t-\r\u007f-\u009f])\p{Cc}/u;

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Most pairs of high bytes are two-byte letters of UTF-8: in Windows-1251 few are. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let letters = 0;
  let others = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const follows = ((bytes[at + 1] ?? 0) & 0xc0) === 0x80;
    if ((byte === 0xd0 || byte === 0xd1 || byte === 0xd2) && follows) {
      letters += 1;
      at += 1;
    } else others += 1;
  }
  return letters > 2 && letters > others;
}
