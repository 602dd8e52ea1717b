import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { planForEachTest } from '../../testing.ts';
import { planCalendarPage } from './calendar.tsx';
import { coveragePage } from './coverage.tsx';

const test = planForEachTest();

it('the figures of a plan lead to a proposal that says so, and every page of it to what programs read', async () => {
  await test.agreed();
  using resident = await test.as(RESIDENT);
  const context = { ...resident, everydayWork: [] };
  const read = async (show: typeof coveragePage, page: string) => {
    const request = pageRequest({ path: `/plan/2026/${page}`, params: { year: '2026' } });
    const answer = await show(context, request);
    return answer.kind === 'page' ? renderToString(answer.view) : answer.kind;
  };
  expect(await read(coveragePage, 'coverage')).toContain('"/plan/2026/propose?source=data"');
  const calendar = await read(planCalendarPage, 'calendar');
  expect(calendar).toContain('"/plan/2026/propose"');
  expect(calendar).toContain('"/api/v1/joint-actions?year=2026"');
  expect(calendar).toContain('href="/plan.rss"');
});
