import type { ForumId, ImportDraftId } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { isKept, type ProgrammeDraft } from '../../domain/programme-import/programme-draft.ts';
import { lockProgrammeDraft } from '../../storage/programme-drafts.ts';
import { forumInReach } from '../forum-in-reach.ts';

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
