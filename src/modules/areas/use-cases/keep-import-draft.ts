import { type ImportDraftId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { type ImportContent, type ImportChoices, IMPORT_DRAFT } from '../domain/import-draft.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import { addImportDraft } from '../storage/import-drafts.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { judgeBeside } from './file-work-beside.ts';
import { reachOf } from './may-change.ts';

export interface KeepImportDraft extends Omit<ImportChoices, 'nameProperty' | 'codeProperty'> {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly content: ImportContent;
}

/** Stores a file for a day for its preview. An unreadable file is not stored. */
export async function keepImportDraft(
  context: Context,
  input: KeepImportDraft,
): Promise<Result<ImportDraftId, FileRefusal>> {
  const { actor, platform, policy } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'area.import')) {
    return refuse(fileRefusal('forbidden'));
  }
  const fault = await faultOf(input);
  if (fault) return refuse(fault);
  const { files, random, clock } = platform;
  const id = newId<'import-draft'>(random);
  const fileId = random.uuid();
  const name = tidyLine(input.file, MAX_NAME_LENGTH);
  return await inTransaction(context, async (tx) => {
    if (input.parentId !== undefined) {
      const known = await loadKnownAreas(tx);
      const parent = known.find((area) => area.id === input.parentId);
      if (!parent || !reachOf(context, 'area.import', known)(parent)) {
        return refuse(fileRefusal('parent-unknown', { parent: input.parentId }));
      }
    }
    await files.write(IMPORT_DRAFT.fileClass, fileId, input.bytes);
    await addImportDraft(tx, {
      id,
      accountId: actor.id,
      fileId,
      fileName: name.ok ? name.value.text : '—',
      content: input.content,
      kind: input.kind,
      nameProperty: undefined,
      codeProperty: undefined,
      parentId: input.parentId,
      publish: input.publish,
      createdAt: clock.now(),
    });
    return ok(id);
  });
}

const MAX_NAME_LENGTH = 200;

/** At the preview the user assigns the properties. */
const CAN_CHOOSE: ReadonlySet<string> = new Set(['columns-missing', 'name-property-missing']);

async function faultOf({
  bytes,
  content,
  kind,
}: KeepImportDraft): Promise<FileRefusal | undefined> {
  const refusal = await judgeBeside(
    content === 'areas' ? { content, bytes, kind } : { content, bytes },
  );
  const canChoose = content === 'areas' && CAN_CHOOSE.has(refusal?.code ?? '');
  return canChoose ? undefined : refusal;
}
