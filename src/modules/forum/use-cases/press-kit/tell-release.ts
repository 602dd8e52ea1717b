import type { CorrectionId, ReleaseId } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import { recordEvent } from '../../../../platform/events/record-event.ts';
import { recordEntry } from '../../../audit/index.ts';
import type { Forum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';

/** How the journal calls what became of a release. */
const RELEASE = {
  drafted: 'release.draft',
  changed: 'release.change',
  sourced: 'release.source',
  ready: 'release.finish',
  reopened: 'release.reopen',
  corrected: 'release.correct',
  withdrawn: 'release.withdraw',
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
    action: RELEASE[became],
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
