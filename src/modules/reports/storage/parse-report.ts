import type { Selectable } from 'kysely';
import { z } from 'zod';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { KeptReport, ReportUpdate } from '../domain/report.ts';
import type { ReportsTables } from './tables.ts';

const answersSchema = z.record(z.string(), z.string());

export function parseReport(row: Selectable<ReportsTables['reports.report']>): KeptReport {
  return {
    id: rowId(row.id),
    category: row.category,
    visibility: row.visibility,
    positionRule: row.position_rule,
    status: row.status,
    words: row.words,
    answers: answersSchema.parse(row.answers),
    position: row.lat === null || row.lon === null ? undefined : { lat: row.lat, lon: row.lon },
    placeWords: row.place_words,
    areaId: optionalRowId(row.area_id),
    officerId: optionalRowId(row.officer_id),
    duplicateOf: optionalRowId(row.duplicate_of),
    passedTo: row.passed_to ?? undefined,
    isNamed: row.is_named,
    way: row.way,
    enteredBy: optionalRowId(row.entered_by),
    language: row.language,
    submittedAt: row.submitted_at,
    changedAt: row.changed_at,
    closedAt: row.closed_at ?? undefined,
    isMended: row.is_mended ?? undefined,
  };
}

export function parseUpdate(row: Selectable<ReportsTables['reports.update']>): ReportUpdate {
  return {
    id: rowId(row.id),
    at: row.happened_at,
    party: row.party,
    accountId: optionalRowId(row.account_id),
    status: row.status ?? undefined,
    words: row.words,
  };
}
