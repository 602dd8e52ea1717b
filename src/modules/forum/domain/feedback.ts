import type { TalkId } from '#kernel/ids.ts';
import type { WholeForum } from './forum.ts';
import { dayOf } from './schedule/hours.ts';
import type { PublishedSlot } from './schedule/slot.ts';
import type { Talk } from './talk.ts';

/** How talks are called where people are asked about them. */
export const TALK = 'talk';

export function asAsked(id: TalkId) {
  return { kind: TALK, id };
}

/** Whoever was there is asked for so long. */
const ASKED = { days: 14 };

export interface AskedDays {
  readonly opensOn: Temporal.PlainDate;
  readonly closesOn: Temporal.PlainDate;
}

/** From a day on: that of the talk, or the one on which somebody thought of asking. */
export function askedFrom(opensOn: Temporal.PlainDate): AskedDays {
  return { opensOn, closesOn: opensOn.add(ASKED) };
}

/** Of a talk that is to come; undefined of one that was: whoever has been asked since is asked as before. */
export function daysToCome(
  { startsAt }: Pick<PublishedSlot, 'startsAt'>,
  { today, timeZone }: { readonly today: Temporal.PlainDate; readonly timeZone: string },
): AskedDays | undefined {
  const day = dayOf(startsAt, timeZone);
  return Temporal.PlainDate.compare(day, today) < 0 ? undefined : askedFrom(day);
}

/** Whoever comes to the forum can hear it, as far as everybody was told. */
export function isToBeHeard(
  { status }: Pick<WholeForum, 'status'>,
  talk: Pick<Talk, 'status'>,
  slot: PublishedSlot | undefined,
): slot is PublishedSlot {
  return status !== 'cancelled' && talk.status === 'confirmed' && slot !== undefined;
}
