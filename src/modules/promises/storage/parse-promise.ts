import type { Selectable } from 'kysely';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { Answerable, KeptPromise, PromiseStep } from '../domain/promise.ts';
import type { PromisesTables } from './tables.ts';

export function parsePromise(row: Selectable<PromisesTables['promises.promise']>): KeptPromise {
  return {
    id: rowId(row.id),
    words: row.words,
    owner: {
      post: row.owner_post,
      name: row.owner_name,
      officerId: optionalRowId(row.officer_id),
    },
    deputy: deputyOf(row),
    areaId: rowId(row.area_id),
    dueOn: row.due_on,
    firstDueOn: row.first_due_on,
    source: { kind: row.source_kind, id: row.source_id ?? undefined },
    reportId: optionalRowId(row.report_id),
    status: row.status,
    givenAt: row.given_at,
    givenBy: optionalRowId(row.given_by),
    changedAt: row.changed_at,
  };
}

function deputyOf(row: Selectable<PromisesTables['promises.promise']>): Answerable | undefined {
  if (row.deputy_post === null || row.deputy_name === null) return undefined;
  return {
    post: row.deputy_post,
    name: row.deputy_name,
    officerId: optionalRowId(row.deputy_officer_id),
  };
}

export function parsePromiseStep(row: Selectable<PromisesTables['promises.step']>): PromiseStep {
  const { before_words: words, before_due_on: dueOn } = row;
  const { photo_width: width, photo_height: height } = row;
  return {
    id: rowId(row.id),
    at: row.happened_at,
    accountId: optionalRowId(row.account_id),
    party: row.party,
    status: row.status,
    words: row.words,
    before: words !== null && dueOn !== null ? { words, dueOn } : undefined,
    link: row.link ?? undefined,
    photo: width !== null && height !== null ? { width, height } : undefined,
  };
}
