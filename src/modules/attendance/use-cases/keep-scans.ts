import type { GatheringId, ScanId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import { countDoor, type KeptScan, type Scan } from '../domain/door.ts';
import { lockGathering } from '../storage/gatherings.ts';
import { findScansElsewhere, insertScans, loadScans, saveCounts } from '../storage/scans.ts';
import { gatheringInReach, canOnAnyGathering } from './gathering-in-reach.ts';
import { gatheringSubject } from './seat-line.ts';

/** The telephone forgets what is kept. `refused`: another scan has this id. */
export interface KeptScans {
  readonly kept: readonly ScanId[];
  readonly refused: readonly ScanId[];
}

/**
 * Merges what a helper’s telephone wrote down, in whatever order it comes and however often. Nothing is refused because
 * it contradicts what another helper wrote: people are inside already, and the door’s page shows what does not fit.
 */
export async function keepScans(
  context: AttendanceContext,
  id: GatheringId,
  scans: readonly Scan[],
): Promise<Result<KeptScans, 'forbidden' | 'absent'>> {
  const { actor, platform } = context;
  if (actor.kind !== 'staff' || !canOnAnyGathering(context, 'keep')) return refuse('forbidden');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const gathering = await gatheringInReach(tx, context, 'keep', id);
    if (!gathering) return refuse('absent');
    // Of two helpers who send at once, the second counts what the first sent.
    await lockGathering(tx, id);
    const before = new Map((await loadScans(tx, id)).map((scan) => [scan.id, scan]));
    const elsewhere = await takenElsewhere(tx, context, id, scans, before);
    const isTaken = (scan: Scan) => {
      const kept = before.get(scan.id);
      return elsewhere.has(scan.id) || (kept !== undefined && !isSame(kept, scan));
    };
    const refused = scans.filter(isTaken);
    const added = newOnes(scans, before)
      .filter((scan) => !isTaken(scan))
      .map(
        (scan): KeptScan => ({
          ...scan,
          gatheringId: id,
          accountId: actor.id,
          receivedAt: clock.now(),
        }),
      );
    if (added.length > 0) {
      await insertScans(tx, added);
      await saveCounts(tx, id, countDoor([...before.values(), ...added]));
      await recordEntry(tx, clock, random, {
        actor,
        action: 'door.keep',
        thing: { kind: 'gathering', id },
        detail: { count: added.length },
      });
      await recordEvent(tx, clock, random, {
        type: 'attendance.checked-in',
        subject: gatheringSubject(gathering),
      });
    }
    const ids = (some: readonly Scan[]) => [...new Set(some.map((scan) => scan.id))];
    return ok({ kept: ids(scans.filter((scan) => !isTaken(scan))), refused: ids(refused) });
  });
}

/** Ids that a scan of another gathering has: no more is told of it. */
async function takenElsewhere(
  tx: Tx,
  { platform }: AttendanceContext,
  id: GatheringId,
  scans: readonly Scan[],
  before: ReadonlyMap<ScanId, KeptScan>,
): Promise<ReadonlySet<ScanId>> {
  const unknown = scans.map((scan) => scan.id).filter((one) => !before.has(one));
  return await asInstallation(tx, platform, () => findScansElsewhere(tx, id, unknown));
}

/** Each once, though one post brings it twice. */
function newOnes(scans: readonly Scan[], before: ReadonlyMap<ScanId, KeptScan>): readonly Scan[] {
  const first = new Map(scans.toReversed().map((scan) => [scan.id, scan]));
  return [...first.values()].filter((scan) => !before.has(scan.id)).toReversed();
}

function isSame(one: Scan, other: Scan): boolean {
  return (
    one.kind === other.kind &&
    one.ticketId === other.ticketId &&
    one.undoes === other.undoes &&
    one.people === other.people &&
    one.firstTime === other.firstTime &&
    one.deviceId === other.deviceId &&
    Temporal.Instant.compare(one.happenedAt, other.happenedAt) === 0
  );
}
