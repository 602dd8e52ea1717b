import type { ForumId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import type { CallQuestion, OfferedKind } from '../domain/call/call.ts';
import type { Forum, WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import type { Criterion } from '../domain/review/review.ts';
import { loadKinds, loadQuestions } from '../storage/load-call.ts';
import { findForum, loadForums } from '../storage/load-forums.ts';
import { loadCriteria } from '../storage/review/reviews.ts';
import { mayWithForum } from './forum-in-reach.ts';

type DeskContext = Pick<ForumContext, 'policy' | 'actor' | 'areas' | 'platform'>;

export interface DeskForums {
  readonly forums: readonly Forum[];
  /** Whether they may prepare another one. */
  readonly mayPrepare: boolean;
}

/** Forums within one's own reach, drafts among them. */
export async function listDeskForums(
  context: DeskContext,
): Promise<Result<DeskForums, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'forum.follow')) return refuse('forbidden');
  const forums = await loadForums(platform.database.read);
  return ok({
    forums: forums.filter((forum) => mayWithForum(context, 'forum.follow', forum)),
    mayPrepare: policy.can(actor, 'forum.prepare'),
  });
}

export interface DeskForum {
  readonly forum: WholeForum;
  readonly kinds: readonly OfferedKind[];
  readonly questions: readonly CallQuestion[];
  readonly criteria: readonly Criterion[];
  readonly mayPrepare: boolean;
}

export async function readDeskForum(
  context: DeskContext,
  id: ForumId,
): Promise<Result<DeskForum, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'forum.follow')) return refuse('absent');
  // What was changed a moment ago is shown as it is: not from a copy that lags.
  const forum = await findForum(platform.database.write, id);
  if (!forum || !mayWithForum(context, 'forum.follow', forum)) return refuse('absent');
  return ok({
    forum,
    kinds: await loadKinds(platform.database.write, id),
    questions: await loadQuestions(platform.database.write, id),
    criteria: await loadCriteria(platform.database.write, id),
    mayPrepare: mayWithForum(context, 'forum.prepare', forum),
  });
}

/** Where a forum may be: an oblast, a raion or a hromada. */
const KINDS = ['oblast', 'raion', 'hromada'];

/** Of those, where whoever asks prepares one. */
export function listForumAreas(context: DeskContext): Result<readonly Area[], 'forbidden'> {
  const { policy, actor, areas } = context;
  if (!policy.can(actor, 'forum.prepare')) return refuse('forbidden');
  return ok(
    areas.all.filter(
      ({ id, kind }) =>
        KINDS.includes(kind) && mayWithForum(context, 'forum.prepare', { areaId: id }),
    ),
  );
}
