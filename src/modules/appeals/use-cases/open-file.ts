import { strFromU8, unzipSync } from 'fflate';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { decodeText } from '../../../platform/csv/decode-text.ts';
import { encodePhotograph } from '../../../platform/images/encode-photograph.ts';
import type { PhotographRefusal } from '../../../platform/images/open-photograph.ts';
import { type AppealFileKind, MOST_FILE_BYTES } from '../domain/appeal-file.ts';
import { fetchesFromElsewhere } from './document-references.ts';

/** `kind-unknown`: none of those that we take. `with-macros`: a document that runs or fetches something when it is opened. */
export type FileRefusal =
  | 'kind-unknown'
  | 'with-macros'
  | Exclude<PhotographRefusal, 'not-a-photograph'>;

export interface OpenedFile {
  readonly kind: AppealFileKind;
  /** As it is kept: a picture is made anew, a text is UTF-8. */
  readonly bytes: Uint8Array;
}

/** What somebody put up: its content says what it is, whatever it is called, and what cannot be read is refused. */
export async function openFile(bytes: Uint8Array): Promise<Result<OpenedFile, FileRefusal>> {
  if (bytes.length > MOST_FILE_BYTES) return refuse('too-large');
  if (beginsWith(bytes, '%PDF-')) return openPdf(bytes);
  if (beginsWith(bytes, 'PK\u0003\u0004')) return openDocument(bytes);
  const picture = await encodePhotograph(bytes);
  if (picture.ok) return ok({ kind: 'picture', bytes: picture.value.large });
  return picture.refusal === 'not-a-photograph' ? openText(bytes) : refuse(picture.refusal);
}

/** Nobody opens it here: it is whole when it ends as one does. */
function openPdf(bytes: Uint8Array): Result<OpenedFile, FileRefusal> {
  const end = Buffer.from(bytes.subarray(-1024)).toString('latin1');
  return end.includes('%%EOF') ? ok({ kind: 'pdf', bytes }) : refuse('broken');
}

/**
 * A .docx is a ZIP. The names in it are read, and the small lists of what each part refers to; nothing else is unpacked,
 * however much it promises.
 */
function openDocument(bytes: Uint8Array): Result<OpenedFile, FileRefusal> {
  const names: string[] = [];
  let lists: readonly Uint8Array[];
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        if (!isList(name)) return false;
        if (size > MOST_LIST_BYTES || originalSize > MOST_LIST_BYTES) throw new Error('no list');
        return true;
      },
    });
    lists = Object.values(unpacked);
  } catch {
    return refuse('broken');
  }
  if (!names.includes('[Content_Types].xml') || !names.includes('word/document.xml'))
    return refuse('kind-unknown');
  const runs = names.some((name) => /vbaProject|activeX|\/embeddings\//i.test(name));
  const fetches = lists.some((list) => fetchesFromElsewhere(strFromU8(list)));
  return runs || fetches ? refuse('with-macros') : ok({ kind: 'docx', bytes });
}

/** `word/_rels/document.xml.rels` */
function isList(name: string): boolean {
  return /\.rels$/i.test(name);
}

/** More than a thousand references; and so little packed unpacks in an instant, whatever it says of itself. */
const MOST_LIST_BYTES = 256 * 1024;

function openText(bytes: Uint8Array): Result<OpenedFile, FileRefusal> {
  const read = decodeText(bytes);
  if (!read.ok) return refuse('kind-unknown');
  const { text } = read.value;
  const isReadable = text.trim() !== '' && !CONTROL.test(text) && !text.trimStart().startsWith('<');
  return isReadable
    ? ok({ kind: 'text', bytes: new TextEncoder().encode(text) })
    : refuse('kind-unknown');
}

/** Controls that no text has. What begins as a page or a drawing does is none either. */
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/u;

function beginsWith(bytes: Uint8Array, mark: string): boolean {
  return strFromU8(bytes.subarray(0, mark.length), true) === mark;
}
