import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { Answer } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { areaNames } from '#modules/areas/index.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { organisationNames } from '#modules/organisations/index.ts';
import { planForEachTest } from '../../testing.ts';
import { planPage } from '../public/list.tsx';
import { deskActionPage } from './action.tsx';
import { deskPlanPage } from './plan.tsx';

const plan = planForEachTest();
const NAME = 'Лиманська громада';

function html(answer: Answer): string {
  return answer.kind === 'page' ? renderToString(answer.view).replaceAll('\u00a0', ' ') : '';
}

it('the desk names a hromada that residents no longer see, and public pages do not', async () => {
  const actor = await staffIn(plan.planted, 'coordinator');
  const id = await plan.agreed();
  const shown = async () => {
    using opened = await plan.as(actor);
    using resident = await plan.as(RESIDENT);
    const { areas, organisations } = opened;
    const places = { areas: areaNames(areas), organisations: organisationNames(organisations) };
    const desk = { ...opened, places, desk: EMPTY_DESK, everydayWork: [] };
    const request = pageRequest({ actor, path: '/desk/plan', params: { id } });
    const publicly = pageRequest({ path: '/plan/2026', params: { year: '2026' } });
    return {
      plan: html(await deskPlanPage(desk, request)),
      action: html(await deskActionPage(desk, request)),
      publicly: html(await planPage(resident, publicly)),
    };
  };
  expect((await shown()).publicly).toContain(NAME);
  using context = await plan.as(actor);
  await hideArea(context, plan.areaId());
  const { plan: list, action, publicly } = await shown();
  expect(list).toContain(`Спільний план на 2026 рік: ${NAME}`);
  expect(action).toContain(`${NAME}</dd>`);
  expect(publicly).not.toContain(NAME);
});
