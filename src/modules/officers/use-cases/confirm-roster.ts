import type { ImportDraftId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import type { ImportedRoster, RosterRefusal } from '../domain/roster-result.ts';
import { removeRosterDraft } from '../storage/roster-drafts.ts';
import { fingerprintRoster } from './fingerprint-roster.ts';
import { fileOf, ownRosterDraft } from './own-roster-draft.ts';
import { countRoster, planReadRoster } from './plan-read-roster.ts';
import { readRoster } from './read-roster.ts';
import { writeRoster } from './write-roster.ts';

export interface ConfirmRoster {
  readonly draft: ImportDraftId;
  /** Of the plan that was looked at. */
  readonly fingerprint: string;
}

export type ConfirmRosterRefusal =
  | RosterRefusal
  | { readonly reason: 'draft-gone' }
  | { readonly reason: 'changed-meanwhile' };

/** Writes exactly what the preview showed; nothing where it would be something else now. */
export async function confirmRoster(
  context: RosterContext,
  { draft: id, fingerprint }: ConfirmRoster,
): Promise<Result<ImportedRoster, ConfirmRosterRefusal>> {
  if (!context.policy.can(context.actor, 'officer.import')) return refuse({ reason: 'forbidden' });
  return await inTransaction(context, async (tx) => {
    const draft = await ownRosterDraft(tx, context, id);
    if (!draft) return refuse({ reason: 'draft-gone' });
    const read = readRoster(context, fileOf(draft));
    const planned = read.ok ? await planReadRoster(tx, context, read.value) : read;
    if (!planned.ok) return planned;
    const { plan, notices } = planned.value;
    if (fingerprintRoster(planned.value) !== fingerprint) {
      return refuse({ reason: 'changed-meanwhile' });
    }
    await writeRoster(tx, context, plan, 'import');
    await removeRosterDraft(tx, id);
    return ok({ ...countRoster(plan), notices });
  });
}
