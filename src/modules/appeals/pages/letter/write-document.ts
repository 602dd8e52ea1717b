import type { DocxParagraph } from '#platform/docx/docx-parts.ts';
import { writeDocx } from '#platform/docx/write-docx.ts';
import type { Letter } from './compose-letter.ts';

/** Twentieths of a point. */
const AFTER = 160;
const BEFORE_SIGNATURE = 480;
const FIRST_LINE = 709;
const ADDRESSEE = 4536;
const LINE = 300;

/** The letter as a .docx: text alone, without fields, links or anything that runs. */
export async function writeDocument(letter: Letter): Promise<Uint8Array> {
  return await writeDocx({
    title: letter.about,
    language: letter.locale === 'en' ? 'en' : 'uk',
    blocks: [
      ...letter.from.map((line) => paragraph(line, { isCentred: true, spacing: { after: 0 } })),
      paragraph(''),
      ...letter.to.map((line) => paragraph(line, { indent: { left: ADDRESSEE } })),
      paragraph(`${letter.day}  ${letter.number}`),
      paragraph(letter.answers),
      paragraph(letter.about, { isBold: true }),
      ...letter.paragraphs.map((text) =>
        paragraph(text, {
          indent: { firstLine: FIRST_LINE },
          spacing: { after: AFTER, line: LINE },
        }),
      ),
      paragraph(''),
      paragraph(letter.sign, { spacing: { before: BEFORE_SIGNATURE, after: 0 } }),
      paragraph(letter.signParts),
      ...(letter.handled ? [paragraph(letter.handled)] : []),
    ],
  });
}

function paragraph(text: string, more: Partial<DocxParagraph> = {}): DocxParagraph {
  return { kind: 'paragraph', text, spacing: { after: AFTER }, ...more };
}
