import type { ImportDraftId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Officer } from '../domain/officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import type { ImportedRoster, RosterRefusal } from '../domain/roster-result.ts';
import { removeRosterDraft } from '../storage/roster-drafts.ts';
import { fingerprintRoster } from './fingerprint-roster.ts';
import { fileOf, ownRosterDraft } from './own-roster-draft.ts';
import { countRoster, type PlannedRoster, planReadRoster } from './plan-read-roster.ts';
import { readRoster, type ReadRoster } from './read-roster.ts';
import { writeRoster } from './write-roster.ts';

export interface ConfirmRoster {
  readonly draft: ImportDraftId;
  /** Of the plan that was looked at. */
  readonly fingerprint: string;
  /** By badge number, for new officers whose name does not say it. */
  readonly forms?: ReadonlyMap<string, Officer['wordForm']>;
}

export type ConfirmRosterRefusal =
  | RosterRefusal
  | { readonly reason: 'draft-gone' }
  | { readonly reason: 'changed-meanwhile' }
  /** Nobody said whether these are women or men. */
  | { readonly reason: 'forms-missing'; readonly badgeNumbers: readonly string[] };

/** Writes exactly what the preview showed, with the forms that were chosen there; nothing if it would be something else now. */
export async function confirmRoster(
  context: RosterContext,
  { draft: id, fingerprint, forms = new Map() }: ConfirmRoster,
): Promise<Result<ImportedRoster, ConfirmRosterRefusal>> {
  if (!context.policy.can(context.actor, 'officer.import')) return refuse({ reason: 'forbidden' });
  return await inTransaction(context, async (tx) => {
    const draft = await ownRosterDraft(tx, context, id);
    if (!draft) return refuse({ reason: 'draft-gone' });
    const read = readRoster(context, fileOf(draft));
    if (!read.ok) return read;
    const seen = await planReadRoster(tx, context, read.value);
    if (!seen.ok) return seen;
    if (fingerprintRoster(seen.value) !== fingerprint) {
      return refuse({ reason: 'changed-meanwhile' });
    }
    const unsaid = seen.value.unsure.filter(({ badgeNumber }) => !forms.has(badgeNumber));
    if (unsaid.length > 0) {
      const badgeNumbers = unsaid.map(({ badgeNumber }) => badgeNumber);
      return refuse({ reason: 'forms-missing', badgeNumbers });
    }
    const isSure = seen.value.unsure.length === 0;
    const planned = isSure
      ? seen
      : await planReadRoster(tx, context, withForms(read.value, seen.value, forms));
    if (!planned.ok) return planned;
    const { plan, notices } = planned.value;
    await writeRoster(tx, context, plan, 'import');
    await removeRosterDraft(tx, id);
    return ok({ ...countRoster(plan), notices });
  });
}

/** Only of those who were asked about: the form of everybody else is what the file and their card say. */
function withForms(
  read: ReadRoster,
  { unsure }: PlannedRoster,
  forms: NonNullable<ConfirmRoster['forms']>,
): ReadRoster {
  const asked = new Set(unsure.map(({ badgeNumber }) => badgeNumber));
  return {
    ...read,
    entries: read.entries.map((entry) =>
      asked.has(entry.badgeNumber) ? { ...entry, wordForm: forms.get(entry.badgeNumber) } : entry,
    ),
  };
}
