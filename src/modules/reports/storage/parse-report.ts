import type { Selectable } from 'kysely';
import { z } from 'zod';
import { type Id, parseId } from '../../../kernel/ids.ts';
import type { KeptReport, ReportUpdate } from '../domain/report.ts';
import type { ReportsTables } from './tables.ts';

const answersSchema = z.record(z.string(), z.string());

export function parseReport(row: Selectable<ReportsTables['reports.report']>): KeptReport {
  return {
    id: idOf(row.id),
    category: row.category,
    visibility: row.visibility,
    positionRule: row.position_rule,
    status: row.status,
    words: row.words,
    answers: answersSchema.parse(row.answers),
    position: row.lat === null || row.lon === null ? undefined : { lat: row.lat, lon: row.lon },
    placeWords: row.place_words,
    areaId: optionalId(row.area_id),
    officerId: optionalId(row.officer_id),
    duplicateOf: optionalId(row.duplicate_of),
    passedTo: row.passed_to ?? undefined,
    isNamed: row.is_named,
    way: row.way,
    enteredBy: optionalId(row.entered_by),
    language: row.language,
    submittedAt: row.submitted_at,
    changedAt: row.changed_at,
  };
}

export function parseUpdate(row: Selectable<ReportsTables['reports.update']>): ReportUpdate {
  return {
    id: idOf(row.id),
    at: row.happened_at,
    party: row.party,
    accountId: optionalId(row.account_id),
    status: row.status ?? undefined,
    words: row.words,
  };
}

function optionalId<Noun extends string>(text: string | null): Id<Noun> | undefined {
  return text === null ? undefined : idOf(text);
}

function idOf<Noun extends string>(text: string): Id<Noun> {
  const id = parseId<Noun>(text);
  if (!id) throw new Error('a row’s id is no UUID');
  return id;
}
