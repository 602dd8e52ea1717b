import type { PublishedReportId, ReportId } from '#kernel/ids.ts';
import type { NewPublished } from '../domain/published-report.ts';
import { isOpen } from '../domain/report-status.ts';

/** A row of `reports.published`, as it begins. */
export function publishedRow(reportId: ReportId, published: NewPublished) {
  const { id, category, status, words, placeWords, positionRule, position, areaId } = published;
  return {
    id: id satisfies PublishedReportId,
    report_id: reportId,
    category,
    status,
    words,
    place_words: placeWords,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    area_id: areaId ?? null,
    beat_id: published.beatId ?? null,
    submitted_at: published.submittedAt,
    changed_at: published.changedAt,
    edited_at: published.changedAt,
    is_open: isOpen(status),
    position_rule: positionRule,
    is_looked_at: published.isLookedAt,
    answer_reader: published.answerReader,
  };
}
