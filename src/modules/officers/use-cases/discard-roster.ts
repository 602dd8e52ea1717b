import type { ImportDraftId } from '#kernel/ids.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { removeRosterDraft } from '../storage/roster-drafts.ts';
import { ownRosterDraft } from './own-roster-draft.ts';

/** Forgets a roster that nobody will take. One that is gone already is gone. */
export async function discardRoster(context: RosterContext, id: ImportDraftId): Promise<void> {
  await inTransaction(context, async (tx) => {
    const draft = await ownRosterDraft(tx, context, id);
    if (draft) await removeRosterDraft(tx, id);
  });
}
