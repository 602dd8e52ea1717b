import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type NamedDraft,
  type OwnDraft,
  ownProgrammeDraft,
  readOwnProgramme,
} from './own-programme-draft.ts';
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
  const read = await readOwnProgramme(context, named);
  if (!read) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const own = await ownProgrammeDraft(tx, context, named);
    if (!own) return refuse('absent');
    if (!read.ok) return ok({ ...own, outcome: read });
    const planned = await planProgramme(tx, context, own, read.value);
    return ok({
      ...own,
      outcome: ok({ ...planned, fingerprint: fingerprintProgramme(planned) }),
    });
  });
}
