import type { AreaId } from '#kernel/ids.ts';
import type { Membership } from '../beat-cover.ts';
import type { MeasuredShape } from '../import/candidate.ts';
import {
  type AreaPlan,
  planAreas,
  type PlanOptions,
  type PlannedArea,
} from '../import/plan-areas.ts';
import type { KnownArea } from '../import/register.ts';
import { type ImportLine, type Note, note } from '../import/report.ts';
import { type BeatDraft, beatCandidates } from './beat-draft.ts';

/** What becomes of a hromada's beats. */
export interface BeatsProposal {
  readonly drafts: readonly BeatDraft[];
  /** Beats that are none any more: these, or all that are not among the drafts. */
  readonly retired: readonly AreaId[] | 'others';
}

/** What must be written for it. */
export interface BeatsPlan extends AreaPlan {
  readonly closed: readonly AreaId[];
  readonly memberships: {
    readonly beatIds: readonly AreaId[];
    readonly all: readonly Membership[];
  };
}

export type BeatsPlanOptions = Pick<
  PlanOptions,
  'publish' | 'origin' | 'newId' | 'measure' | 'formerSlugs' | 'mayChange'
>;

/**
 * Drafts of beats that are there are known by their ids, others by their names. Retired beats become drafts
 * whose boundary is closed with a date, because an officer's history may name them.
 */
export function planBeats(
  known: readonly KnownArea[],
  hromada: KnownArea,
  { drafts, retired }: BeatsProposal,
  options: BeatsPlanOptions,
): BeatsPlan {
  const ids = new Map(known.map((area) => [area.id, area]));
  const kept = drafts.flatMap((draft, index) => {
    const area = draft.beatId && ids.get(draft.beatId);
    return area ? [keepBeat(area, draft, index + 1, options)] : [];
  });
  const named = planNamed(known, hromada, drafts, options);
  const beatOf = (draft: BeatDraft) => draft.beatId ?? named.ids.get(draft);
  const staying = new Set(drafts.map(beatOf));
  const left = (
    retired === 'others'
      ? known.filter((area) => isBeatAtWork(area, hromada) && !staying.has(area.id))
      : retired.flatMap((id) => ids.get(id) ?? [])
  ).map(retire);
  return {
    areas: [...named.plan.areas, ...kept.flatMap(({ areas }) => areas), ...left],
    boundaries: [...named.plan.boundaries, ...kept.flatMap(({ boundaries }) => boundaries)],
    lines: [
      ...[...named.plan.lines, ...kept.map(({ line }) => line)].toSorted(byPosition),
      ...left.map(retiredLine(drafts.length)),
    ],
    closed: left.map(({ after }) => after.id),
    memberships: {
      beatIds: [
        ...drafts.flatMap((draft) => beatOf(draft) ?? []),
        ...left.map(({ after }) => after.id),
      ],
      all: drafts.flatMap((draft) => {
        const beatId = beatOf(draft);
        return beatId ? draft.settlementIds.map((settlementId) => ({ beatId, settlementId })) : [];
      }),
    },
  };
}

interface KeptBeat {
  readonly areas: readonly PlannedArea[];
  readonly boundaries: AreaPlan['boundaries'];
  readonly line: ImportLine;
}

function keepBeat(
  before: KnownArea,
  draft: BeatDraft,
  number: number,
  { publish, measure }: BeatsPlanOptions,
): KeptBeat {
  const measured = draft.shape && measure(draft.shape);
  const fresh = measured && measured.fingerprint !== before.fingerprint ? measured : undefined;
  const after = keptArea(before, draft, fresh, publish === 'yes');
  const notes = keptNotes(before, after, fresh !== undefined);
  return {
    areas: notes.length > 0 ? [{ before, after }] : [],
    boundaries: fresh ? [{ areaId: before.id, measured: fresh }] : [],
    line: {
      position: { unit: 'beat', number },
      name: after.name,
      outcome: notes.length > 0 ? 'taken' : 'unchanged',
      notes,
    },
  };
}

function keptArea(
  before: KnownArea,
  { name, urban }: BeatDraft,
  fresh: MeasuredShape | undefined,
  publish: boolean,
): KnownArea {
  return {
    ...before,
    name,
    urban: urban ?? before.urban,
    status: publish ? 'public' : before.status,
    fingerprint: fresh?.fingerprint ?? before.fingerprint,
  };
}

function keptNotes(before: KnownArea, after: KnownArea, redrawn: boolean): readonly Note[] {
  const moved = before.fingerprint === undefined ? 'boundary-first' : 'boundary-changed';
  return [
    redrawn ? note(moved) : undefined,
    before.name === after.name
      ? undefined
      : note('renamed', { before: before.name, after: after.name }),
    before.urban === after.urban ? undefined : note('figures-changed'),
    before.status === after.status ? undefined : note('published'),
  ].filter((one) => one !== undefined);
}

/** The plan's lines stand in the order of the drafts, and an area's name is its draft's. */
function planNamed(
  known: readonly KnownArea[],
  hromada: KnownArea,
  drafts: readonly BeatDraft[],
  options: BeatsPlanOptions,
): { readonly plan: AreaPlan; readonly ids: ReadonlyMap<BeatDraft, AreaId> } {
  const candidates = beatCandidates(drafts);
  const plan = planAreas(
    known,
    { candidates, refused: [] },
    { ...options, parentId: hromada.id, shapeOf: () => undefined },
  );
  const planned = new Map(plan.areas.map(({ after }) => [after.id, after]));
  const all = [...known.filter(({ id }) => !planned.has(id)), ...planned.values()];
  const beats = all.filter((area) => area.kind === 'beat' && area.parentId === hromada.id);
  const ids = new Map<BeatDraft, AreaId>();
  for (const [index, draft] of drafts.entries()) {
    const name = plan.lines.find(({ position }) => position.number === index + 1)?.name;
    const beat = draft.beatId ? undefined : beats.find((area) => area.name === name);
    if (beat) ids.set(draft, beat.id);
  }
  return { plan, ids };
}

/** A retired one is a draft without a boundary. */
export function isBeatAtWork(area: KnownArea, hromada: KnownArea): boolean {
  return (
    area.kind === 'beat' &&
    area.parentId === hromada.id &&
    (area.status === 'public' || area.fingerprint !== undefined)
  );
}

function retire(before: KnownArea): PlannedArea {
  return { before, after: { ...before, status: 'draft', fingerprint: undefined } };
}

function retiredLine(made: number) {
  return ({ after }: PlannedArea, index: number): ImportLine => ({
    position: { unit: 'beat', number: made + index + 1 },
    name: after.name,
    outcome: 'taken',
    notes: [note('beat-retired')],
  });
}

function byPosition(one: ImportLine, other: ImportLine): number {
  return one.position.number - other.position.number;
}
