import { describe, expect, it } from 'vitest';
import type { Actor } from '#modules/identity/index.ts';
import { keptOfficer, officerStaff, staffIn } from '#modules/officers/testing.ts';
import { listMeetings } from './list-meetings.ts';
import { meetingsForEachTest } from '../testing.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';

describe('a series of meetings', () => {
  const meetings = meetingsForEachTest();
  const series = async (actor: Actor) => {
    using context = await meetings.as(actor);
    const listed = await listMeetings(context, {});
    if (!listed.ok) throw new Error(listed.refusal);
    return listed.value.meetings;
  };

  it('is cancelled from one day on but for a day that is somebody else’s by now', async () => {
    const olena = await officerStaff(meetings.planted, '0012345');
    const coordinator = await staffIn(meetings.planted, 'coordinator');
    const recurrence = { repeat: 'weekly', until: undefined, count: 3 } as const;
    await meetings.plan(olena, { recurrence });
    const [first, second] = await series(olena);
    if (!first || !second) throw new Error('no series');
    const { id: petro } = await keptOfficer(meetings.planted, '0012346');
    const { said } = await meetings.coffee({ said: { hostIds: [petro] } });
    using desk = await meetings.as(coordinator);
    const given = { id: second.id, seenAt: second.changedAt, said, times: undefined };
    expect(await changeMeeting(desk, given)).toMatchObject({ ok: true });
    using own = await meetings.as(olena);
    const reason = 'Поліцейська захворіла.';
    const cancelled = { id: first.id, seenAt: first.changedAt, reason, withSeries: true };
    expect(await cancelMeeting(own, cancelled)).toMatchObject({ ok: true });
    const statuses = (await series(olena)).map(({ status }) => status);
    expect(statuses).toEqual(['cancelled', 'published', 'cancelled']);
  });
});
