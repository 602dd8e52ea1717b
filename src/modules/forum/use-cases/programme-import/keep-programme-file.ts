import { type ForumId, type ImportDraftId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { type FileDays, PROGRAMME_DRAFT } from '../../domain/programme-import/programme-draft.ts';
import { addProgrammeDraft } from '../../storage/programme-drafts.ts';
import { forumInReach } from '../forum-in-reach.ts';
import { readBeside } from './read-beside.ts';
import type { ProgrammeFileRefusal } from './read-programme-file.ts';

export interface KeepProgrammeFile {
  readonly forumId: ForumId;
  readonly days: FileDays;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

export type KeepProgrammeRefusal =
  | ProgrammeFileRefusal
  | { readonly reason: 'absent' | 'too-large' };

/** Keeps a programme for a day, so that it can be looked at. What cannot be read at all is not kept. */
export async function keepProgrammeFile(
  context: ForumContext,
  { forumId, days, file }: KeepProgrammeFile,
): Promise<Result<ImportDraftId, KeepProgrammeRefusal>> {
  const { actor, policy, platform } = context;
  const absent = refuse({ reason: 'absent' as const });
  if (actor.kind !== 'staff' || !policy.can(actor, 'programme.import')) return absent;
  if (file.bytes.length > PROGRAMME_DRAFT.mostBytes) return refuse({ reason: 'too-large' });
  const read = await readBeside(file.bytes);
  if (!read.ok) return read;
  const id = newId<'import-draft'>(platform.random);
  const name = tidyLine(file.name, PROGRAMME_DRAFT.maxNameLength);
  return await inTransaction(context, async (tx) => {
    if (!(await forumInReach(tx, context, 'programme.import', forumId))) return absent;
    await addProgrammeDraft(tx, {
      id,
      accountId: actor.id,
      forumId,
      fileName: name.ok ? name.value.text : '—',
      bytes: file.bytes,
      days,
      createdAt: platform.clock.now(),
    });
    return ok(id);
  });
}
