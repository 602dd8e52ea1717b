import { expect, it } from 'vitest';
import { hideArea } from '#modules/areas/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { meetingsForEachTest } from '../testing.ts';
import { viewMeeting } from './meeting-views.ts';

const meetings = meetingsForEachTest();

it('a program is told where a meeting is as long as everybody may know of that area', async () => {
  const id = await meetings.plan({ kind: 'system', name: 'test' });
  const meeting = await meetings.kept(id);
  using context = await meetings.as(RESIDENT);
  expect(viewMeeting(context, meeting).areaId).toBe(meeting.areaId);
  await hideArea({ ...context, actor: { kind: 'system', name: 'test' } }, meeting.areaId);
  expect(JSON.stringify(viewMeeting(context, meeting))).not.toContain(meeting.areaId);
});
