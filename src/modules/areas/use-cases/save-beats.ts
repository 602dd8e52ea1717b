import { type AreaId, newId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import type { Context } from '../../identity/index.ts';
import type { Membership } from '../domain/beat-cover.ts';
import { type BeatDraft, beatCandidates } from '../domain/beats/beat-draft.ts';
import { type AreaPlan, type PlannedArea, planAreas } from '../domain/import/plan-areas.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { type ImportLine, note } from '../domain/import/report.ts';
import { loadMemberships, replaceMemberships } from '../storage/beat-settlements.ts';
import { loadFormerSlugs } from '../storage/former-slugs.ts';
import { closeBoundaries, saveAreas } from '../storage/save-areas.ts';
import { measureShape } from './measure-shape.ts';
import { publicSubject } from './public-subject.ts';

export interface BeatsToSave {
  readonly hromada: KnownArea;
  readonly known: readonly KnownArea[];
  readonly drafts: readonly BeatDraft[];
  readonly publish: boolean;
  readonly dryRun: boolean;
}

/**
 * Makes the hromada's beats what the drafts say. Beats that were made before and are not among them are
 * retired: draft again, their boundaries closed with a date, because an officer's history may name them.
 */
export async function saveBeats(
  tx: Tx,
  context: Context,
  beats: BeatsToSave,
): Promise<readonly ImportLine[]> {
  const { clock, random } = context.platform;
  const { hromada, known, drafts } = beats;
  const plan = planAreas(
    known,
    { candidates: beatCandidates(drafts), refused: [] },
    {
      parentId: hromada.id,
      publish: beats.publish,
      origin: 'made',
      newId: () => newId<'area'>(random),
      shapeOf: () => undefined,
      measure: measureShape,
      formerSlugs: await loadFormerSlugs(tx),
    },
  );
  const made = idsByDraft(plan, known, hromada.id, drafts);
  const retired = retiredBeats(known, hromada.id, new Set(made.values()));
  const memberships = drafts.flatMap((draft) => {
    const beatId = made.get(draft);
    return beatId ? draft.settlementIds.map((settlementId) => ({ beatId, settlementId })) : [];
  });
  const beatIds = [...made.values(), ...retired.map(({ after }) => after.id)];
  const before = await loadMemberships(tx);
  const lines = [...plan.lines, ...retired.map(retiredLine(drafts.length))];
  const isNew =
    plan.areas.length + plan.boundaries.length + retired.length > 0 ||
    !sameMemberships(
      before.filter(({ beatId }) => beatIds.includes(beatId)),
      memberships,
    );
  if (beats.dryRun || !isNew) return lines;

  const now = clock.now();
  const writing = { now, newId: () => random.uuid(), source: 'beats' };
  await saveAreas(tx, { ...plan, areas: [...plan.areas, ...retired] }, writing);
  await closeBoundaries(
    tx,
    retired.map(({ after }) => after.id),
    now,
  );
  await replaceMemberships(tx, beatIds, memberships);
  await recordEntry(tx, clock, random, {
    actor: context.actor,
    action: 'beat.make',
    thing: { kind: 'area', id: hromada.id },
    detail: { beats: drafts.length, retired: retired.length },
  });
  await recordEvent(tx, clock, random, {
    type: 'area.beats-made',
    subject: publicSubject(hromada),
  });
  return lines;
}

/** The plan's lines stand in the order of the drafts, and an area's name is its draft's. */
function idsByDraft(
  plan: AreaPlan,
  known: readonly KnownArea[],
  hromadaId: AreaId,
  drafts: readonly BeatDraft[],
): ReadonlyMap<BeatDraft, AreaId> {
  const planned = new Map(plan.areas.map(({ after }) => [after.id, after]));
  const all = [...known.filter(({ id }) => !planned.has(id)), ...planned.values()];
  const beats = all.filter((area) => area.kind === 'beat' && area.parentId === hromadaId);
  const ids = new Map<BeatDraft, AreaId>();
  for (const [index, draft] of drafts.entries()) {
    const name = plan.lines.find(({ position }) => position.number === index + 1)?.name;
    const beat = beats.find((area) => area.name === name);
    if (beat) ids.set(draft, beat.id);
  }
  return ids;
}

function retiredBeats(
  known: readonly KnownArea[],
  hromadaId: AreaId,
  made: ReadonlySet<AreaId>,
): readonly PlannedArea[] {
  return known
    .filter(
      (area) =>
        area.kind === 'beat' &&
        area.origin === 'made' &&
        area.parentId === hromadaId &&
        !made.has(area.id) &&
        (area.status === 'public' || area.fingerprint !== undefined),
    )
    .map((before) => ({
      before,
      after: { ...before, status: 'draft', fingerprint: undefined } as const,
    }));
}

function retiredLine(made: number) {
  return ({ after }: PlannedArea, index: number): ImportLine => ({
    position: { unit: 'beat', number: made + index + 1 },
    name: after.name,
    outcome: 'taken',
    notes: [note('beat-retired')],
  });
}

function sameMemberships(one: readonly Membership[], other: readonly Membership[]): boolean {
  const keys = (list: readonly Membership[]) =>
    list.map(({ beatId, settlementId }) => `${beatId}/${settlementId}`).sort();
  return keys(one).join() === keys(other).join();
}
