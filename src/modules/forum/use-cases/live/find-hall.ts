import { type Result, ok, refuse } from '#kernel/result.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { findHallByCode } from '../../storage/live/live-sessions.ts';

export interface HallAddress {
  readonly year: number;
  /** The room's slug. */
  readonly room: string;
}

type HallReader = Pick<LiveContext, 'policy' | 'actor' | 'halls' | 'platform'>;

/** Of each room of a forum, the session that is open there, or its last one. */
export async function listHalls(
  { policy, actor, halls }: HallReader,
  { year }: Pick<HallAddress, 'year'>,
): Promise<Result<readonly Hall[], 'absent'>> {
  if (!policy.can(actor, 'live-session.read')) return refuse('absent');
  return ok((await halls.latest()).filter((hall) => hall.year === year));
}

/** The session that is open in a room, or the last one there. */
export async function findHallAt(
  context: HallReader,
  { year, room }: HallAddress,
): Promise<Result<Hall, 'absent'>> {
  const listed = await listHalls(context, { year });
  const hall = listed.ok ? listed.value.find((one) => one.room.slug === room) : undefined;
  return hall ? ok(hall) : refuse('absent');
}

/** The session whose code was typed from the wall. */
export async function findHallOfCode(
  { policy, actor, platform }: HallReader,
  { code }: { readonly code: string },
): Promise<Result<Hall, 'absent'>> {
  if (!policy.can(actor, 'live-session.read')) return refuse('absent');
  const hall = await findHallByCode(platform.database.read, code);
  return hall?.isShown ? ok(hall) : refuse('absent');
}
