import type { AccountId, ForumId, TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { accountOf, addressOf, asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { CallQuestion } from '../../domain/call/call.ts';
import type { Attachment } from '../../domain/call/own-talk.ts';
import type { Forum, WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type Criterion,
  isReviewed,
  REVIEWED_STATUSES,
  type Review,
  type ReviewSaid,
} from '../../domain/review/review.ts';
import type { WholeTalk } from '../../domain/talk.ts';
import { findTalksOfAddress } from '../../storage/call/letters.ts';
import { findSubmission, loadAttachments } from '../../storage/call/own-talk.ts';
import { loadQuestions } from '../../storage/load-call.ts';
import { findForum, loadForums } from '../../storage/load-forums.ts';
import { loadTalks } from '../../storage/load-talks.ts';
import { findReview, loadCriteria, loadReviews, saveReview } from '../../storage/review/reviews.ts';
import { mayWithForum } from '../forum-in-reach.ts';
import { subjectOf } from '../call/tell-talk.ts';
import { findTalkInReach, talkInReach } from './talk-in-reach.ts';

export interface ToReview {
  readonly talk: WholeTalk;
  /** What whoever asks said of it already. */
  readonly own: Review | undefined;
}

export interface ReviewList {
  readonly forum: WholeForum;
  /** What they have not said anything of yet comes first. */
  readonly talks: readonly ToReview[];
}

/** What waits for a review by whoever asks; of a forum that hides them, without who speaks. */
export async function listToReview(
  context: ForumContext,
  id: ForumId,
): Promise<Result<ReviewList, 'absent'>> {
  const { policy, actor } = context;
  const reviewerId = accountOf(context.actor);
  if (!policy.can(actor, 'review.write') || !reviewerId) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, id);
    if (!forum || !mayWithForum(context, 'review.write', forum)) return refuse('absent');
    const reviews = await loadReviews(tx, id);
    const talks = (await loadTalks(tx, id, REVIEWED_STATUSES)).map((talk) => ({
      talk: asShown(forum, talk),
      own: reviews.find((one) => one.talkId === talk.id && one.reviewerId === reviewerId),
    }));
    const isDone = ({ own }: ToReview) => Number(own !== undefined);
    return ok({ forum, talks: talks.toSorted((a, b) => isDone(a) - isDone(b)) });
  });
}

export interface WaitingReviews {
  readonly forum: Forum;
  readonly count: number;
}

type CountContext = Pick<ForumContext, 'platform' | 'policy' | 'actor' | 'areas'>;

/** How many talks of each forum still wait for a review by whoever asks; none, where the time of reviewing is over. */
export async function countToReview(context: CountContext): Promise<readonly WaitingReviews[]> {
  const { policy, actor, platform } = context;
  const reviewerId = accountOf(context.actor);
  if (!policy.can(actor, 'review.write') || !reviewerId) return [];
  const now = platform.clock.now();
  return await inTransaction(context, async (tx) => {
    const waiting: WaitingReviews[] = [];
    for (const forum of await loadForums(tx)) {
      const isOpen = forum.status === 'public' && !isOver(forum, now);
      if (!isOpen || !mayWithForum(context, 'review.write', forum)) continue;
      const own = (await loadReviews(tx, forum.id)).filter((one) => one.reviewerId === reviewerId);
      const talks = await loadTalks(tx, forum.id, REVIEWED_STATUSES);
      const count = talks.filter(({ id }) => !own.some(({ talkId }) => talkId === id)).length;
      if (count > 0) waiting.push({ forum, count });
    }
    return waiting;
  });
}

function isOver({ reviewUntil }: Pick<Forum, 'reviewUntil'>, now: Temporal.Instant): boolean {
  return reviewUntil !== undefined && Temporal.Instant.compare(now, reviewUntil) > 0;
}

export interface TalkToReview extends ToReview {
  readonly forum: WholeForum;
  readonly criteria: readonly Criterion[];
  readonly questions: readonly CallQuestion[];
  readonly answers: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
}

/** Everything by which it is judged: what was answered and which files came, too. */
export async function readToReview(
  context: ForumContext,
  id: TalkId,
): Promise<Result<TalkToReview, 'absent'>> {
  const { policy, actor } = context;
  const reviewerId = accountOf(context.actor);
  if (!policy.can(actor, 'review.write') || !reviewerId) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await findTalkInReach(tx, context, 'review.write', id);
    if (!found || !isReviewed(found.talk.status)) return refuse('absent');
    const { forum, talk } = found;
    const submission = await findSubmission(tx, id);
    return ok({
      forum,
      talk: asShown(forum, talk),
      own: await findReview(tx, id, reviewerId),
      criteria: await loadCriteria(tx, forum.id),
      questions: await loadQuestions(tx, forum.id),
      answers: submission?.answers ?? {},
      attachments: (await loadAttachments(tx, id)).map((file, index) =>
        // A file is often called after whoever wrote it.
        forum.isBlind ? { ...file, name: String(index + 1) } : file,
      ),
    });
  });
}

/** `own-talk`: their address is that of one who speaks, so that they score nothing and can only say so. */
export type ReviewRefusal = 'absent' | 'own-talk' | 'scores-missing' | 'over';

/** What they think of it; said again, it is what they think now. Each criterion is scored, unless they are too near to it. */
export async function reviewTalk(
  context: ForumContext,
  id: TalkId,
  said: ReviewSaid,
): Promise<Result<undefined, ReviewRefusal>> {
  const { policy, actor, platform } = context;
  const { clock, random } = platform;
  const reviewerId = accountOf(context.actor);
  if (!policy.can(actor, 'review.write') || !reviewerId) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await talkInReach(tx, context, 'review.write', id);
    if (!found || !isReviewed(found.talk.status)) return refuse('absent');
    const { forum } = found;
    const now = clock.now();
    if (isOver(forum, now)) return refuse('over');
    if (!said.isConflict && (await isOwn(tx, context, found.talk, reviewerId))) {
      return refuse('own-talk');
    }
    const criteria = await loadCriteria(tx, forum.id);
    const scores = Object.fromEntries(
      criteria.flatMap((one) => {
        const score = said.scores[one.id];
        return score === undefined ? [] : [[one.id, score]];
      }),
    );
    if (!said.isConflict && Object.keys(scores).length < criteria.length) {
      return refuse('scores-missing');
    }
    const kept = { ...said, scores: said.isConflict ? {} : scores };
    await saveReview(tx, { talkId: id, forumId: forum.id, reviewerId }, kept, now);
    await recordEntry(tx, clock, random, {
      actor,
      action: 'review.write',
      thing: { kind: 'talk', id },
    });
    await recordEvent(tx, clock, random, {
      type: 'talk.reviewed',
      subject: subjectOf(id, forum),
    });
    return ok(undefined);
  });
}

function asShown({ isBlind }: WholeForum, talk: WholeTalk): WholeTalk {
  return isBlind ? { ...talk, speakers: [] } : talk;
}

/** Whoever has its address, here and in the account, is one person; who has two addresses has to say so. */
async function isOwn(
  tx: Tx,
  { platform }: Pick<ForumContext, 'platform'>,
  talk: Pick<WholeTalk, 'id' | 'forumId'>,
  reviewerId: AccountId,
): Promise<boolean> {
  return await asInstallation(tx, platform, async () => {
    const address = await addressOf(tx, reviewerId);
    const own = address ? await findTalksOfAddress(tx, talk.forumId, address) : [];
    return own.some(({ talkId }) => talkId === talk.id);
  });
}
