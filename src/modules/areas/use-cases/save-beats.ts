import { type AreaChangeId, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Context } from '#modules/identity/index.ts';
import type { Membership } from '../domain/beat-cover.ts';
import { type BeatsPlan, type BeatsProposal, planBeats } from '../domain/beats/plan-beats.ts';
import type { BeatsPublishChoice } from '../domain/import/publish-choice.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { loadMemberships } from '../storage/beat-settlements.ts';
import { loadFormerSlugs } from '../storage/former-slugs.ts';
import { mayChange } from './may-change.ts';
import { measureShape } from './measure-shape.ts';
import { publicSubject } from './public-subject.ts';
import { saveChange } from './save-change.ts';

export interface BeatsHome {
  readonly hromada: KnownArea;
  readonly known: readonly KnownArea[];
  readonly publish: BeatsPublishChoice;
  /** Demonstration beats are removed with the demonstration, even if their hromada has become real. */
  readonly origin: 'made' | 'demo';
}

export async function planHromadaBeats(
  tx: Tx,
  context: Context,
  { hromada, known, publish, origin }: BeatsHome,
  proposal: BeatsProposal,
): Promise<BeatsPlan> {
  return planBeats(known, hromada, proposal, {
    publish,
    origin,
    newId: () => newId<'area'>(context.platform.random),
    measure: measureShape,
    formerSlugs: await loadFormerSlugs(tx),
    mayChange: mayChange(context, 'beat.make'),
  });
}

/** Whether beats differ from a plan. */
export async function isNewPlan(tx: Tx, plan: BeatsPlan): Promise<boolean> {
  const { beatIds, all } = plan.memberships;
  const before = (await loadMemberships(tx)).filter(({ beatId }) => beatIds.includes(beatId));
  return plan.areas.length + plan.boundaries.length > 0 || !sameMemberships(before, all);
}

/** Writes a plan of beats. */
export async function saveBeats(
  tx: Tx,
  context: Context,
  { hromada, known }: BeatsHome,
  plan: BeatsPlan,
): Promise<AreaChangeId> {
  const { clock, random } = context.platform;
  const { beatIds } = plan.memberships;
  const change = await saveChange(tx, context, {
    kind: 'beats',
    source: 'beats',
    areaId: hromada.id,
    known,
    ...plan,
  });
  await recordEntry(tx, clock, random, {
    actor: context.actor,
    action: 'beat.make',
    thing: { kind: 'area', id: hromada.id },
    detail: { change, beats: beatIds.length - plan.closed.length, retired: plan.closed.length },
  });
  await recordEvent(tx, clock, random, {
    type: 'area.beats-made',
    subject: publicSubject(hromada),
  });
  return change;
}

function sameMemberships(one: readonly Membership[], other: readonly Membership[]): boolean {
  const keys = (list: readonly Membership[]) =>
    list.map(({ beatId, settlementId }) => `${beatId}/${settlementId}`).sort();
  return keys(one).join() === keys(other).join();
}
