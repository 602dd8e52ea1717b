import { type Answer, document, type PageRequest } from '#platform/http/route.ts';
import type { DocxParagraph } from '#platform/docx/docx-parts.ts';
import { DOCX_TYPE, writeDocx } from '#platform/docx/write-docx.ts';
import { mainLocale } from '#platform/i18n/locales.ts';
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
  const halves = comparedHalves(told.published.figures);
  const figures = told.published.figures.map((figure) => [
    figure.name[language],
    ...halves.map(({ of }) => figureWords(locale, figure[of])),
  ]);
  const headings = [t('figures.kind'), ...halves.map((half) => t(half.heading))];
  return await writeDocx({
    title: told.title,
    language,
    blocks: [
      heading(told.title),
      line(told.lead),
      ...(told.areas === '' ? [] : [line(t('area.for', { areas: told.areas }))]),
      ...(figures.length === 0 ? [] : [{ kind: 'table' as const, headings, rows: figures }]),
      ...(told.unrecorded === '' ? [] : [line(told.unrecorded)]),
      ...REPORT_PARTS.filter((part) => told.published[part] !== '').flatMap((part) => [
        heading(t(`part.${part}`)),
        ...told.published[part].split('\n').filter(Boolean).map(line),
      ]),
      line(told.note),
    ],
  });
}

/** Twentieths of a point. */
const AFTER = 160;
const BEFORE = 320;

function line(text: string): DocxParagraph {
  return { kind: 'paragraph', text, spacing: { after: AFTER } };
}

function heading(text: string): DocxParagraph {
  return { kind: 'paragraph', text, heading: 2, spacing: { before: BEFORE, after: AFTER } };
}
