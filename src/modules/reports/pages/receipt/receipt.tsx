import { type Answer, type PageRequest, page, redirect } from '#platform/http/route.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { parseReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { parseShortCode } from '#kernel/text/short-code.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { AskForCode } from '#ui/receipt/ask-for-code.tsx';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import { isToldInConfidence } from '../../domain/report-category.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import type { ReportPages } from '../form/report-pages.ts';
import { answerWhetherMended, mendedSchema } from '../../use-cases/answer-whether-mended.ts';
import { listReportCategories } from '../../use-cases/list-report-categories.ts';
import { type ReadReceipt, readReceipt } from '../../use-cases/read-receipt.ts';
import { reopeningSchema, reopenReport } from '../../use-cases/reopen-report.ts';
import { stopNews } from '../../use-cases/stop-news.ts';
import { atReceipt } from './at-receipt.ts';
import { receiptText } from './messages/index.ts';
import type { Answering } from './receipt-parts.ts';
import { showReceiptPhotos } from './receipt-photos.ts';
import { ReceiptView } from './receipt-view.tsx';

const NOTHING_SAID: Answering = { typed: '', error: undefined, said: undefined };

/** `/receipt`: asks for the code. */
export function receiptPage(request: PageRequest): Answer {
  return page(<AskPage request={request} typed="" error={undefined} />);
}

/** What a code opens. A code of nothing and one of what was erased are told with the same bytes. */
export async function openReceipt(pages: ReportPages, request: PageRequest): Promise<Answer> {
  const typed = request.form.get('code') ?? '';
  const code = parseReceiptCode(typed);
  if (!code) return await openShortCode(pages, request, typed);
  const report = await showReceipt(pages, request, code, NOTHING_SAID);
  if (report) return report;
  for (const open of pages.otherReceipts) {
    const other = await open(atReceipt(request), code);
    if (other) return other;
  }
  return absent(request);
}

/** Six signs from a wall, a poster or a screen: it leads to their own page. */
async function openShortCode(
  { shortCodes }: ReportPages,
  request: PageRequest,
  typed: string,
): Promise<Answer> {
  const code = parseShortCode(typed);
  if (code === undefined) return refuse(request, typed, 'invalid');
  for (const find of shortCodes) {
    const path = await find(request.locale, code);
    if (path !== undefined) return redirect(path);
  }
  return absent(request);
}

/** «Не виправлено», with words. Sent twice, it was said already, and the page shows so. */
export async function reopenByReceipt(pages: ReportPages, request: PageRequest): Promise<Answer> {
  return await atCode(pages, request, async (code, words) => {
    const parsed = reopeningSchema.safeParse({ words });
    if (!parsed.success) return wrong(request.locale, words, parsed.error.issues);
    // What is open already was opened by a double tap, or a colleague was faster: the page shows which.
    await reopenReport(pages, { code, words: parsed.data.words });
    return { ...NOTHING_SAID, said: 'not-mended' };
  });
}

/** «Чи виправлено?», four weeks later. What was said already stays as it was, and the page shows it. */
export async function mendedByReceipt(pages: ReportPages, request: PageRequest): Promise<Answer> {
  const mended = request.form.get('mended') ?? '';
  return await atCode(pages, request, async (code, words) => {
    const parsed = mendedSchema.safeParse({ mended, words });
    if (!parsed.success) return wrong(request.locale, words, parsed.error.issues);
    const answered = await answerWhetherMended(pages, { code, ...parsed.data });
    return {
      // Not asked any more: they may still send the same words as what opens it again.
      typed: answered.ok ? '' : words,
      error: undefined,
      said: parsed.data.mended === 'yes' ? 'mended' : 'not-mended',
    };
  });
}

