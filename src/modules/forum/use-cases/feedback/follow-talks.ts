import type { ForumId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { followSubject, listRoundsAbout } from '#modules/surveys/index.ts';
import { asAsked, daysToCome, TALK } from '../../domain/feedback.ts';
import type { FeedbackContext } from '../../domain/forum-context.ts';
import { findForum, loadForums } from '../../storage/load-forums.ts';
import { organisersOf } from './organisers-of.ts';
import { loadPlaces } from './read-feedback-desk.ts';

/**
 * Talks of a forum were moved, or taken out, or withdrawn; the forum lies elsewhere, or is off; others organise it: what
 * people are asked about its talks follows. Without a forum, of all of them.
 */
export async function followTalks(
  context: FeedbackContext,
  { forumId }: { readonly forumId: ForumId | undefined },
): Promise<Result<undefined, 'forbidden'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'talk-feedback.ask')) return refuse('forbidden');
  const ids = forumId ? [forumId] : await allForums(context);
  for (const id of ids) await followForum(context, id);
  return ok(undefined);
}

async function allForums(context: FeedbackContext): Promise<readonly ForumId[]> {
  const forums = await inTransaction(context, (tx) => loadForums(tx));
  return forums.map(({ id }) => id);
}

async function followForum(context: FeedbackContext, id: ForumId): Promise<void> {
  const { clock } = context.platform;
  const asked = await askedOf(context, id);
  await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, id);
    if (!forum || asked.size === 0) return;
    const leaderIds = await organisersOf(tx, context, forum);
    for (const { talk, slot } of await loadPlaces(tx, forum)) {
      if (!asked.has(talk.id)) continue;
      await followSubject(tx, context, {
        ...asAsked(talk.id),
        areaId: forum.areaId,
        leaderIds,
        days: slot && daysToCome(slot, { today: clock.today(), timeZone: clock.timeZone }),
        isOff: !slot,
      });
    }
  });
}

/** Of a thousand talks those that somebody is asked about. */
async function askedOf(context: FeedbackContext, id: ForumId): Promise<ReadonlySet<string>> {
  const places = await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, id);
    return forum ? await loadPlaces(tx, forum) : [];
  });
  const ids = places.map(({ talk }) => talk.id);
  const listed = await listRoundsAbout(context, { kind: TALK, ids });
  return new Set(listed.ok ? listed.value.keys() : []);
}
