import type { ForumId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { type Criterion, type Summary, summaryOf } from '../../domain/review/review.ts';
import type { TalkStatus, WholeTalk } from '../../domain/talk.ts';
import { findForum } from '../../storage/load-forums.ts';
import { loadTalks } from '../../storage/load-talks.ts';
import { loadCriteria, loadReviews } from '../../storage/review/reviews.ts';
import { mayWithForum } from '../forum-in-reach.ts';

export interface ComparedTalk {
  readonly talk: WholeTalk;
  readonly summary: Summary;
}

export interface DeskTalks {
  readonly forum: WholeForum;
  readonly criteria: readonly Criterion[];
  /** The best first; what nobody scored, last. */
  readonly talks: readonly ComparedTalk[];
}

const SHOWN: readonly TalkStatus[] = [
  'submitted',
  'accepted',
  'waiting',
  'declined',
  'confirmed',
  'withdrawn',
];

/** What was sent to a forum’s call, beside one another. */
export async function listDeskTalks(
  context: ForumContext,
  id: ForumId,
): Promise<Result<DeskTalks, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'talk.follow')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, id);
    if (!forum || !mayWithForum(context, 'talk.follow', forum)) return refuse('absent');
    const criteria = await loadCriteria(tx, id);
    const reviews = Map.groupBy(await loadReviews(tx, id), ({ talkId }) => talkId);
    const talks = (await loadTalks(tx, id, SHOWN)).map((talk) => ({
      talk,
      summary: summaryOf(reviews.get(talk.id) ?? [], criteria),
    }));
    return ok({ forum, criteria, talks: talks.toSorted(byAverage) });
  });
}

function byAverage({ summary: one }: ComparedTalk, { summary: other }: ComparedTalk): number {
  return (other.average ?? 0) - (one.average ?? 0);
}
