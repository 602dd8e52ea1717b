import { type Result, ok, refuse } from '#kernel/result.ts';
import {
  type CallPhase,
  callPhase,
  type CallQuestion,
  type OfferedKind,
} from '../../domain/call/call.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { loadKinds, loadQuestions } from '../../storage/load-call.ts';
import { readForum } from '../read-forum.ts';

export interface ReadCall {
  readonly forum: WholeForum;
  readonly phase: CallPhase;
  readonly kinds: readonly OfferedKind[];
  readonly questions: readonly CallQuestion[];
}

/** What everybody reads of a forum’s call; where there is none, nothing. */
export async function readCall(
  context: ForumContext,
  year: number,
): Promise<Result<ReadCall, 'absent'>> {
  const read = await readForum(context, year);
  if (!read.ok) return read;
  const forum = read.value;
  const phase = callPhase(forum, context.platform.clock.now());
  if (phase === 'none') return refuse('absent');
  const reader = context.platform.database.read;
  return ok({
    forum,
    phase,
    kinds: await loadKinds(reader, forum.id),
    questions: await loadQuestions(reader, forum.id),
  });
}
