import type { Selectable } from 'kysely';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { AppealStep, KeptAppeal } from '../domain/appeal.ts';
import type { AppealsTables } from './tables.ts';

export function parseAppeal(row: Selectable<AppealsTables['appeals.appeal']>): KeptAppeal {
  return {
    id: rowId(row.id),
    kind: row.kind,
    way: row.way,
    status: row.status,
    registerYear: row.register_year,
    registerNumber: row.register_number,
    name: row.name,
    residence: row.residence,
    substance: row.substance,
    isSigned: row.is_signed,
    answerWay: row.answer_way,
    email: row.email,
    phone: row.phone,
    isSmsWanted: row.is_sms_wanted,
    benefit: row.benefit,
    areaId: rowId(row.area_id),
    officerId: optionalRowId(row.officer_id),
    enteredBy: optionalRowId(row.entered_by),
    enteredAt: row.entered_at ?? undefined,
    language: row.language,
    receivedAt: row.received_at,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    passedTo: row.passed_to ?? undefined,
    ground: row.ground ?? undefined,
    changedAt: row.changed_at,
  };
}

export function parseStep(row: Selectable<AppealsTables['appeals.step']>): AppealStep {
  return {
    id: rowId(row.id),
    at: row.happened_at,
    accountId: optionalRowId(row.account_id),
    status: row.status,
    words: row.words,
  };
}
