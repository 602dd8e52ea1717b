import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { removeProgrammeDraft } from '../../storage/programme-drafts.ts';
import { type NamedDraft, ownProgrammeDraft, readOwnProgramme } from './own-programme-draft.ts';
import { fingerprintProgramme, planProgramme } from './plan-programme.ts';
import type { ProgrammeFileReason } from './read-programme-file.ts';
import { writeImported } from './write-imported.ts';

export interface ConfirmProgramme extends NamedDraft {
  /** Of the plan that was looked at. */
  readonly fingerprint: string;
}

export type ConfirmProgrammeRefusal = 'absent' | 'changed-meanwhile' | ProgrammeFileReason;

/** Takes exactly what the preview showed, all together; nothing where it would be something else now. */
export async function confirmProgramme(
  context: ForumContext,
  { fingerprint, ...named }: ConfirmProgramme,
): Promise<Result<{ readonly taken: number }, ConfirmProgrammeRefusal>> {
  if (!context.policy.can(context.actor, 'programme.import')) return refuse('absent');
  const read = await readOwnProgramme(context, named);
  if (!read) return refuse('absent');
  if (!read.ok) return refuse(read.refusal.reason);
  return await inTransaction(context, async (tx) => {
    const own = await ownProgrammeDraft(tx, context, named);
    if (!own) return refuse('absent');
    const planned = await planProgramme(tx, context, own, read.value);
    if (fingerprintProgramme(planned) !== fingerprint) return refuse('changed-meanwhile');
    await writeImported(tx, context, own.forum, planned);
    await removeProgrammeDraft(tx, named.id);
    await tellImported(tx, context, own.forum);
    return ok({ taken: planned.taken.length });
  });
}

/** As one change of the draft of the programme, not as a thousand. */
async function tellImported(
  tx: Tx,
  { platform: { clock, random }, actor }: ForumContext,
  { id, areaId }: Pick<WholeForum, 'id' | 'areaId'>,
): Promise<void> {
  const thing = { kind: 'forum', id };
  await recordEntry(tx, clock, random, { actor, action: 'programme.import', thing });
  const subject = { forum: id, area: areaId };
  await recordEvent(tx, clock, random, { type: 'programme.arranged', subject });
}
