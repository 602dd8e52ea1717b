import type { ForumContext } from '../forum-context.ts';
import type { WholeForum } from '../forum.ts';
import type { ForumFact, ForumFactSource } from './facts.ts';

/** What the press kit stands on besides. */
export interface PressKitContext extends ForumContext {
  /** Of this module, and of modules beside it: what everybody sees there. */
  readonly forumFacts: readonly ForumFactSource[];
}

/** Every number that the system knows of a forum. */
export async function factsOf(
  { forumFacts }: Pick<PressKitContext, 'forumFacts'>,
  forum: WholeForum,
): Promise<readonly ForumFact[]> {
  return (await Promise.all(forumFacts.map((source) => source(forum)))).flat();
}
