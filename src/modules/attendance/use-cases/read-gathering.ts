import type { GatheringId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { singleFlight } from '#platform/database/single-flight.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import {
  type Gathering,
  type Owner,
  phaseOf,
  seatLimit,
  type SignUpPhase,
} from '../domain/gathering.ts';
import type { GatheringWords } from '../domain/gathering-kind.ts';
import { findGathering, findWithSeatsTaken } from '../storage/gatherings.ts';
import { countSeats } from '../storage/sign-ups.ts';
import { describeGathering, kindOf } from './describe-gathering.ts';
import type { Tx } from '#platform/database/database.ts';

/** What everybody may know of seats: how many there are, never whose. */
export interface Places {
  readonly id: GatheringId;
  readonly phase: SignUpPhase;
  readonly opensAt: Temporal.Instant | undefined;
  readonly mostSeats: number;
  /** Undefined: as many as come. Nought: whoever signs up waits. */
  readonly left: number | undefined;
}

export interface ReadGathering extends Places {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly owner: Owner;
  readonly words: GatheringWords;
  readonly isDiscreet: boolean;
}

/** The gathering, where its owner shows it to whoever acts. */
export async function readGathering(
  context: AttendanceContext,
  id: GatheringId,
  locale: Locale,
): Promise<Result<ReadGathering, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'gathering.read')) return refuse('absent');
  // When sign-up opens, hundreds ask for the same within a moment: they are told the same.
  return actor.kind === 'resident'
    ? await once(platform.database, `${id} ${locale}`, () => lookAt(context, id, locale))
    : await lookAt(context, id, locale);
}

const once = singleFlight<Result<ReadGathering, 'absent'>>();

async function lookAt(
  context: AttendanceContext,
  id: GatheringId,
  locale: Locale,
): Promise<Result<ReadGathering, 'absent'>> {
  return await inOwnName(context, async (tx) => {
    const gathering = await findGathering(tx, id);
    const words = gathering && (await describeGathering(tx, context, gathering, locale));
    if (!gathering || !words || kindOf(context, gathering)?.isSeatedByOwner) {
      return refuse('absent');
    }
    return ok({
      ...(await placesOf(tx, context, gathering)),
      startsAt: gathering.startsAt,
      endsAt: gathering.endsAt,
      owner: ownerIn(gathering),
      words,
      isDiscreet: kindOf(context, gathering)?.isDiscreet === true,
    });
  });
}

function ownerIn({ ownerKind, ownerId }: Gathering): Owner {
  return { ownerKind, ownerId };
}

/** For a page of its owner, which has asked its own policy whether it is shown. Undefined: nobody signs up for that. */
export async function readPlaces(
  context: AttendanceContext,
  owner: Owner,
): Promise<Places | undefined> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'gathering.read')) return undefined;
  const look = () =>
    inOwnName(context, async (tx) => {
      const found = await findWithSeatsTaken(tx, owner);
      return found && placesWith(context, found.gathering, found.taken);
    });
  // As above: they press on a page that they have opened first.
  return actor.kind === 'resident'
    ? await oncePlaces(context.platform.database, `${owner.ownerKind} ${owner.ownerId}`, look)
    : await look();
}

const oncePlaces = singleFlight<Places | undefined>();

export async function placesOf(
  tx: Tx,
  context: AttendanceContext,
  gathering: Gathering,
): Promise<Places> {
  const { taken } = await countSeats(tx, gathering.id);
  return placesWith(context, gathering, taken);
}

function placesWith(
  { platform: { clock } }: AttendanceContext,
  gathering: Gathering,
  taken: number,
): Places {
  const limit = seatLimit(gathering);
  return {
    id: gathering.id,
    phase: phaseOf(gathering, clock.now()),
    opensAt: gathering.opensAt,
    mostSeats: Math.min(gathering.mostSeats, limit),
    left: gathering.capacity === undefined ? undefined : Math.max(0, limit - taken),
  };
}
