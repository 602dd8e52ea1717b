import { strFromU8 } from 'fflate';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { decodeText } from '#platform/csv/decode-text.ts';
import { judgePdf } from '#platform/files/judge-pdf.ts';
import { encodePhotograph } from '#platform/images/encode-photograph.ts';
import type { PhotographRefusal } from '#platform/images/open-photograph.ts';
import { type AppealFileKind, MAX_FILE_BYTES } from '../domain/appeal-file.ts';
import { judgeDocument } from './judge-document.ts';

/**
 * `kind-unknown`: none of those that we take. `with-macros`: a document that runs or fetches something when it is opened;
 * `with-actions`: a PDF that does. `locked`: a PDF that nobody can look into.
 */
export type FileRefusal =
  | 'kind-unknown'
  | 'with-macros'
  | 'with-actions'
  | 'locked'
  | Exclude<PhotographRefusal, 'not-a-photograph'>;

export interface OpenedFile {
  readonly kind: AppealFileKind;
  /** As it is kept: a picture is made anew, a text is UTF-8. */
  readonly bytes: Uint8Array;
}

/** What somebody put up: its content says what it is, whatever it is called, and what cannot be read is refused. */
export async function openFile(bytes: Uint8Array): Promise<Result<OpenedFile, FileRefusal>> {
  if (bytes.length > MAX_FILE_BYTES) return refuse('too-large');
  if (beginsWith(bytes, '%PDF-')) return as('pdf', bytes, await judgePdf(bytes));
  if (beginsWith(bytes, 'PK\u0003\u0004')) return as('docx', bytes, await judgeDocument(bytes));
  const picture = await encodePhotograph(bytes);
  if (picture.ok) return ok({ kind: 'picture', bytes: picture.value.large });
  return picture.refusal === 'not-a-photograph' ? openText(bytes) : refuse(picture.refusal);
}

/** What is judged stays as it came. */
function as(
  kind: AppealFileKind,
  bytes: Uint8Array,
  judged: Result<undefined, FileRefusal>,
): Result<OpenedFile, FileRefusal> {
  return judged.ok ? ok({ kind, bytes }) : judged;
}

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
