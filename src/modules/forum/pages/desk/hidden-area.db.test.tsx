import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Answer } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { areaNames } from '#modules/areas/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { organisationNames } from '#modules/organisations/index.ts';
import { forumForEachTest } from '../../testing.ts';
import { deskForumPage } from './forum.tsx';
import { deskForumsPage } from './forums.tsx';

const forums = forumForEachTest();
const NAME = 'Лиманська громада';

function html(answer: Answer): string {
  return answer.kind === 'page' ? renderToString(answer.view).replaceAll('\u00a0', ' ') : '';
}

it('the desk names the hromada of a forum that residents no longer see', async () => {
  const actor = await staffIn(forums.planted, 'forum-organiser');
  const id = await forums.forum();
  using context = await forums.as(await staffIn(forums.planted, 'coordinator'));
  await hideArea(context, forums.areaId());
  using opened = await forums.as(actor);
  const { areas, organisations } = opened;
  const places = { areas: areaNames(areas), organisations: organisationNames(organisations) };
  const desk = { ...opened, places, desk: EMPTY_DESK };
  const request = pageRequest({ actor, path: '/desk/forum', params: { id } });
  expect(html(await deskForumsPage(desk, request))).toContain(`· ${NAME}`);
  expect(html(await deskForumPage(desk, request))).toContain(`${NAME}</dd>`);
});
