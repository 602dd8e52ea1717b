import type { SignUpId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { SignUp, SignUpState } from '../domain/sign-up.ts';
import { countBefore, findSignUps } from '../storage/sign-ups.ts';

/** What became of a seat that its gathering's owner gave. */
export interface Seat {
  readonly state: SignUpState;
  readonly offeredUntil: Temporal.Instant | undefined;
  /** When it came to this state. */
  readonly changedAt: Temporal.Instant;
  /** How many offers it got. */
  readonly offers: number;
}

/** In the transaction of the module that gave them, which has asked its own policy who may know. */
export async function readSeats(
  tx: Tx,
  { platform }: AttendanceContext,
  ids: readonly SignUpId[],
): Promise<ReadonlyMap<SignUpId, Seat>> {
  if (ids.length === 0) return new Map();
  const found = await asInstallation(tx, platform, () => findSignUps(tx, ids));
  return new Map(found.map((signUp) => [signUp.id, seatOf(signUp)]));
}

/** Likewise, one of them, with how many wait before it where it waits. */
export async function readSeat(
  tx: Tx,
  { platform }: AttendanceContext,
  id: SignUpId,
): Promise<(Seat & { readonly before: number | undefined }) | undefined> {
  return await asInstallation(tx, platform, async () => {
    const [signUp] = await findSignUps(tx, [id]);
    if (!signUp) return undefined;
    const before = signUp.state === 'waiting' ? await countBefore(tx, signUp) : undefined;
    return { ...seatOf(signUp), before };
  });
}

function seatOf({ state, offeredUntil, changedAt, offers }: SignUp): Seat {
  return { state, offeredUntil, changedAt, offers };
}
