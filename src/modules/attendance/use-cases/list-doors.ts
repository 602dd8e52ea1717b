import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { DoorCounts } from '../domain/door.ts';
import type { Gathering } from '../domain/gathering.ts';
import type { GatheringWords } from '../domain/gathering-kind.ts';
import { loadGatheringsBetween } from '../storage/gatherings.ts';
import { loadCounts } from '../storage/scans.ts';
import { describeGatherings } from './describe-gathering.ts';
import { mayWithGathering, canOnAnyGathering } from './gathering-in-reach.ts';

/** A door is prepared a week before, and what does not fit is settled within three days after. */
const BEFORE = { hours: 7 * 24 };
const AFTER = { hours: 3 * 24 };

export interface ListedDoor {
  readonly gathering: Gathering;
  readonly words: GatheringWords | undefined;
  readonly counts: DoorCounts | undefined;
}

/** The gatherings whose door whoever acts may keep, the next first. */
export async function listDoors(
  context: AttendanceContext,
  locale: Locale,
): Promise<Result<readonly ListedDoor[], 'forbidden'>> {
  if (!canOnAnyGathering(context, 'read')) return refuse('forbidden');
  const now = context.platform.clock.now();
  return await inTransaction(context, async (tx) => {
    const all = await loadGatheringsBetween(tx, now.subtract(AFTER), now.add(BEFORE));
    const own = all.filter((gathering) => mayWithGathering(context, 'read', gathering));
    const counts = await loadCounts(
      tx,
      own.map(({ id }) => id),
    );
    const words = await describeGatherings(tx, context, own, locale);
    return ok(
      own.map((gathering) => ({
        gathering,
        words: words.get(gathering.ownerId),
        counts: counts.get(gathering.id),
      })),
    );
  });
}
