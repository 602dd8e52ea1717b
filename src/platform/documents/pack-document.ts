import type { Zippable } from 'fflate';
import type { DocxParts } from '../docx/docx-parts.ts';
import { packDocx } from '../docx/pack-docx.ts';
import { packSpreadsheet } from '../xlsx/pack-spreadsheet.ts';
import type { SpreadsheetParts } from '../xlsx/spreadsheet-parts.ts';
import { zipFiles } from '../zip/zip-files.ts';

/** A document to be made, as plain data. */
export type DocumentParts =
  | { readonly form: 'docx'; readonly parts: DocxParts }
  | { readonly form: 'xlsx'; readonly parts: SpreadsheetParts }
  | { readonly form: 'zip'; readonly files: Zippable };

export async function packDocument(document: DocumentParts): Promise<Uint8Array> {
  switch (document.form) {
    case 'docx':
      return await packDocx(document.parts);
    case 'xlsx':
      return await packSpreadsheet(document.parts);
    case 'zip':
      return zipFiles(document.files);
  }
}
