import { newId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { countWork } from '#modules/officers/index.ts';
import type { Meeting, Topic } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { changeStatus, type SeenMeeting, type StatusRefusal } from './change-status.ts';

export interface HoldMeeting extends SeenMeeting {
  /** How many came; never who. */
  readonly came: number;
  /** How many of them for the first time; undefined: nobody asked. */
  readonly cameFirst: number | undefined;
  readonly topics: readonly Topic[];
}

/** `not-begun`: nobody has come yet. */
export type HoldRefusal = StatusRefusal | 'not-begun' | 'first-more-than-all';

/**
 * It took place. It stands in the half-year of each officer who was there, in the same transaction; how many came may be
 * put right until it is told what was said, and counts once.
 */
export async function holdMeeting(
  context: MeetingsContext,
  { came, cameFirst, topics, ...seen }: HoldMeeting,
): Promise<Result<undefined, HoldRefusal>> {
  const now = context.platform.clock.now();
  return await changeStatus<'not-begun' | 'first-more-than-all'>(context, seen, {
    act: 'record',
    status: 'held',
    judge: ({ startsAt, held }) => {
      if (Temporal.Instant.compare(now, startsAt) < 0) return refuse('not-begun');
      if (cameFirst !== undefined && cameFirst > came) return refuse('first-more-than-all');
      return ok({ held: { heldAt: held?.heldAt ?? now, came, cameFirst, topics } });
    },
    alongside: async (tx, meeting, { held }) => {
      if (!held) await countForHosts(tx, context, meeting);
    },
  });
}

async function countForHosts(
  tx: Tx,
  context: MeetingsContext,
  { id, kind, areaId, hostIds, startsAt }: Meeting,
): Promise<void> {
  const { clock, random } = context.platform;
  const doneOn = startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  for (const officerId of hostIds) {
    await countWork(tx, context, {
      kind: kind === 'reception' ? 'reception' : 'meeting',
      areaId,
      officerId,
      doneOn,
      source: { module: 'meetings', id },
      // Several were there, and it is work of each of them.
      key: newId<'sender-key'>(random),
    });
  }
}
