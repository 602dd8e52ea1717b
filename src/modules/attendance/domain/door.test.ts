import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { conflictsOf, type KeptScan } from './door.ts';

const at = (text: string) => Temporal.Instant.from(text);
const GATHERING = {
  startsAt: at('2026-12-19T09:00Z'),
  endsAt: at('2026-12-19T12:00Z'),
  capacity: undefined,
};

function scan(happenedAt: string, receivedAt = '2026-12-21T09:00Z'): KeptScan {
  return {
    id: newId<'scan'>(systemRandom),
    kind: 'walk-in',
    ticketId: undefined,
    undoes: undefined,
    people: 1,
    firstTime: 0,
    deviceId: '',
    happenedAt: at(happenedAt),
    receivedAt: at(receivedAt),
    gatheringId: newId<'gathering'>(systemRandom),
    accountId: newId<'account'>(systemRandom),
  };
}

function found(...scans: readonly KeptScan[]) {
  const records = { gathering: GATHERING, signUps: [], elsewhere: new Set<never>(), scans };
  return conflictsOf(records).map((one) => [one.kind, one.scans.length]);
}

describe('the hour of a scan', () => {
  it.each([
    ['before the doors open, or by a clock that is behind', '2026-12-18T20:59Z', 'early'],
    ['the next day, or by a clock that was ahead', '2026-12-20T00:01Z', 'late'],
    ['that has not come yet', '2026-12-21T09:06Z', 'ahead'],
  ])('%s is told for what it is', (_, when, kind) => {
    expect(found(scan(when))).toEqual([[kind, 1]]);
  });

  it('within half a day of the start and the end is believed, and a clock may be a little ahead', () => {
    const hours = ['2026-12-18T21:00Z', '2026-12-19T09:00Z', '2026-12-20T00:00Z'];
    expect(found(...hours.map((hour) => scan(hour)))).toEqual([]);
    expect(found(scan('2026-12-19T09:05Z', '2026-12-19T09:00Z'))).toEqual([]);
  });

  it('is told once of all that one telephone brought', () => {
    const behind = Array.from({ length: 40 }, () => scan('2026-12-18T09:00Z'));
    expect(found(...behind, scan('2026-12-19T09:00Z'))).toEqual([['early', 40]]);
  });
});