/** «Більше не надсилати», of mail and SMS alike, or of the devices that are told. */
export async function stopNewsByReceipt(pages: ReportPages, request: PageRequest): Promise<Answer> {
  return await atCode(pages, request, async (code) => {
    const what = request.form.get('what') === 'devices' ? 'devices' : 'written';
    await stopNews(pages, { code, what });
    return { ...NOTHING_SAID, said: 'no-news' };
  });
}

/** What an author says under their code, and the page again with what came of it. */
async function atCode(
  pages: ReportPages,
  request: PageRequest,
  say: (code: ReceiptCode, words: string) => Promise<Answering>,
): Promise<Answer> {
  const typed = request.form.get('code') ?? '';
  const code = parseReceiptCode(typed);
  if (!code) return refuse(request, typed, 'invalid');
  const answering = await say(code, request.form.get('words') ?? '');
  return (await showReceipt(pages, request, code, answering)) ?? absent(request);
}

function wrong(
  locale: Locale,
  typed: string,
  issues: readonly { readonly message: string }[],
): Answering {
  return { ...NOTHING_SAID, typed, error: errorOf(locale, issues) };
}

function errorOf(locale: Locale, issues: readonly { readonly message: string }[]): FormError {
  const t = receiptText.in(locale);
  const problem = issues[0]?.message;
  if (problem === 'answer-missing') return { field: 'mended', text: t('mended.error') };
  const isLong = problem === 'words-too-long';
  return { field: 'words', text: t(isLong ? 'reopen.error.long' : 'reopen.error.missing') };
}

/** What became of a report; undefined: the code is of none. */
async function showReceipt(
  context: ReportPages,
  request: PageRequest,
  code: ReceiptCode,
  answering: Answering,
): Promise<Answer | undefined> {
  const read = await readReceipt(context, code);
  if (!read.ok) return undefined;
  const photos = await showReceiptPhotos(context, code, read.value.photos);
  const asked = nameOfCategory(context, request.locale, read.value.report);
  return page(
    <ReceiptView
      context={context}
      request={request}
      code={code}
      receipt={read.value}
      photos={photos}
      categoryName={asked}
      answering={answering}
      sections={sectionsOf(context, read.value)}
    />,
    { ...NO_TRACE, ...(answering.error ? { reason: 'invalid' } : {}) },
  );
}

/** What was told in confidence is not led into a letter that more people read, and that bears a name. */
function sectionsOf({ receiptSections }: ReportPages, { report }: ReadReceipt) {
  return isToldInConfidence(report) ? [] : receiptSections;
}

/** As it is called now; what is not taken any more keeps its name. */
function nameOfCategory(
  context: ReportsContext,
  locale: Locale,
  { category, areaId }: ReadReceipt['report'],
): string {
  const known = listReportCategories(context, areaId);
  return known.find(({ key }) => key === category)?.name[mainLocale(locale)] ?? category;
}

function absent(request: PageRequest): Answer {
  return refuse(request, request.form.get('code') ?? '', 'absent');
}

function refuse(request: PageRequest, typed: string, reason: 'invalid' | 'absent'): Answer {
  const error = receiptText.in(request.locale)(reason === 'invalid' ? 'wrong' : 'absent');
  return page(<AskPage request={request} typed={typed} error={error} />, {
    ...NO_TRACE,
    reason,
  });
}

interface AskPageProps {
  readonly request: PageRequest;
  readonly typed: string;
  readonly error: string | undefined;
}

function AskPage({ request, typed, error }: AskPageProps) {
  const t = receiptText.in(request.locale);
  const words = {
    title: t('receipt'),
    lead: t('receipt.lead'),
    code: t('code'),
    hint: t('code.hint'),
    open: t('open'),
  };
  return (
    <AskForCode request={atReceipt(request)} words={words} typed={typed} error={error} takesLetters>
      <p class="quiet after">{t('receipt.lost')}</p>
    </AskForCode>
  );
}

/** What was posted to an address opens nothing when it is asked for by itself. */
export function beginAtReceipt({ locale }: PageRequest): Answer {
  return redirect(localePath(locale, '/receipt'));
}
