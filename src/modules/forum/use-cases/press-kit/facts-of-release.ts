import type { ReleaseId } from '#kernel/ids.ts';
import type { ForumFact } from '../../domain/press-kit/facts.ts';
import { factsOf, type PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import { findForum } from '../../storage/load-forums.ts';
import { findRelease } from '../../storage/press-kit/releases.ts';

/** What everybody can count of its forum now, read before the transaction. Whoever calls this has asked the policy. */
export async function factsOfRelease(
  context: PressKitContext,
  id: ReleaseId,
): Promise<readonly ForumFact[]> {
  const reader = context.platform.database.read;
  const release = await findRelease(reader, id);
  const forum = release && (await findForum(reader, release.forumId));
  return forum ? await factsOf(context, forum) : [];
}
