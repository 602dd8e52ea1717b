import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { connect } from '#platform/database/connect.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { createLogger } from '#platform/log/logger.ts';
import type { SmsSender } from '#platform/sms/sms.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { seatLimit } from '../domain/gathering.ts';
import type { AttendanceTables } from '../storage/tables.ts';
import { attendanceForEachTest } from '../testing.ts';
import { signUp } from './sign-up.ts';

describe('whoever signs up', () => {
  const attendance = attendanceForEachTest();
  const states = async (id: Parameters<typeof attendance.kept>[0]) =>
    (await attendance.kept(id)).map(({ state }) => state);
  const events = () =>
    attendance.planted.platform.database.write
      .selectFrom('platform.event')
      .select(['type', 'subject'])
      .where('type', 'like', 'attendance.%')
      .orderBy('sequence')
      .execute();

  it('has a seat while there are some, and a place in the line after that', async () => {
    const id = await attendance.gather({ capacity: 2 });
    for (const state of ['confirmed', 'confirmed', 'waiting', 'waiting']) {
      expect(await attendance.sign(id)).toMatchObject({ ok: true, value: { state } });
    }
    const [first] = await attendance.kept(id);
    expect((await events()).map(({ type }) => type)).toEqual([
      'attendance.confirmed',
      'attendance.confirmed',
      'attendance.waiting',
      'attendance.waiting',
    ]);
    expect((await events())[0]?.subject).toMatchObject({ gathering: id, signUp: first?.id });
    const entries = await entriesOf(attendance.planted.platform, 'sign-up.make');
    expect(entries).toHaveLength(4);
    expect(entries[0]).toMatchObject({ actor_id: null, thing_kind: 'sign-up' });
  });

  it('is let in beyond the capacity by so much as was set', async () => {
    const id = await attendance.gather({ capacity: 10, overbookingPercent: 25 });
    for (let turn = 0; turn < 13; turn += 1) await attendance.sign(id);
    expect((await states(id)).filter((state) => state === 'confirmed')).toHaveLength(12);
  });

  it('needs no seat where as many come as like', async () => {
    const id = await attendance.gather({ capacity: undefined });
    expect(await attendance.sign(id, { seats: 4 })).toMatchObject({
      value: { state: 'confirmed' },
    });
  });

  it('twice by one press is there once, even at once, and an hour later when it is closed', async () => {
    const id = await attendance.gather({ capacity: 3 });
    const wish = attendance.wish(id, { seats: 2 });
    const press = (at?: string) => signUp(attendance.as(RESIDENT, at), wish);
    const answers = await Promise.all(Array.from({ length: 20 }, () => press()));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    const [first] = answers;
    if (!first?.ok) throw new Error('nobody signed up');
    const later = { id: first.value.id, state: 'confirmed', isNew: false };
    expect(await press('2026-12-20T09:00:00Z')).toEqual({ ok: true, value: later });
    expect(await states(id)).toEqual(['confirmed']);
    const other = await signUp(attendance.as(RESIDENT), { ...wish, seats: 1 });
    expect(other).toEqual({ ok: false, refusal: 'conflict' });
    expect(await attendance.kept(id)).toMatchObject([{ seats: 2 }]);
  });

  it('in a group that does not fit is asked first, and is in no line before they say so', async () => {
    const id = await attendance.gather({ capacity: 3 });
    const wish = (seats: number) => attendance.wish(id, { seats, isWaiting: false });
    const [first, group, tooLate] = [wish(1), wish(4), wish(2)];
    const press = (one: typeof group) => signUp(attendance.as(RESIDENT), one);
    await press(first);
    expect(await press(wish(3))).toEqual({ ok: false, refusal: { fewer: 2 } });
    expect(await press(group)).toEqual({ ok: false, refusal: 'too-many' });
    expect(await states(id)).toEqual(['confirmed']);
    // Only all of the room, by the same press.
    const all = wish(3);
    await press(all);
    const waits = { state: 'waiting', before: 0, left: 2 };
    expect(await press({ ...all, isWaiting: true })).toMatchObject({ value: waits });
    expect(await press(tooLate)).toMatchObject({ value: { state: 'confirmed', left: 0 } });
    // Where nothing is free, nothing is to be asked.
    expect(await press(wish(2))).toMatchObject({ value: { state: 'waiting', before: 1 } });
  });

  it.each([
    ['not-needed', { withoutSignUp: true }, {}, undefined],
    ['not-yet', { opensAt: Temporal.Instant.from('2026-12-01T08:00Z') }, {}, undefined],
    ['closed', {}, {}, '2026-12-19T09:00:00Z'],
    ['too-many', {}, { seats: 5 }, undefined],
    ['too-many', { capacity: 2 }, { seats: 3 }, undefined],
    ['unreachable', {}, { contact: { kind: 'email', value: 'a@example.org' } }, undefined],
  ] as const)('is told why not: %s', async (refusal, changes, wish, at) => {
    const id = await attendance.gather(changes);
    expect(await attendance.sign(id, wish, at)).toEqual({ ok: false, refusal });
    expect(await attendance.kept(id)).toEqual([]);
  });

  it.each([
    ['+380670000009', true],
    ['+380484421102', false],
  ])('is reminded by SMS at %s: %s', async (value, isTaken) => {
    const id = await attendance.gather();
    const sms: SmsSender = {
      send: () => Promise.reject(new Error('nothing is sent by signing up')),
      answers: () => Promise.resolve(true),
      day: () => Promise.resolve({ tried: 0, most: 200, doubted: 0 }),
      countries: ['UA'],
    };
    const contact = { kind: 'phone', value } as const;
    const context = attendance.as(RESIDENT, undefined, { sms });
    expect((await signUp(context, attendance.wish(id, { contact }))).ok).toBe(isTaken);
  });

  it('for what is not there finds nothing', async () => {
    const nowhere = newId<'gathering'>(systemRandom);
    expect(await attendance.sign(nowhere)).toEqual({ ok: false, refusal: 'absent' });
  });

  it('leaves no more than how many come, and a contact where nobody reads it but the installation', async () => {
    const id = await attendance.gather();
    const mail = {
      send: () => Promise.resolve({ ok: true, value: undefined } as const),
      answers: () => Promise.resolve(true),
    };
    const contact = { kind: 'email', value: 'hanna@example.org' } as const;
    const context = attendance.as(RESIDENT, undefined, { mail });
    expect(await signUp(context, attendance.wish(id, { contact }))).toMatchObject({ ok: true });
    const { database } = attendance.planted.platform;
    expect(
      await database.write
        .$extendTables<AttendanceTables>()
        .selectFrom('attendance.contact')
        .selectAll()
        .execute(),
    ).toEqual([]);
    const kept = await seeEverything(database, (tx) =>
      tx
        .$extendTables<AttendanceTables>()
        .selectFrom('attendance.contact')
        .select(['kind', 'value'])
        .execute(),
    );
    expect(kept).toEqual([contact]);
  });

  it('for the last seat with somebody else has it alone, whatever groups come at once to several processes', async () => {
    const { test } = attendance.planted.platform;
    // Each has its own connections, and shares its transactions with nobody.
    const processes = [1, 2, 3].map(() =>
      connect({ write: test.directUrl }, createLogger('silent')),
    );
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 40 }),
          fc.integer({ min: 4, max: 12 }),
          async (groups, capacity) => {
            const id = await attendance.gather({ capacity });
            const press = (seats: number, turn: number) => {
              const database = processes[turn % processes.length]?.database;
              const context = attendance.as(RESIDENT, undefined, database && { database });
              return signUp(context, attendance.wish(id, { seats }));
            };
            const answers = await Promise.all(groups.map(press));
            expect(answers.every(({ ok }) => ok)).toBe(true);
            const kept = await attendance.kept(id);
            expect(kept).toHaveLength(groups.length);
            expect(new Set(kept.map(({ turn }) => turn)).size).toBe(groups.length);
            const seated = kept.filter(({ state }) => state === 'confirmed');
            const taken = seated.reduce((sum, { seats }) => sum + seats, 0);
            expect(taken).toBeLessThanOrEqual(seatLimit({ capacity, overbookingPercent: 0 }));
            // Whoever is first in the line did not fit.
            const [first] = kept.filter(({ state }) => state === 'waiting');
            if (first) expect(first.seats).toBeGreaterThan(capacity - taken);
          },
        ),
        { numRuns: 12 },
      );
    } finally {
      await Promise.all(processes.map((process) => process.close()));
    }
  });
});
