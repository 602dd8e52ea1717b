import type { AreaChangeId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { type BeatsRefusal, beatsRefusal } from '../domain/beats/beats-refusal.ts';
import { type BeatsWish, draftBeats } from '../domain/beats/beats-wish.ts';
import type { BeatsPublishChoice } from '../domain/import/publish-choice.ts';
import { countOutcomes, type ImportLine, type Outcome } from '../domain/import/report.ts';
import { waitForOtherImports } from '../storage/load-known-areas.ts';
import type { AreaMeant } from './find-area.ts';
import { loadHromada } from './load-hromada.ts';
import { isNewPlan, planHromadaBeats, saveBeats } from './save-beats.ts';

export interface MakeBeats {
  /** Code or slug. */
  readonly hromada: string;
  /** Settlements or districts, each by name, code or slug. Without groups every district becomes a beat. */
  readonly groups: readonly (readonly string[])[];
  /** Names of the beats, in the order of the groups. The default is the name of the first in the group. */
  readonly names: readonly (string | undefined)[];
  readonly publish: BeatsPublishChoice;
  readonly dryRun: boolean;
  /** Default: `made`. */
  readonly origin?: 'made' | 'demo';
}

export interface ChangeBeats {
  readonly hromada: AreaMeant;
  readonly wish: BeatsWish;
  readonly publish: BeatsPublishChoice;
  readonly dryRun?: boolean;
  readonly origin?: 'made' | 'demo';
  /** The version of the hromada that the person saw, for optimistic locking. */
  readonly expected?: string | undefined;
}

export interface MadeBeats {
  readonly lines: readonly ImportLine[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Settlements in no group, and the beat of the nearest that is. */
  readonly joined: readonly { readonly settlement: string; readonly beat: string }[];
  /** Settlements that are in no beat yet, because their positions are unknown. */
  readonly leftOut: readonly string[];
  /** The change that was written, by which it can be reverted; undefined if nothing was. */
  readonly change: AreaChangeId | undefined;
}

/** Splits a hromada into beats by its settlements: every place belongs to the nearest one. */
export async function splitHromada(
  context: Context,
  { hromada, publish, dryRun, origin = 'made', ...groups }: MakeBeats,
): Promise<Result<MadeBeats, BeatsRefusal>> {
  const wish: BeatsWish = { way: 'settlements', ...groups };
  return await changeBeats(context, { hromada, publish, dryRun, origin, wish });
}

/** Makes beats of starosta districts or city districts, singly or in groups. */
export async function chooseDistricts(
  context: Context,
  { hromada, publish, dryRun, origin = 'made', ...groups }: MakeBeats,
): Promise<Result<MadeBeats, BeatsRefusal>> {
  const wish: BeatsWish = { way: 'districts', ...groups };
  return await changeBeats(context, { hromada, publish, dryRun, origin, wish });
}

/** Creates a hromada's beats, changes one, or removes one. */
export async function changeBeats(
  context: Context,
  { hromada, wish, publish, dryRun = false, origin = 'made', expected }: ChangeBeats,
): Promise<Result<MadeBeats, BeatsRefusal>> {
  if (!context.policy.can(context.actor, 'beat.make')) return refuse(beatsRefusal('forbidden'));
  return await inTransaction(context, async (tx) => {
    await waitForOtherImports(tx);
    const loaded = await loadHromada(tx, context, 'beat.make', hromada);
    if (!loaded.ok) return loaded;
    const isStale = expected !== undefined && expected !== loaded.value.version;
    const stale = () => refuse(beatsRefusal('changed-meanwhile'));
    const drafted = draftBeats(loaded.value, wish);
    if (!drafted.ok) return isStale ? stale() : drafted;
    const { joined, leftOut, proposal } = drafted.value;
    const home = { ...loaded.value, publish, origin };
    const plan = await planHromadaBeats(tx, context, home, proposal);
    const isNew = await isNewPlan(tx, plan);
    // A repeated form succeeds.
    if (isNew && isStale) return stale();
    const change = isNew && !dryRun ? await saveBeats(tx, context, home, plan) : undefined;
    return ok({ lines: plan.lines, counts: countOutcomes(plan.lines), joined, leftOut, change });
  });
}
