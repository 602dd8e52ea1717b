import { type Result, ok, refuse } from '#kernel/result.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumFact } from '../../domain/press-kit/facts.ts';
import { factsOf, type PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import { readForum } from '../read-forum.ts';

export interface ReadNumbers {
  readonly forum: WholeForum;
  readonly facts: readonly ForumFact[];
}

/** Every number of a forum, as everybody can count it now. */
export async function readNumbers(
  context: PressKitContext,
  year: number,
): Promise<Result<ReadNumbers, 'absent'>> {
  if (!context.policy.can(context.actor, 'release.read')) return refuse('absent');
  const read = await readForum(context, year);
  if (!read.ok) return read;
  return ok({ forum: read.value, facts: await factsOf(context, read.value) });
}
