import type { AreaId, ForumId, LiveSessionId, RoomId, TalkId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { AnnouncedForum } from '../forum.ts';

/**
 * Questions of a hall. `open`: they are taken and supported. `voting`: no more are taken, those that are there can still be
 * supported. `closed`: over; what had no answer was handed over.
 */
export const LIVE_STATUSES = ['open', 'voting', 'closed'] as const;
export type LiveStatus = (typeof LIVE_STATUSES)[number];

const BECOMES: Readonly<Record<LiveStatus, readonly LiveStatus[]>> = {
  open: ['voting', 'closed'],
  voting: ['open', 'closed'],
  closed: [],
};

export function mayLiveBecome(from: LiveStatus, to: LiveStatus): boolean {
  return BECOMES[from].includes(to);
}

export interface LiveSession {
  readonly id: LiveSessionId;
  readonly forumId: ForumId;
  readonly roomId: RoomId;
  readonly talkId: TalkId | undefined;
  /** What is typed from the wall. */
  readonly code: string;
  readonly status: LiveStatus;
  readonly openedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | undefined;
}

/** With what people call it by: everybody may read that. */
export interface Hall extends LiveSession {
  readonly year: number;
  readonly areaId: AreaId;
  readonly forum: AnnouncedForum;
  /** Everybody reads of its forum. */
  readonly isShown: boolean;
  readonly room: { readonly slug: string; readonly name: Said };
  readonly talk:
    | { readonly code: string; readonly title: string; readonly language: string }
    | undefined;
}
