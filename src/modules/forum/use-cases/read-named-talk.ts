import type { TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import { isShown } from '../domain/forum.ts';
import { findForum } from '../storage/load-forums.ts';
import { findTalk } from '../storage/load-talks.ts';
import { findPublishedSlot } from '../storage/programme-versions.ts';

export interface NamedTalk {
  readonly year: number;
  readonly code: string;
  readonly title: string;
}

/** A talk of the programme that everybody reads, by what other modules name it by. */
export async function readNamedTalk(
  { policy, actor, platform }: Context,
  { id }: { readonly id: TalkId },
): Promise<Result<NamedTalk, 'absent'>> {
  if (!policy.can(actor, 'forum.read')) return refuse('absent');
  const reader = platform.database.read;
  const talk = await findTalk(reader, id);
  const forum = talk && (await findForum(reader, talk.forumId));
  if (!forum || !isShown(forum)) return refuse('absent');
  if (!(await findPublishedSlot(reader, talk))) return refuse('absent');
  return ok({ year: forum.year, code: talk.code, title: talk.title });
}
