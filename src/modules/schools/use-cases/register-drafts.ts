import { type ImportDraftId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type {
  ContextWithAreas,
  ImportedSchools,
  OrganisationImportRefusal,
  TableToImport,
} from '#modules/organisations/index.ts';
import { isKept, REGISTER_DRAFT, type RegisterDraft } from '../domain/register-draft.ts';
import {
  addRegisterDraft,
  findRegisterDraft,
  removeRegisterDraft,
} from '../storage/register-drafts.ts';
import { type TakenRegister, takeRegister } from './take-register.ts';

export type KeepRegisterRefusal =
  | Exclude<OrganisationImportRefusal, { reason: 'rows' }>
  | { readonly reason: 'too-large' };

/** Keeps a register for a day, so that it can be looked at. What cannot be read at all is not kept. */
export async function keepRegisterDraft(
  context: ContextWithAreas,
  file: TableToImport['file'],
): Promise<Result<ImportDraftId, KeepRegisterRefusal>> {
  const { actor, platform } = context;
  if (actor.kind !== 'staff') return refuse({ reason: 'forbidden' });
  if (file.bytes.length > REGISTER_DRAFT.mostBytes) return refuse({ reason: 'too-large' });
  // Whether they may bring one at all is asked there.
  const looked = await takeRegister(context, { file, dryRun: true });
  if (!looked.ok && looked.refusal.reason !== 'rows') return refuse(looked.refusal);
  const id = newId<'import-draft'>(platform.random);
  const name = tidyLine(file.name, REGISTER_DRAFT.maxNameLength);
  await inTransaction(context, (tx) =>
    addRegisterDraft(tx, {
      id,
      accountId: actor.id,
      fileName: name.ok ? name.value.text : '—',
      bytes: file.bytes,
      createdAt: platform.clock.now(),
    }),
  );
  return ok(id);
}

export interface RegisterPreview {
  readonly draft: Pick<RegisterDraft, 'id' | 'fileName'>;
  readonly outcome: Result<TakenRegister, OrganisationImportRefusal>;
}

/** What a register would change, and nothing is written. */
export async function previewRegister(
  context: ContextWithAreas,
  id: ImportDraftId,
): Promise<Result<RegisterPreview, 'absent'>> {
  const draft = await ownDraft(context, id);
  if (!draft) return refuse('absent');
  return ok({ draft, outcome: await takeRegister(context, { file: fileOf(draft), dryRun: true }) });
}

export interface ConfirmRegister {
  readonly draft: ImportDraftId;
  /** Of what was looked at. */
  readonly fingerprint: string;
}

export type ConfirmRegisterRefusal =
  | OrganisationImportRefusal
  | { readonly reason: 'draft-gone' }
  | { readonly reason: 'changed-meanwhile' };

/** Writes exactly what the preview showed; nothing where it would be something else now. */
export async function confirmRegister(
  context: ContextWithAreas,
  { draft: id, fingerprint }: ConfirmRegister,
): Promise<Result<ImportedSchools, ConfirmRegisterRefusal>> {
  const draft = await ownDraft(context, id);
  if (!draft) return refuse({ reason: 'draft-gone' });
  const taken = await takeRegister(context, { file: fileOf(draft) }, fingerprint);
  if (!taken.ok) return taken;
  if (!taken.value.isWanted) return refuse({ reason: 'changed-meanwhile' });
  await inTransaction(context, (tx) => removeRegisterDraft(tx, id));
  return ok(taken.value.imported);
}

/** Forgets a register that nobody will take. One that is gone already is gone. */
export async function discardRegister(context: ContextWithAreas, id: ImportDraftId): Promise<void> {
  const draft = await ownDraft(context, id);
  if (draft) await inTransaction(context, (tx) => removeRegisterDraft(tx, id));
}

/** One's own. Another's is as absent as one that was never there, or that is older than a day. */
async function ownDraft(
  context: ContextWithAreas,
  id: ImportDraftId,
): Promise<RegisterDraft | undefined> {
  const { actor, policy, platform } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'school.import')) return undefined;
  const draft = await inTransaction(context, (tx) => findRegisterDraft(tx, id, actor.id));
  return draft && isKept(draft, platform.clock.now()) ? draft : undefined;
}

function fileOf({ fileName, bytes }: RegisterDraft): TableToImport['file'] {
  return { name: fileName, bytes };
}
