import type { ForumId, RoomId, SlotId, TalkId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { Moments } from '#kernel/time/local-times.ts';

/** A talk, or a break, which is called something and counted in its forum. */
export type SlotContent =
  | { readonly kind: 'talk'; readonly talkId: TalkId }
  | { readonly kind: 'break'; readonly number: number; readonly title: Said };

/** What stands where and when. */
export interface Placed extends Moments {
  readonly content: SlotContent;
  /** Undefined: a break in all rooms, or a room that is no more. */
  readonly roomId: RoomId | undefined;
}

/** As the organisers arrange it. Nobody else sees it before it is published. */
export interface Slot extends Placed {
  readonly id: SlotId;
  readonly forumId: ForumId;
  readonly changedAt: Temporal.Instant;
}

/** As everybody reads it. */
export interface PublishedSlot extends Placed {
  /** The same in every version: the talk’s own, or that of a break’s slot. */
  readonly id: TalkId | SlotId;
  /** The version that changed it last. */
  readonly changedIn: number;
}

/** By which everybody who was told of it knows it again. */
export function lastingId({ id, content }: Pick<Slot, 'id' | 'content'>): TalkId | SlotId {
  return content.kind === 'talk' ? content.talkId : id;
}

export function minutesOf({ startsAt, endsAt }: Moments): number {
  return Math.round(startsAt.until(endsAt).total('minutes'));
}

export const MAX_SLOT_LENGTHS = { title: 160, note: 500 } as const;
/** Of one slot: files of conferences count no further within a day. */
export const MAX_MINUTES = 720;
