import type { FileChild, Paragraph, Table } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipFiles } from '../zip/zip-files.ts';
import type { DocxBlock, DocxParagraph, DocxParts, DocxTable } from './docx-parts.ts';

/** Half-points: fourteen, as chanceries write. */
const SIZE = 28;
const FONT = 'Times New Roman';
/** Word colours headings unless they say otherwise. */
const BLACK = '000000';
/** Twentieths of a point: 30 mm for the file’s holes, 15 to the right, 20 above and below. */
const MARGINS = { left: 1701, right: 851, top: 1134, bottom: 1134 } as const;

type Docx = typeof import('docx');

/** The same parts give the same bytes: a document does not state when it was made. */
export async function packDocx({ title, language, blocks }: DocxParts): Promise<Uint8Array> {
  // Loaded when the first one is written: few processes write any.
  const docx = await import('docx');
  const run = { font: FONT, size: SIZE, language: { value: LANGUAGES[language] } };
  const document = new docx.Document({
    creator: 'Poruch',
    lastModifiedBy: 'Poruch',
    title,
    styles: { default: { document: { run } } },
    sections: [
      {
        properties: { page: { margin: MARGINS } },
        children: blocks.map((block) => childOf(docx, block)),
      },
    ],
  });
  return withoutTime(new Uint8Array(await docx.Packer.toArrayBuffer(document)));
}

function childOf(docx: Docx, block: DocxBlock): FileChild {
  return block.kind === 'table' ? tableOf(docx, block) : paragraphOf(docx, block);
}

function paragraphOf(
  { AlignmentType, HeadingLevel, Paragraph, TextRun }: Docx,
  { text, heading, isBold = false, isCentred, keepsNext, spacing, indent }: DocxParagraph,
): Paragraph {
  const bold = isBold || heading !== undefined;
  return new Paragraph({
    ...(heading && { heading: HeadingLevel[`HEADING_${heading}`] }),
    ...(isCentred && { alignment: AlignmentType.CENTER }),
    ...(keepsNext && { keepNext: true }),
    ...(spacing && { spacing }),
    ...(indent && { indent }),
    children: [new TextRun({ text, bold, ...(heading && { color: BLACK }) })],
  });
}

function tableOf(
  { Paragraph, Table, TableCell, TableRow, TextRun, WidthType }: Docx,
  { headings, rows, size }: DocxTable,
): Table {
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      children: cells.map((text) => {
        const run = new TextRun({ text, bold: isHead, ...(size && { size }) });
        return new TableCell({ children: [new Paragraph({ children: [run] })] });
      }),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      ...(headings.length > 0 ? [row(headings, true)] : []),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

const PROPERTIES = 'docProps/core.xml';
const TIME = /<dcterms:(?:created|modified)[^>]*>[^<]*<\/dcterms:(?:created|modified)>/g;

/** The library writes the time into the properties, and offers no choice. Both elements are optional (ECMA-376, part 2, 11.1). */
function withoutTime(packed: Uint8Array): Uint8Array {
  const files = unzipSync(packed);
  const properties = files[PROPERTIES];
  if (!properties) throw new Error(`${PROPERTIES} is missing`);
  return zipFiles({ ...files, [PROPERTIES]: strToU8(strFromU8(properties).replace(TIME, '')) });
}

const LANGUAGES = { uk: 'uk-UA', en: 'en-GB' } as const;
