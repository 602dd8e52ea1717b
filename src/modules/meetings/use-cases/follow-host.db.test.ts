import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type AccountId, type MeetingId, newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { readDoorOf } from '#modules/attendance/index.ts';
import { type Actor, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { deskOf, keptOfficer, linkAccount, staffIn } from '#modules/officers/testing.ts';
import { meetingHandlers } from '../by-itself.ts';
import { ownerOf } from '../domain/meeting-owner.ts';
import { meetingsForEachTest } from '../testing.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { followHost } from './follow-host.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
/** Before the moment at which all of this happens. */
const OVER = {
  day: Temporal.PlainDate.from('2026-11-21'),
  from: Temporal.PlainTime.from('10:00'),
  to: Temporal.PlainTime.from('12:00'),
};

describe('the door of a meeting', () => {
  const meetings = meetingsForEachTest();
  /** Whose account the card is from now on, and what happens by itself then. */
  const link = async (accountId: AccountId | undefined) => {
    const { planted } = meetings;
    const { id } = await keptOfficer(planted);
    using desk = await deskOf(planted, await staffIn(planted, 'coordinator'));
    expect((await linkAccount(desk, { id, accountId })).ok).toBe(true);
    using context = await meetings.as(SYSTEM);
    const event = { type: 'officer.changed', subject: { officer: id } } as const;
    for (const handler of meetingHandlers(context)) {
      if (!handler.types.includes(event.type)) continue;
      await handler.handle({ ...event, id: newId<'scan'>(systemRandom), sequence: 1n });
    }
  };
  const mayOpen = async (officer: StaffActor, id: MeetingId) => {
    using own = await meetings.as(officer);
    return (await readDoorOf(own, ownerOf(id)))?.mayOpen;
  };
  const gatherings = () =>
    seeEverything(meetings.planted.platform.database, async (tx) => {
      const { rows } = await sql<{ state: string; led: boolean; revision: number }>`
        select state, leader_ids <> '{}' as led, revision from attendance.gathering
        order by starts_at`.execute(tx);
      return rows;
    });
  const happened = async () => {
    const { read } = meetings.planted.platform.database;
    const all = await read.selectFrom('platform.event').select('type').execute();
    return all.map(({ type }) => type);
  };

  it('opens to whoever comes once the card is their account, and no longer than it is', async () => {
    const recurrence = { repeat: 'weekly', until: undefined, count: 2 } as const;
    const id = await meetings.plan(SYSTEM, { recurrence });
    const olena = await staffIn(meetings.planted, 'school-officer');
    const before = await happened();
    expect(await mayOpen(olena, id)).toBe(false);
    await link(olena.id);
    expect(await mayOpen(olena, id)).toBe(true);
    const planned = { state: 'planned', revision: 0 };
    const led = { ...planned, led: true };
    expect(await gatherings(), 'each day of the series').toEqual([led, led]);
    await link(undefined);
    expect(await mayOpen(olena, id)).toBe(false);
    const closed = { ...planned, led: false };
    expect(await gatherings()).toEqual([closed, closed]);
    // Those who signed up hear nothing of it.
    const since = (await happened()).slice(before.length);
    expect(since.filter((type) => type.startsWith('gathering.'))).toEqual([]);
    expect(since.filter((type) => type.startsWith('meeting.'))).toEqual([]);
  });

  it('stays closed where it does not take place or is over, and to drafts there is none', async () => {
    const id = await meetings.plan(SYSTEM);
    await meetings.plan(SYSTEM, { publish: false });
    await meetings.plan(SYSTEM, { times: OVER }, '2026-11-20T08:00:00Z');
    using system = await meetings.as(SYSTEM);
    const seenAt = (await meetings.kept(id)).changedAt;
    await cancelMeeting(system, { id, seenAt, reason: 'Хвороба.', withSeries: false });
    const olena = await staffIn(meetings.planted, 'school-officer');
    await link(olena.id);
    expect(await gatherings()).toMatchObject([
      { state: 'planned', led: false },
      { state: 'cancelled', led: false },
    ]);
  });

  it('is changed so by nobody but the installation itself', async () => {
    const { id } = await keptOfficer(meetings.planted);
    using resident = await meetings.as(RESIDENT);
    expect(await followHost(resident, id)).toEqual({ ok: false, refusal: 'forbidden' });
  });
});
