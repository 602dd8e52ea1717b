import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { readEntries, recordEntry } from '#modules/audit/index.ts';
import {
  asInstallation,
  type Context,
  inTransaction,
  listOpenedTimes,
  type Permission,
  type StaffActor,
  wasNotified,
} from '#modules/identity/index.ts';
import type { GivenThing } from '../domain/given-resource.ts';

/** Something that is handed to officers, as a higher module knows it. */
export interface HandedThing {
  /** As the journal names it. */
  readonly thing: { readonly kind: string; readonly id: string };
  /** The act of learning who has it, as the journal names it. */
  readonly action: `${string}.${string}`;
  /** Where notifications of it lead. */
  readonly path: `/desk/${string}`;
  /** The permission to read such things. */
  readonly read: Permission;
  /** How the journal names a reading of one. */
  readonly readings: readonly string[];
  readonly find: (tx: Tx) => Promise<Held | undefined>;
  /** The thing as far as the person may still read it. */
  readonly findInReach: (tx: Tx) => Promise<object | undefined>;
}

/** A thing that one officer has, or several. */
type Held = Pick<GivenThing, 'officerId'> | PresentOfficers;

export interface PresentOfficers {
  /** Empty: nobody; it waits to be given. */
  readonly officerIds: readonly OfficerId[];
}

/**
 * Finds the officers who have a thing now, for a person who can no longer read it but has read it or was notified of it
 * before. For everybody else the thing is absent. Tells nothing of the thing itself.
 */
export async function findPresentOfficers(
  context: Context,
  handed: HandedThing,
): Promise<Result<PresentOfficers, 'absent'>> {
  const { actor, policy, platform } = context;
  if (!policy.can(actor, handed.read) || actor.kind !== 'staff') return refuse('absent');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    if (!(await hadBefore(tx, actor, handed))) return refuse('absent');
    if (await handed.findInReach(tx)) return refuse('absent');
    const given = await asInstallation(tx, platform, () => handed.find(tx));
    if (!given) return refuse('absent');
    const { thing, action } = handed;
    await recordEntry(tx, clock, random, { actor, action, thing });
    return ok({ officerIds: officersOf(given) });
  });
}

function officersOf(held: Held): readonly OfficerId[] {
  if ('officerIds' in held) return held.officerIds;
  return held.officerId ? [held.officerId] : [];
}

/** More than anybody reads one thing in the half hour of a break-glass. */
const MAX_READINGS = 200;

/**
 * Decided by the notifications that the person received and by the person's own entries in the journal. A reading by
 * break-glass does not count: it ends after half an hour.
 */
async function hadBefore(
  tx: Tx,
  actor: StaffActor,
  { thing, path, readings }: HandedThing,
): Promise<boolean> {
  if (await wasNotified(tx, actor, path)) return true;
  const opened = await listOpenedTimes(tx, actor.id);
  const isByBreakGlass = (at: Temporal.Instant) =>
    opened.some(({ from, until }) => isNotAfter(from, at) && isNotAfter(at, until));
  for (const action of readings) {
    const entries = await readEntries(tx, { person: actor.id, thing, action }, MAX_READINGS);
    if (entries.some(({ happenedAt }) => !isByBreakGlass(happenedAt))) return true;
  }
  return false;
}

function isNotAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) <= 0;
}
