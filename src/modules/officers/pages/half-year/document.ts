import { type Answer, document, type PageRequest } from '../../../../platform/http/route.ts';
import { DOCX_TYPE, writeDocx } from '../../../../platform/docx/write-docx.ts';
import { mainLocale } from '../../../../platform/i18n/locales.ts';
import { REPORT_PARTS } from '../../domain/half-year-report.ts';
import { halfYearKey } from '../../domain/half-year.ts';
import type { OfficerPages } from '../../domain/pages-context.ts';
import { comparedHalves } from './compared-halves.ts';
import { figureWords } from './figure-words.ts';
import { halfYearText } from './messages/index.ts';
import { publishedReport, type ToldReport } from './published-report.ts';

/** `/officer/:slug/report/:half/docx`: the same as the page, as a council files it. */
export async function halfYearDocument(pages: OfficerPages, request: PageRequest): Promise<Answer> {
  const read = await publishedReport(pages, request, '/docx');
  if (!read.ok) return read.refusal;
  const { officer, half } = read.value;
  const name = `${officer.slug}-${halfYearKey(half)}.docx`;
  return document(await write(request, read.value), DOCX_TYPE, {
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}

async function write({ locale }: PageRequest, told: ToldReport): Promise<Uint8Array> {
  const t = halfYearText.in(locale);
  const language = mainLocale(locale);
  return await writeDocx({
    title: told.title,
    language,
    compose: ({ Paragraph, TextRun, Table, TableRow, TableCell, WidthType, HeadingLevel }) => {
      const line = (text: string) => new Paragraph({ text, spacing: { after: AFTER } });
      const heading = (text: string) =>
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          spacing: { before: BEFORE, after: AFTER },
          children: [new TextRun({ text, bold: true, color: '000000' })],
        });
      const row = (cells: readonly string[]) =>
        new TableRow({
          children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
        });
      const halves = comparedHalves(told.published.figures);
      const figures = told.published.figures.map((figure) =>
        row([figure.name[language], ...halves.map(({ of }) => figureWords(locale, figure[of]))]),
      );
      const head = row([t('figures.kind'), ...halves.map(({ heading }) => t(heading))]);
      return [
        heading(told.title),
        line(told.lead),
        ...(told.areas === '' ? [] : [line(t('area.for', { areas: told.areas }))]),
        ...(figures.length === 0
          ? []
          : [
              new Table({
                width: { size: 100, type: WidthType.PERCENTAGE },
                rows: [head, ...figures],
              }),
            ]),
        ...(told.unrecorded === '' ? [] : [line(told.unrecorded)]),
        ...REPORT_PARTS.filter((part) => told.published[part] !== '').flatMap((part) => [
          heading(t(`part.${part}`)),
          ...told.published[part].split('\n').filter(Boolean).map(line),
        ]),
        line(told.note),
      ];
    },
  });
}

/** Twentieths of a point. */
const AFTER = 160;
const BEFORE = 320;
