import type { AccountId, TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { isShown, type WholeForum } from '../../domain/forum.ts';
import type { WholeTalk } from '../../domain/talk.ts';
import { findForum } from '../../storage/load-forums.ts';
import { findTalk } from '../../storage/load-talks.ts';
import { wasPublished } from '../../storage/programme-versions.ts';
import { organisersOf } from './organisers-of.ts';

export interface AskedTalk {
  readonly talk: WholeTalk;
  readonly forum: WholeForum;
  /** Whose the surveys about it are. Empty for whoever only answers: it is none of their business. */
  readonly organiserIds: readonly AccountId[];
}

/** A talk that people may be asked about: one that everybody was told of, whatever became of it since. */
export async function findAskedTalk(
  context: Context & { readonly areas: AreaDirectory },
  { id }: { readonly id: TalkId },
): Promise<Result<AskedTalk, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'forum.read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const talk = await findTalk(tx, id);
    const forum = talk && (await findForum(tx, talk.forumId));
    if (!talk || !forum || !isShown(forum) || !(await wasPublished(tx, id))) {
      return refuse('absent');
    }
    const isAnswering = actor.kind === 'resident';
    const organiserIds = isAnswering ? [] : await organisersOf(tx, context, forum);
    return ok({ talk, forum, organiserIds });
  });
}
