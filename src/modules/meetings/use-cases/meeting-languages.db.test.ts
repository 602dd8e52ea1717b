import { describe, expect, it } from 'vitest';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { meetingsForEachTest } from '../testing.ts';
import { changeMeeting } from './change-meeting.ts';
import { listMeetings, type MeetingsAsked } from './list-meetings.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };

describe('a meeting in lists', () => {
  const meetings = meetingsForEachTest();
  const listed = async (asked: MeetingsAsked) => {
    using context = await meetings.as(RESIDENT);
    const found = await listMeetings(context, asked);
    if (!found.ok) throw new Error(found.refusal);
    return found.value.meetings;
  };

  it('is found by each language that it is held in, here and everywhere, and by no other', async () => {
    const id = await meetings.plan(SYSTEM, { said: { languages: ['uk', 'ro'] } });
    const areaId = meetings.areaId();
    const held = async (language: string, more: MeetingsAsked = {}) =>
      (await listed({ language, ...more })).length;
    expect([await held('uk'), await held('ro', { areaId }), await held('bg')]).toEqual([1, 1, 0]);
    expect(await held('ro', { areaId, kind: 'coffee' })).toBe(1);
    expect(await held('ro', { kind: 'film' })).toBe(0);
    const kept = await meetings.kept(id);
    const said = { ...kept, languages: ['uk'] };
    using context = await meetings.as(SYSTEM);
    await changeMeeting(context, { id, seenAt: kept.changedAt, said, times: undefined });
    expect([await held('uk', { areaId }), await held('ro'), await held('ro', { areaId })]).toEqual([
      1, 0, 0,
    ]);
  });
});
