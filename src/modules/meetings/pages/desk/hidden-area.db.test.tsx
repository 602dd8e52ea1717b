import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Answer } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { meetingsForEachTest } from '../../testing.ts';
import { meetingPage } from '../meeting.tsx';
import { deskMeetingPage } from './meeting.tsx';
import { deskMeetingsPage } from './meetings.tsx';

const meetings = meetingsForEachTest();
const NAME = 'Садове';
const SLUG = 'kava-sadove-2026-12-03';

function html(answer: Answer): string {
  return answer.kind === 'page' ? renderToString(answer.view).replaceAll('\u00a0', ' ') : '';
}

it('the desk names the village of a meeting that residents no longer see, and its public page does not', async () => {
  const actor = await staffIn(meetings.planted, 'coordinator');
  const id = await meetings.plan(actor, { said: { place: { uk: 'Бібліотека', en: '' } } });
  const shown = async () => {
    using opened = await meetings.as(actor);
    using resident = await meetings.as(RESIDENT);
    const desk = { ...opened, desk: EMPTY_DESK, promiseSources: [] };
    const request = pageRequest({ actor, path: '/desk/meetings', params: { id } });
    const publicly = pageRequest({ locales: MAIN_LOCALES, path: '/x', params: { slug: SLUG } });
    return {
      list: html(await deskMeetingsPage(desk, request)),
      page: html(await deskMeetingPage(desk, request)),
      publicly: html(await meetingPage(resident, publicly)),
    };
  };
  expect((await shown()).publicly).toContain(NAME);
  using context = await meetings.as(actor);
  await hideArea(context, meetings.areaId());
  const { list, page, publicly } = await shown();
  expect(list).toContain(`Бібліотека, ${NAME}`);
  expect(page).toContain(`Бібліотека, ${NAME}`);
  expect(publicly).toContain('Бібліотека');
  expect(publicly).not.toContain(`Бібліотека, ${NAME}`);
});
