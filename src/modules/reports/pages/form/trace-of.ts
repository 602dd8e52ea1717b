import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import { isToldInConfidence } from '../../domain/report-category.ts';
import type { JudgedDraft } from './judge-draft.ts';

/** Browsers must not keep anything of a confidential report. */
export function traceOf({ category }: JudgedDraft) {
  return isToldInConfidence(category) ? NO_TRACE : {};
}
