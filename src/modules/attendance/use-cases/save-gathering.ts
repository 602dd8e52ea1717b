import type { AccountId, AreaId, GatheringId } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { asInstallation } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Gathering, GatheringRules, Owner } from '../domain/gathering.ts';
import type { Change } from '../domain/gathering-kind.ts';
import { RETENTION } from '../domain/retention.ts';
import { insertGathering, lockGatheringOf, updateGathering } from '../storage/gatherings.ts';
import { kindOf } from './describe-gathering.ts';
import { gatheringSubject, settledLine } from './seat-line.ts';

export interface SaveGathering extends Owner, GatheringRules {
  readonly areaId: AreaId;
  readonly leaderIds: readonly AccountId[];
  /** It takes place elsewhere now: where, its owner knows. */
  readonly isElsewhere?: boolean;
  /** It was cancelled, and takes place after all: whoever signed up still has their seats, and is told when. */
  readonly isHeldAgain?: boolean;
}

/** `times`: an end before the start, or a sign-up that closes before it opens or after the end. */
export type GatheringRefusal = 'times' | 'cancelled';

/**
 * In the transaction of the module whose gathering it is, which has asked its own policy and writes its own entry: makes
 * or changes it. At another time or elsewhere, whoever signed up is told; with more seats, whoever waits is offered them.
 */
export async function saveGathering(
  tx: Tx,
  context: AttendanceContext,
  input: SaveGathering,
): Promise<Result<GatheringId, GatheringRefusal>> {
  if (!areInOrder(input)) return refuse('times');
  return await asInstallation(tx, context.platform, async () => {
    const before = await lockGatheringOf(tx, input);
    if (before?.state === 'cancelled' && !input.isHeldAgain) return refuse('cancelled');
    const change = before && changeOf(input, before);
    const gathering = changed(context, input, before, change);
    const until = contactsUntil(context, gathering);
    if (!before) {
      await insertGathering(tx, gathering, until);
      return ok(gathering.id);
    }
    await updateGathering(tx, gathering, until);
    if (change) await tell(tx, context, gathering, change);
    await settledLine(tx, context, gathering);
    return ok(gathering.id);
  });
}

function changed(
  { platform: { random } }: AttendanceContext,
  input: SaveGathering,
  before: Gathering | undefined,
  change: Change | undefined,
): Gathering {
  if (!before) {
    return { ...input, id: newId<'gathering'>(random), state: 'planned', revision: 0 };
  }
  const revision = before.revision + (change ? 1 : 0);
  return { ...input, id: before.id, state: 'planned', revision };
}

/** Of what whoever signed up must know; undefined: nothing that leads them astray. */
function changeOf({ startsAt, isElsewhere }: SaveGathering, before: Gathering): Change | undefined {
  const isMoved =
    before.state === 'cancelled' || Temporal.Instant.compare(before.startsAt, startsAt) !== 0;
  if (isMoved) return isElsewhere ? 'moved-and-relocated' : 'moved';
  return isElsewhere ? 'relocated' : undefined;
}

/** Likewise: it does not take place. Whoever signed up is told. Nothing happens where it was so already. */
export async function cancelGathering(
  tx: Tx,
  context: AttendanceContext,
  owner: Owner,
): Promise<void> {
  await asInstallation(tx, context.platform, async () => {
    const before = await lockGatheringOf(tx, owner);
    if (!before || before.state === 'cancelled') return;
    const gathering: Gathering = {
      ...before,
      state: 'cancelled',
      revision: before.revision + 1,
    };
    await updateGathering(tx, gathering, contactsUntil(context, gathering));
    await tell(tx, context, gathering, 'cancelled');
  });
}

async function tell(
  tx: Tx,
  { platform: { clock, random } }: AttendanceContext,
  gathering: Gathering,
  change: Change,
): Promise<void> {
  await recordEvent(tx, clock, random, {
    type: `gathering.${change}`,
    subject: gatheringSubject(gathering),
  });
}

function areInOrder({ startsAt, endsAt, opensAt, closesAt }: GatheringRules): boolean {
  const isBefore = (one: Temporal.Instant, other: Temporal.Instant) =>
    Temporal.Instant.compare(one, other) < 0;
  return (
    isBefore(startsAt, endsAt) &&
    !isBefore(endsAt, closesAt) &&
    (opensAt === undefined || isBefore(opensAt, closesAt))
  );
}

function contactsUntil(context: AttendanceContext, gathering: Gathering): Temporal.Instant {
  const { daysOfContacts: usual } = RETENTION;
  const own = kindOf(context, gathering)?.daysOfContacts ?? usual;
  return gathering.endsAt.add({ hours: 24 * Math.min(own, usual) });
}
