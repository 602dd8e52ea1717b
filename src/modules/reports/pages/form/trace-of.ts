import { NO_TRACE } from '../../../../ui/quick-exit/quick-exit.tsx';
import { isToldInConfidence } from '../../domain/report-category.ts';
import type { JudgedDraft } from './judge-draft.ts';

/** What is told in confidence no browser may keep. */
export function traceOf({ category }: JudgedDraft) {
  return isToldInConfidence(category) ? NO_TRACE : {};
}
