import { renderToString } from 'preact-render-to-string';
import type { Answer, UploadedFile } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { reportsForEachTest } from '../../testing.ts';
import { answerStep } from './answer-step.tsx';
import type { ReportPages } from './report-pages.ts';
import { sendReport } from './send-report.tsx';

/** All that the form asks, about a lamp. */
export const LAMP = {
  category: 'dark-place',
  lat: '45.5',
  lon: '29.7',
  placeWords: 'біля магазину',
  words: 'Не світить ліхтар.',
} as const;

/** The form as a resident's browser posts it, over a database of each test's own. */
export function reportFormForEachTest() {
  const reports = reportsForEachTest();
  const posted = (form: Record<string, string>, files: readonly UploadedFile[] = []) =>
    pageRequest({
      method: 'POST',
      path: '/report/new/check',
      form: new URLSearchParams(form),
      files,
    });
  const open = async (): Promise<ReportPages & Disposable> => ({
    ...(await reports.as(RESIDENT)),
    homeArea: () => undefined,
    otherReceipts: [],
    shortCodes: [],
    receiptSections: [],
  });
  const read = (answer: Answer) => {
    if (answer.kind !== 'page') throw new Error(`no page: ${answer.kind}`);
    const html = renderToString(answer.view).replaceAll('\u00a0', ' ');
    return { reason: answer.reason, html, headers: answer.headers };
  };
  const opened = async (
    form: Record<string, string>,
    step: 'contact' | 'check',
    sms?: ReportPages['platform']['sms'],
  ) => {
    using pages = await open();
    const { platform } = pages;
    const context = { ...pages, platform: { ...platform, sms } };
    return read(await answerStep(context, posted(form), step));
  };
  const send = async (form: Record<string, string>) => {
    using pages = await open();
    return read(await sendReport(pages, posted(form)));
  };
  const codeIn = (html: string) => /<code[^>]*>([\d ]+)<\/code>/.exec(html)?.[1];
  return { reports, posted, open, read, opened, send, codeIn };
}
