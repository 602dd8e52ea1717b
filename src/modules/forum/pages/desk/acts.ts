import { mayForumBecome } from '../../domain/forum.ts';
import type { DeskForum } from '../../use-cases/list-desk-forums.ts';

/** What can be done with a forum, each on a page of its own; the likeliest first. */
export const FORUM_ACTS = ['publish', 'hold', 'edit', 'cancel', 'discard'] as const;
export type ForumAct = (typeof FORUM_ACTS)[number];

/** What whoever reads it may do with it now. */
export function forumActsWith(
  { forum, mayPrepare }: DeskForum,
  now: Temporal.Instant,
): readonly ForumAct[] {
  if (!mayPrepare) return [];
  const hasBegun = Temporal.Instant.compare(forum.startsAt, now) <= 0;
  const possible: Readonly<Record<ForumAct, boolean>> = {
    publish: mayForumBecome(forum.status, 'public'),
    hold: hasBegun && mayForumBecome(forum.status, 'held'),
    edit: true,
    cancel: mayForumBecome(forum.status, 'cancelled'),
    discard: forum.status === 'draft',
  };
  return FORUM_ACTS.filter((act) => possible[act]);
}
