import { type Result, ok, refuse } from '../../../../kernel/result.ts';
import { inTransaction } from '../../../identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { type NamedDraft, type OwnDraft, ownProgrammeDraft } from './own-programme-draft.ts';
import { fingerprintProgramme, type PlannedFile, planProgramme } from './plan-programme.ts';
import type { ProgrammeFileRefusal } from './read-programme-file.ts';

export interface ProgrammePreview extends OwnDraft {
  readonly outcome: Result<PreviewedProgramme, ProgrammeFileRefusal>;
}

export interface PreviewedProgramme extends PlannedFile {
  /** Sent back with the confirmation: what was looked at is what is written. */
  readonly fingerprint: string;
}

/** What a programme would become, and nothing is written. */
export async function previewProgramme(
  context: ForumContext,
  named: NamedDraft,
): Promise<Result<ProgrammePreview, 'absent'>> {
  if (!context.policy.can(context.actor, 'programme.import')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const own = await ownProgrammeDraft(tx, context, named);
    if (!own) return refuse('absent');
    const planned = await planProgramme(tx, context, own.forum, own.draft);
    const outcome = planned.ok
      ? ok({ ...planned.value, fingerprint: fingerprintProgramme(planned.value) })
      : planned;
    return ok({ ...own, outcome });
  });
}
