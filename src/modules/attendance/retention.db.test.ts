import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { ok } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { eraseExpiredData, inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import type { GatheringKind } from './domain/gathering-kind.ts';
import { attendanceRetention } from './retention.ts';
import { attendanceForEachTest, TEST_KIND, teaParty } from './testing.ts';
import { keepScans } from './use-cases/keep-scans.ts';
import { readAttendance } from './use-cases/read-attendance.ts';
import { saveGathering } from './use-cases/save-gathering.ts';
import { signUp } from './use-cases/sign-up.ts';

const MAIL = {
  send: () => Promise.resolve(ok(undefined)),
  answers: () => Promise.resolve(true),
};

describe('what is kept of a gathering', () => {
  const attendance = attendanceForEachTest();
  const owner = { ownerKind: TEST_KIND.kind, ownerId: teaParty().ownerId };

  /** In the night of that day; the gathering ends on 19 December. */
  const erase = async (day: string) => {
    const context = attendance.planted.at(`${day}T01:20:00Z`);
    const done = await eraseExpiredData(context, attendanceRetention);
    if (!done.ok) throw new Error(done.refusal);
    return done.value.erased.map(({ table, act, rows }) => `${act} ${table} ${rows}`);
  };
  const held = async (kind: GatheringKind = TEST_KIND) => {
    const helper = await staffIn(attendance.planted, 'assistant');
    const system = {
      ...attendance.as({ kind: 'system', name: 'test' }),
      gatheringKinds: [kind],
    };
    const areaId = system.areas.byCode('UA51010010020000006')?.id;
    if (!areaId) throw new Error('no Sadove');
    const party = { ...teaParty(), ...owner, areaId, leaderIds: [helper.id] };
    const saved = await inTransaction(system, (tx) => saveGathering(tx, system, party));
    if (!saved.ok) throw new Error(saved.refusal);
    const contact = { kind: 'email', value: 'hanna@example.org' } as const;
    const visitor = attendance.as(RESIDENT, undefined, { mail: MAIL });
    await signUp(visitor, attendance.wish(saved.value, { contact }));
    await keepScans(attendance.as(helper, '2026-12-19T09:30:00Z'), saved.value, [
      {
        id: newId<'scan'>(systemRandom),
        kind: 'walk-in',
        ticketId: undefined,
        undoes: undefined,
        people: 12,
        firstTime: 5,
        deviceId: newId<'scan'>(systemRandom),
        happenedAt: Temporal.Instant.from('2026-12-19T09:00Z'),
      },
    ]);
  };

  it('is no telephone and no address a week later, and no sign-up a quarter later; counts stay', async () => {
    await held();
    expect(await erase('2026-12-26')).toEqual([]);
    expect(await erase('2026-12-27')).toEqual(['delete-row attendance.contact 1']);
    expect(await erase('2027-03-20')).toEqual([
      'empty-columns attendance.gathering 1',
      'delete-row attendance.sign_up 1',
      'delete-row attendance.scan 1',
    ]);
    const known = await readAttendance(attendance.as(RESIDENT), owner.ownerKind, [owner.ownerId]);
    expect(known.get(owner.ownerId)).toMatchObject({ came: 12, cameFirst: 5, seats: 0 });
  });

  it('is no contact a day later where its kind says so', async () => {
    await held({ ...TEST_KIND, daysOfContacts: 1 });
    expect(await erase('2026-12-21')).toEqual(['delete-row attendance.contact 1']);
  });
});
