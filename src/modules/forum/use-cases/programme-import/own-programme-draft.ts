import type { ForumId, ImportDraftId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { isKept, type ProgrammeDraft } from '../../domain/programme-import/programme-draft.ts';
import type { RawProgramme } from '../../domain/programme-import/raw-programme.ts';
import { lockProgrammeDraft } from '../../storage/programme-drafts.ts';
import { forumInReach } from '../forum-in-reach.ts';
import { readBeside } from './read-beside.ts';
import type { ProgrammeFileRefusal } from './read-programme-file.ts';

export interface NamedDraft {
  readonly forumId: ForumId;
  readonly id: ImportDraftId;
}

export interface OwnDraft {
  readonly forum: WholeForum;
  readonly draft: ProgrammeDraft;
}

/** One’s own file with the forum that it is for, both locked. Another’s is as absent as one older than a day. */
export async function ownProgrammeDraft(
  tx: Tx,
  context: ForumContext,
  { forumId, id }: NamedDraft,
): Promise<OwnDraft | undefined> {
  const { actor, platform } = context;
  if (actor.kind !== 'staff') return undefined;
  const forum = await forumInReach(tx, context, 'programme.import', forumId);
  const draft = forum && (await lockProgrammeDraft(tx, id, forumId, actor.id));
  return draft && isKept(draft, platform.clock.now()) ? { forum, draft } : undefined;
}

/**
 * What one’s own file says; undefined: there is none. Read between two transactions, since its bytes never change: it takes
 * seconds, in which nobody who arranges that forum is to wait for its lock.
 */
export async function readOwnProgramme(
  context: ForumContext,
  named: NamedDraft,
): Promise<Result<RawProgramme, ProgrammeFileRefusal> | undefined> {
  const own = await inTransaction(context, (tx) => ownProgrammeDraft(tx, context, named));
  return own && (await readBeside(own.draft.bytes));
}
