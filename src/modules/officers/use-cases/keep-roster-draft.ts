import { type ImportDraftId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { TableToImport } from '#modules/organisations/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { ROSTER_DRAFT } from '../domain/roster-draft.ts';
import type { RosterRefusal } from '../domain/roster-result.ts';
import { addRosterDraft } from '../storage/roster-drafts.ts';
import { readRoster } from './read-roster.ts';

export type KeepRosterRefusal =
  | Exclude<RosterRefusal, { reason: 'rows' }>
  | { reason: 'too-large' };

/** Keeps a roster for a day, so that it can be looked at. What cannot be read at all is not kept. */
export async function keepRosterDraft(
  context: RosterContext,
  file: TableToImport['file'],
): Promise<Result<ImportDraftId, KeepRosterRefusal>> {
  const { actor, platform, policy } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'officer.import')) {
    return refuse({ reason: 'forbidden' });
  }
  if (file.bytes.length > ROSTER_DRAFT.mostBytes) return refuse({ reason: 'too-large' });
  const read = readRoster(context, file);
  if (!read.ok && read.refusal.reason === 'file') return refuse(read.refusal);
  const id = newId<'import-draft'>(platform.random);
  const name = tidyLine(file.name, ROSTER_DRAFT.maxNameLength);
  await inTransaction(context, (tx) =>
    addRosterDraft(tx, {
      id,
      accountId: actor.id,
      fileName: name.ok ? name.value.text : '—',
      bytes: file.bytes,
      createdAt: platform.clock.now(),
    }),
  );
  return ok(id);
}
