import type { Selectable } from 'kysely';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type {
  ActionAnswerable,
  ActionEntry,
  ActionEvidence,
  ActionLink,
  JointAction,
  Partner,
  Stage,
} from '../domain/action.ts';
import type { JointPlan } from '../domain/plan.ts';
import type { PlanTables } from './tables.ts';

type Row<Table extends keyof PlanTables> = Selectable<PlanTables[Table]>;

export function parsePlan(row: Row<'plan.plan'>): JointPlan {
  return {
    id: rowId(row.id),
    year: row.year,
    areaId: rowId(row.area_id),
    status: row.status,
    changedAt: row.changed_at,
  };
}

export function parseAction(row: Row<'plan.action'>): JointAction {
  return {
    id: rowId(row.id),
    planId: rowId(row.plan_id),
    year: row.year,
    number: row.number,
    numberInPlan: row.number_in_plan,
    areaId: rowId(row.area_id),
    status: row.status,
    title: row.title,
    titleEn: row.title_en,
    words: row.words,
    problem: {
      scanning: row.scanning,
      analysis: row.analysis,
      response: row.response,
      assessment: row.assessment,
    },
    indicator: indicatorOf(row),
    privacyNote: row.privacy_note,
    track: row.track === '' ? undefined : row.track,
    startsOn: row.starts_on,
    dueOn: row.due_on,
    source: { kind: row.source_kind, id: row.source_id ?? undefined },
    successorId: optionalRowId(row.successor_id),
    createdAt: row.created_at,
    createdBy: optionalRowId(row.created_by),
    changedAt: row.changed_at,
    ...lifeOf(row),
  };
}

type IndicatorRow = Pick<
  Row<'plan.action'>,
  | 'indicator'
  | 'indicator_unit'
  | 'indicator_counts'
  | 'baseline'
  | 'target'
  | 'measured'
  | 'measured_at'
>;

export function indicatorOf(row: IndicatorRow): JointAction['indicator'] {
  return {
    words: row.indicator,
    unit: row.indicator_unit,
    counts: row.indicator_counts,
    baseline: row.baseline ?? undefined,
    target: row.target ?? undefined,
    measured: row.measured ?? undefined,
    measuredAt: row.measured_at ?? undefined,
  };
}

type LifeRow = Pick<
  Row<'plan.action'>,
  | 'published_at'
  | 'claimed_at'
  | 'claimed_side'
  | 'closed_at'
  | 'heard_at'
  | 'risen'
  | 'risen_on'
  | 'reminded_on'
>;

export function lifeOf(row: LifeRow) {
  const { claimed_at: at, claimed_side: side, risen: as, risen_on: on } = row;
  return {
    publishedAt: row.published_at ?? undefined,
    claimed: at !== null && side !== null ? { at, side } : undefined,
    closedAt: row.closed_at ?? undefined,
    heardAt: row.heard_at ?? undefined,
    risen: as !== null && on !== null ? { as, on } : undefined,
    remindedOn: row.reminded_on ?? undefined,
  };
}

export function parseAnswerable(row: Row<'plan.answerable'>): ActionAnswerable {
  return {
    part: row.part,
    side: row.side,
    post: row.post,
    name: row.name,
    officerId: optionalRowId(row.officer_id),
    accountId: optionalRowId(row.account_id),
    answer: row.answer,
    words: row.words,
    askedAt: row.asked_at ?? undefined,
    answeredAt: row.answered_at ?? undefined,
  };
}

export function parseStage(row: Row<'plan.stage'>): Stage {
  return {
    number: row.number,
    words: row.words,
    dueOn: row.due_on,
    doneOn: row.done_on ?? undefined,
  };
}

export function parsePartner(row: Row<'plan.partner'>): Partner {
  return { name: row.name, organisationId: optionalRowId(row.organisation_id) };
}

export function parseEvidence(row: Row<'plan.evidence'>): ActionEvidence {
  const { photo_width: width, photo_height: height } = row;
  const { document_name: name, document_bytes: bytes } = row;
  return {
    id: rowId(row.id),
    stageNumber: row.stage_number ?? undefined,
    givenAt: row.given_at,
    words: row.words,
    link: row.link ?? undefined,
    photo: width !== null && height !== null ? { width, height } : undefined,
    document: name !== null && bytes !== null ? { name, bytes } : undefined,
  };
}

export function parseActionLink(row: Row<'plan.link'>): ActionLink {
  return {
    id: rowId(row.id),
    purpose: row.purpose,
    kind: row.kind,
    thingId: row.thing_id,
    doneOn: row.done_on ?? undefined,
    people: row.people ?? undefined,
    areaId: optionalRowId(row.area_id),
    languages: row.languages,
  };
}

export function parseEntry(row: Row<'plan.history'>): ActionEntry {
  return {
    id: rowId(row.id),
    at: row.happened_at,
    accountId: optionalRowId(row.account_id),
    party: row.party,
    what: row.what,
    status: row.status,
    words: row.words,
    who: row.who,
    evidenceId: optionalRowId(row.evidence_id),
  };
}
