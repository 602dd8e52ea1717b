import type { CorrectionId, ReleaseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Forum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';

/** How the journal calls what became of a release. */
const RELEASE = {
  drafted: { action: 'release.draft' },
  changed: { action: 'release.change' },
  sourced: { action: 'release.source' },
  ready: { action: 'release.finish' },
  shown: { action: 'release.show' },
  reopened: { action: 'release.reopen' },
  corrected: { action: 'release.correct' },
  withdrawn: { action: 'release.withdraw' },
} as const;

export interface ToldRelease {
  readonly id: ReleaseId;
  readonly forum: Pick<Forum, 'id' | 'areaId'>;
  readonly correction?: CorrectionId;
}

export async function tellRelease(
  tx: Tx,
  { platform: { clock, random }, actor }: ForumContext,
  { id, forum, correction }: ToldRelease,
  became: keyof typeof RELEASE,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: RELEASE[became].action,
    thing: { kind: 'release', id },
  });
  await recordEvent(tx, clock, random, {
    type: `release.${became}`,
    subject: {
      release: id,
      forum: forum.id,
      area: forum.areaId,
      ...(correction && { correction }),
    },
  });
}
