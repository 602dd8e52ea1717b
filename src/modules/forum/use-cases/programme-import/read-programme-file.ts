import { type Result, refuse } from '#kernel/result.ts';
import { decodeText } from '#platform/csv/decode-text.ts';
import type { RawProgramme } from '../../domain/programme-import/raw-programme.ts';
import { readFrabJson } from './read-frab-json.ts';
import { readFrabXml } from './read-frab-xml.ts';

/** A conference of five days and seventy rooms has a thousand. */
export const MAX_EVENTS = 2_000;

export type ProgrammeFileReason =
  | 'not-a-programme'
  | 'a-table'
  | 'xml-broken'
  | 'xml-doctype'
  | 'json-broken'
  | 'no-events'
  | 'too-many-events';

export interface ProgrammeFileRefusal {
  readonly reason: ProgrammeFileReason;
  /** As a person counts, where it is known. */
  readonly line?: number;
}

/** A programme out of a file in either of frab’s forms, whatever the file is called; or why there is no reading it. */
export function readProgrammeFile(bytes: Uint8Array): Result<RawProgramme, ProgrammeFileRefusal> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse({ reason: 'not-a-programme' });
  const text = decoded.value.text.trimStart();
  if (isTable(text)) return refuse({ reason: 'a-table' });
  const read = text.startsWith('{') ? readFrabJson(text, MAX_EVENTS) : readFrabXml(text);
  if (!read.ok) return refuse(whyNot(read.refusal));
  const { length } = read.value.events;
  if (length === 0) return refuse({ reason: 'no-events' });
  return length > MAX_EVENTS ? refuse({ reason: 'too-many-events' }) : read;
}

/** A spreadsheet saved as CSV: its first line has headings. Its readers are told what is taken instead of a fault of XML. */
function isTable(text: string): boolean {
  const heading = text.slice(0, MAX_HEADING_LENGTH).split(/\r?\n/, 1)[0] ?? '';
  return !/^[{[<]/.test(text) && /[;,\t]/.test(heading);
}

const MAX_HEADING_LENGTH = 5_000;

/** What does not even begin as one is another file. */
function whyNot(refusal: {
  readonly reason:
    | 'xml-broken'
    | 'xml-doctype'
    | 'xml-empty'
    | 'json-broken'
    | 'no-programme'
    | 'too-many-events';
  readonly line?: number;
}): ProgrammeFileRefusal {
  const { reason, line } = refusal;
  if (reason === 'no-programme' || reason === 'xml-empty') return { reason: 'not-a-programme' };
  return line === undefined ? { reason } : { reason, line };
}
