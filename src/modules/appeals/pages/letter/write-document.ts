import type { Paragraph } from 'docx';
import type { Letter } from './compose-letter.ts';

/** Half-points: fourteen, as chanceries write. */
const SIZE = 28;
const FONT = 'Times New Roman';
/** Twentieths of a point: 30 mm for the file’s holes, 20 and 15 beside. */
const MARGINS = { left: 1701, right: 851, top: 1134, bottom: 1134 } as const;
const AFTER = 160;

/** The letter as a .docx: text alone, without fields, links or anything that runs. */
export async function writeDocument(letter: Letter): Promise<Uint8Array> {
  // Loaded when the first letter is written: few processes write any.
  const docx = await import('docx');
  const paragraph = (text: string, more: ConstructorParameters<typeof Paragraph>[0] = {}) =>
    new docx.Paragraph({
      spacing: { after: AFTER },
      ...(typeof more === 'string' ? {} : more),
      children: [new docx.TextRun(text)],
    });
  const bold = (text: string) =>
    new docx.Paragraph({
      spacing: { after: AFTER },
      children: [new docx.TextRun({ text, bold: true })],
    });
  const document = new docx.Document({
    creator: 'Poruch',
    title: letter.about,
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE, language: { value: languageOf(letter) } } },
      },
    },
    sections: [
      {
        properties: { page: { margin: MARGINS } },
        children: [
          ...letter.from.map((line) =>
            paragraph(line, { alignment: docx.AlignmentType.CENTER, spacing: { after: 0 } }),
          ),
          paragraph(''),
          ...letter.to.map((line) => paragraph(line, { indent: { left: 4536 } })),
          paragraph(`${letter.day}  ${letter.number}`),
          paragraph(letter.answers),
          bold(letter.about),
          ...letter.paragraphs.map((text) =>
            paragraph(text, { indent: { firstLine: 709 }, spacing: { after: AFTER, line: 300 } }),
          ),
          paragraph(''),
          paragraph(letter.sign, { spacing: { before: 480, after: 0 } }),
          paragraph(letter.signParts),
          ...(letter.handled ? [paragraph(letter.handled)] : []),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

function languageOf({ locale }: Letter): string {
  return locale === 'en' ? 'en-GB' : 'uk-UA';
}
