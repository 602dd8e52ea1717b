import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#modules/identity/index.ts';
import { EMPTY_DESK, signedInStaff } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { publishedBy, reportsForEachTest } from '../../testing.ts';
import { categoryPage } from './category.tsx';
import { categoriesPage } from './categories.tsx';
import { CATEGORY_FIELDS, valuesOf } from './category-values.ts';
import { readChangeableCategories } from '../../use-cases/read-changeable-categories.ts';

const PATH = '/desk/settings/report-categories';

describe('a category that is for everybody no more', () => {
  const reports = reportsForEachTest();

  it('tells whoever saves it how much stays published, and where to find it', async () => {
    const officer = await staffIn(reports.planted, 'coordinator');
    for (const words of ['Перше', 'Друге']) {
      const { id } = await reports.send({ words });
      await publishedBy(reports, officer, id);
    }
    const keeper: Actor = (await signedInStaff(reports.planted.platform, { role: 'administrator' }))
      .actor;
    using opened = await reports.as(keeper);
    const desk = { ...opened, desk: EMPTY_DESK };
    const read = await readChangeableCategories(desk, undefined);
    const lamp = read.ok && read.value.categories.find(({ key }) => key === 'dark-place');
    if (!lamp) throw new Error('no such category');
    const empty = Object.fromEntries(CATEGORY_FIELDS.map((name) => [name, '']));
    const typed = { ...empty, ...valuesOf(lamp), visibility: 'officers', seen: '' };
    const form = new URLSearchParams(typed);
    const params = { key: 'dark-place' };
    const path = `${PATH}/dark-place`;
    const request = pageRequest({ actor: keeper, path, params });
    const before = await categoryPage(desk, request);
    expect(htmlOf(before)).not.toContain('видимими');
    const saved = await categoryPage(desk, { ...request, method: 'POST', form });
    expect(saved).toMatchObject({ kind: 'redirect', to: `${PATH}?done=dark-place` });
    const query = new URLSearchParams({ done: 'dark-place' });
    for (const html of [
      htmlOf(await categoriesPage(desk, pageRequest({ actor: keeper, path: PATH, query }))),
      htmlOf(await categoryPage(desk, request)),
    ]) {
      expect(html).toContain('2 оприлюднені повідомлення цього виду лишаються видимими всім');
      expect(html).toContain('href="/reports?category=dark-place"');
      // Who keeps the installation reads no reports.
      expect(html).not.toContain('href="/desk/reports?');
    }
  });
});

function htmlOf(answer: Awaited<ReturnType<typeof categoryPage>>): string {
  if (answer.kind !== 'page') throw new Error(answer.kind);
  return renderToString(answer.view);
}
