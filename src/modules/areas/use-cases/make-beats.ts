import type { AreaChangeId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import { type BeatsRefusal, beatsRefusal } from '../domain/beats/beats-refusal.ts';
import { type BeatsWish, draftBeats } from '../domain/beats/beats-wish.ts';
import type { BeatsPublishChoice } from '../domain/import/publish-choice.ts';
import { countOutcomes, type ImportLine, type Outcome } from '../domain/import/report.ts';
import { waitForOtherImports } from '../storage/load-known-areas.ts';
import type { AreaMeant } from './find-area.ts';
import { loadHromada } from './load-hromada.ts';
import { isNewPlan, planHromadaBeats, saveBeats } from './save-beats.ts';

export interface MakeBeats {
  /** By code or slug. */
  readonly hromada: string;
  /** Of settlements or of districts, each by name, code or slug. No groups: every district is a beat. */
  readonly groups: readonly (readonly string[])[];
  /** Of the beats, in the order of the groups; what is not given is named after the first of the group. */
  readonly names: readonly (string | undefined)[];
  readonly publish: BeatsPublishChoice;
  readonly dryRun: boolean;
  /** `made`, when not said. */
  readonly origin?: 'made' | 'demo';
}

export interface ChangeBeats {
  readonly hromada: AreaMeant;
  readonly wish: BeatsWish;
  readonly publish: BeatsPublishChoice;
  readonly dryRun?: boolean;
  readonly origin?: 'made' | 'demo';
  /** The version of the hromada that somebody has looked at: nothing is written over another one. */
  readonly expected?: string | undefined;
}

export interface MadeBeats {
  readonly lines: readonly ImportLine[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Settlements in no group, and the beat of the nearest that is. */
  readonly joined: readonly { readonly settlement: string; readonly beat: string }[];
  /** Settlements for which no beat answers yet, their positions being unknown. */
  readonly leftOut: readonly string[];
  /** What was written, to be put back by; undefined where nothing was. */
  readonly change: AreaChangeId | undefined;
}

/** Splits a hromada into beats by its settlements: every place goes to the nearest one. */
export async function splitHromada(
  context: Context,
  { hromada, publish, dryRun, origin = 'made', ...groups }: MakeBeats,
): Promise<Result<MadeBeats, BeatsRefusal>> {
  const wish: BeatsWish = { way: 'settlements', ...groups };
  return await changeBeats(context, { hromada, publish, dryRun, origin, wish });
}

/** Takes starosta districts or city districts as beats, each by itself or several together. */
export async function chooseDistricts(
  context: Context,
  { hromada, publish, dryRun, origin = 'made', ...groups }: MakeBeats,
): Promise<Result<MadeBeats, BeatsRefusal>> {
  const wish: BeatsWish = { way: 'districts', ...groups };
  return await changeBeats(context, { hromada, publish, dryRun, origin, wish });
}

/** Makes a hromada's beats as somebody wants them: anew, or one of them otherwise, or one of them no more. */
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
    // Whoever sends the same form twice has what they wanted.
    if (isNew && isStale) return stale();
    const change = isNew && !dryRun ? await saveBeats(tx, context, home, plan) : undefined;
    return ok({ lines: plan.lines, counts: countOutcomes(plan.lines), joined, leftOut, change });
  });
}
