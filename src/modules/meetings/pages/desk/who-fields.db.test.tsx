import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { officerStaff, staffIn } from '#modules/officers/testing.ts';
import { meetingsForEachTest } from '../../testing.ts';
import { newMeetingPage } from './new-meeting.tsx';

const meetings = meetingsForEachTest();

it('says which officers read nothing here today, where hosts are named', async () => {
  await officerStaff(meetings.planted, '0012345');
  const actor = await staffIn(meetings.planted, 'coordinator');
  using opened = await meetings.as(actor);
  const request = pageRequest({ actor, path: '/desk/meetings/new' });
  const desk = { ...opened, desk: EMPTY_DESK, promiseSources: [] };
  const answer = await newMeetingPage(desk, request);
  if (answer.kind !== 'page') throw new Error(answer.kind);
  const shown = renderToString(answer.view).replaceAll('\u00a0', ' ');
  expect(shown).toContain('Петро Вигаданий (ще не входить у систему)');
  expect(shown).not.toContain('Олена Зразкова (');
});
