import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { officersForEachTest } from '../testing.ts';
import { villagesPage } from './villages.tsx';

const planted = officersForEachTest();

it('lists villages under headings in order, also where no hromada is the home', async () => {
  using context = await planted.open();
  const sections = { cardSections: [], areaSections: [], homeSections: [] };
  const pages = { ...context, ...sections, homeArea: () => undefined };
  const answer = villagesPage(pages, pageRequest({ path: '/villages' }));
  if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`);
  const headings = renderToString(answer.view)
    .match(/<h[1-6]/g)
    ?.join(' ');
  expect(headings).toMatch(/^<h1 <h2( <h[23])*$/);
});
