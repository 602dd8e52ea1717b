import type { ForumId, TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { listRoundsAbout } from '#modules/surveys/index.ts';
import type { TalkAsked } from '../../domain/asked-talk.ts';
import { isToBeHeard, TALK } from '../../domain/feedback.ts';
import type { FeedbackContext } from '../../domain/forum-context.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { PublishedSlot } from '../../domain/schedule/slot.ts';
import { TALK_STATUSES, type WholeTalk } from '../../domain/talk.ts';
import { findForum } from '../../storage/load-forums.ts';
import { loadTalks } from '../../storage/load-talks.ts';
import { lastVersion, loadPublishedSlots } from '../../storage/programme-versions.ts';
import { mayWithForum } from '../forum-in-reach.ts';

export interface FeedbackDesk {
  readonly forum: WholeForum;
  /** In the order of time; what does not take place is last. */
  readonly talks: readonly TalkAsked[];
}

/** What whoever hears the talks of a forum is asked, and how many answered. */
export async function readFeedbackDesk(
  context: FeedbackContext,
  forumId: ForumId,
): Promise<Result<FeedbackDesk, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'talk-feedback.ask')) return refuse('absent');
  const found = await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, forumId);
    if (!forum || !mayWithForum(context, 'talk-feedback.ask', forum)) return undefined;
    return { forum, places: await loadPlaces(tx, forum) };
  });
  if (!found) return refuse('absent');
  const { forum, places } = found;
  const ids = places.map(({ talk }) => talk.id);
  const listed = await listRoundsAbout(context, { kind: TALK, ids });
  if (!listed.ok) return refuse('absent');
  const talks = places.map((place) => ({
    ...place,
    rounds: listed.value.get(place.talk.id) ?? [],
  }));
  return ok({ forum, talks: talks.filter(({ slot, rounds }) => slot || rounds.length > 0) });
}

/** Every talk of a forum, and where it takes place. */
export async function loadPlaces(
  tx: Tx,
  forum: WholeForum,
): Promise<readonly Pick<TalkAsked, 'talk' | 'slot'>[]> {
  const version = await lastVersion(tx, forum.id);
  const slots = version ? await loadPublishedSlots(tx, version.id) : [];
  const byTalk = new Map<TalkId, readonly [PublishedSlot, number]>(
    slots.flatMap((slot, place) =>
      slot.content.kind === 'talk' ? [[slot.content.talkId, [slot, place]]] : [],
    ),
  );
  const placeOf = ({ id }: WholeTalk) => byTalk.get(id)?.[1] ?? slots.length;
  const talks = await loadTalks(tx, forum.id, TALK_STATUSES);
  return talks
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((talk) => {
      const slot = byTalk.get(talk.id)?.[0];
      return { talk, slot: isToBeHeard(forum, talk, slot) ? slot : undefined };
    });
}
