import type { ImportDraftId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { isKept, type RosterDraft } from '../domain/roster-draft.ts';
import { lockRosterDraft } from '../storage/roster-drafts.ts';

/** One's own draft, locked. Another's is as absent as one that was never there, or that is older than a day. */
export async function ownRosterDraft(
  tx: Tx,
  { actor, platform, policy }: RosterContext,
  id: ImportDraftId,
): Promise<RosterDraft | undefined> {
  if (actor.kind !== 'staff' || !policy.can(actor, 'officer.import')) return undefined;
  const draft = await lockRosterDraft(tx, id, actor.id);
  return draft && isKept(draft, platform.clock.now()) ? draft : undefined;
}

/** As every import of a table is given its file. */
export function fileOf({ fileName, bytes }: RosterDraft) {
  return { name: fileName, bytes };
}
