import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import type { Result } from '#kernel/result.ts';
import { listUnsentPhotos } from '../../use-cases/read-unsent-photos.ts';
import { type Receipt, type SubmitRefusal, submitReport } from '../../use-cases/submit-report.ts';
import { ReceivedPage } from '../receipt/received.tsx';
import { answerStep, showStep } from './answer-step.tsx';
import { answerConflict } from './conflict.tsx';
import { draftOf } from './draft.ts';
import { firstUnanswered, type JudgedDraft, judgeDraft } from './judge-draft.ts';
import { reportOf } from './report-of-draft.ts';
import type { ReportPages } from './report-pages.ts';
import type { ShownStep } from './answer-step.tsx';

/**
 * Sends it, and answers with the receipt itself rather than by leading to a page of it: the code is the only key to
 * the report, and in an address it would stand in the browser's history and in logs, in a cookie on a shared
 * computer. To reload this page sends the same again, which is the same report with the same code.
 */
export async function sendReport(pages: ReportPages, request: PageRequest): Promise<Answer> {
  const draft = draftOf(request.form, pages.platform.random);
  const judged = judgeDraft(pages, draft);
  if (firstUnanswered(judged, 'check') || !judged.category || !judged.place) {
    return await answerStep(pages, request, 'check');
  }
  const sent = await submitReport(pages, reportOf(judged, judged.category, judged.place, request));
  return await answerSent(pages, request, judged, sent);
}

async function answerSent(
  pages: ReportPages,
  request: PageRequest,
  judged: JudgedDraft,
  sent: Result<Receipt, SubmitRefusal>,
): Promise<Answer> {
  if (sent.ok) {
    return page(
      <ReceivedPage
        request={request}
        category={judged.category}
        platform={pages.platform}
        receipt={sent.value}
      />,
      NO_TRACE,
    );
  }
  switch (sent.refusal) {
    case 'forbidden':
      return refusal('absent');
    case 'conflict':
      return answerConflict(pages, request, judged);
    case 'photo-absent': {
      const left = await listUnsentPhotos(pages, judged.draft.key);
      const draft = { ...judged.draft, photos: left.map(({ id }) => id).join(' ') };
      return await showStep(pages, request, { ...judged, draft }, SHOWN['photo-absent']);
    }
    default:
      return await showStep(pages, request, judged, SHOWN[sent.refusal]);
  }
}

/** Which question has lost its answer meanwhile. */
export const SHOWN: Readonly<Record<Exclude<SubmitRefusal, 'forbidden' | 'conflict'>, ShownStep>> =
  {
    'category-unknown': {
      step: 'what',
      problems: [{ field: 'category', problem: 'category-elsewhere' }],
    },
    'place-outside': { step: 'where', problems: [{ field: 'q', problem: 'place-outside' }] },
    'contact-missing': { step: 'contact', problems: [{ field: 'contact', problem: 'contact' }] },
    'photo-absent': { step: 'photos', problems: [{ field: 'photo', problem: 'photos-gone' }] },
  };
