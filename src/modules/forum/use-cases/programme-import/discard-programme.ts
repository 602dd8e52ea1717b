import { inTransaction } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { removeProgrammeDraft } from '../../storage/programme-drafts.ts';
import { type NamedDraft, ownProgrammeDraft } from './own-programme-draft.ts';

/** Forgets a file that nobody will take. One that is gone already is gone. */
export async function discardProgramme(context: ForumContext, named: NamedDraft): Promise<void> {
  if (!context.policy.can(context.actor, 'programme.import')) return;
  await inTransaction(context, async (tx) => {
    const own = await ownProgrammeDraft(tx, context, named);
    if (own) await removeProgrammeDraft(tx, named.id);
  });
}
