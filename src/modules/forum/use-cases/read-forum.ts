import { type Result, ok, refuse } from '#kernel/result.ts';
import { FIRST_FORUM } from '../domain/first-forum.ts';
import { type Forum, isShown, type WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { findForumOfYear, loadForums } from '../storage/load-forums.ts';

/** A forum that everybody may read of. */
export async function readForum(
  { policy, actor, platform }: ForumContext,
  year: number,
): Promise<Result<WholeForum, 'absent'>> {
  if (!policy.can(actor, 'forum.read')) return refuse('absent');
  const forum = await findForumOfYear(platform.database.read, year);
  return forum && isShown(forum) ? ok(forum) : refuse('absent');
}

/** All that everybody may read of, the newest first, without the one of 2019. */
export async function listForums({
  policy,
  actor,
  platform,
}: ForumContext): Promise<Result<readonly Forum[], 'absent'>> {
  if (!policy.can(actor, 'forum.read')) return refuse('absent');
  return ok((await loadForums(platform.database.read)).filter(isShown));
}

/** The year of the one that comes next, else of the newest. Before any other was announced, of the first. */
export async function nextForumYear(context: ForumContext): Promise<number> {
  const listed = await listForums(context);
  const forums = listed.ok ? listed.value : [];
  const now = context.platform.clock.now();
  const next = forums.findLast(
    ({ endsAt, status }) => status !== 'cancelled' && Temporal.Instant.compare(endsAt, now) > 0,
  );
  return (next ?? forums[0])?.year ?? FIRST_FORUM.year;
}
