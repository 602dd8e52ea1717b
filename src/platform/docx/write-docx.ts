import type { FileChild } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { writeZip } from '../zip/write-zip.ts';

/** Half-points: fourteen, as chanceries write. */
const SIZE = 28;
const FONT = 'Times New Roman';
/** Twentieths of a point: 30 mm for the file’s holes, 15 to the right, 20 above and below. */
const MARGINS = { left: 1701, right: 851, top: 1134, bottom: 1134 } as const;

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface DocxParts {
  readonly title: string;
  readonly language: 'uk' | 'en';
  /** The content, built from elements of the library: only text, no active content. */
  readonly compose: (docx: typeof import('docx')) => readonly FileChild[];
}

/** A document as chanceries file it. The same parts give the same bytes: it does not state when it was made. */
export async function writeDocx({ title, language, compose }: DocxParts): Promise<Uint8Array> {
  // Loaded when the first one is written: few processes write any.
  const docx = await import('docx');
  const run = { font: FONT, size: SIZE, language: { value: LANGUAGES[language] } };
  const document = new docx.Document({
    creator: 'Poruch',
    title,
    styles: { default: { document: { run } } },
    sections: [{ properties: { page: { margin: MARGINS } }, children: [...compose(docx)] }],
  });
  return withoutTime(new Uint8Array(await docx.Packer.toArrayBuffer(document)));
}

const PROPERTIES = 'docProps/core.xml';
const TIME = /<dcterms:(?:created|modified)[^>]*>[^<]*<\/dcterms:(?:created|modified)>/g;

/** The library writes the time into the properties, and offers no choice. Both elements are optional (ECMA-376, part 2, 11.1). */
function withoutTime(packed: Uint8Array): Uint8Array {
  const files = unzipSync(packed);
  const properties = files[PROPERTIES];
  if (!properties) throw new Error(`${PROPERTIES} is missing`);
  return writeZip({ ...files, [PROPERTIES]: strToU8(strFromU8(properties).replace(TIME, '')) });
}

const LANGUAGES = { uk: 'uk-UA', en: 'en-GB' } as const;
