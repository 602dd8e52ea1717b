import { type Answer, page, type PageRequest } from '#platform/http/route.ts';
import { findSentReport } from '../../use-cases/find-sent-report.ts';
import { CheckPage } from './check.tsx';
import { answerConflict } from './conflict.tsx';
import type { JudgedDraft } from './judge-draft.ts';
import { reportOf } from './report-of-draft.ts';
import type { ReportPages } from './report-pages.ts';
import { SentAlreadyPage } from './sent-already.tsx';
import { traceOf } from './trace-of.ts';

/**
 * The last step before sending. The browser's Back leads here after sending, too, and posts the step again: then the page
 * says that the report was sent.
 */
export async function showCheck(
  pages: ReportPages,
  request: PageRequest,
  judged: JudgedDraft,
): Promise<Answer> {
  const { category, place } = judged;
  const sent =
    category && place && (await findSentReport(pages, reportOf(judged, category, place, request)));
  if (sent?.ok) {
    const { clock } = pages.platform;
    return page(
      <SentAlreadyPage request={request} judged={judged} clock={clock} at={sent.value.at} />,
      traceOf(judged),
    );
  }
  if (sent?.refusal === 'conflict') return answerConflict(pages, request, judged);
  return page(<CheckPage pages={pages} request={request} judged={judged} />, traceOf(judged));
}
