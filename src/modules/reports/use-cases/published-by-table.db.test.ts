import { describe, expect, it } from 'vitest';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { BY_THE_SHOP, publishedBy, reportsForEachTest } from '../testing.ts';
import { findPublishedPage } from './find-published-page.ts';
import { findSimilar } from './find-similar.ts';
import { listShownCategories } from './list-shown-categories.ts';
import { listPublishedAreas } from './read-published.ts';

const LAMP = { category: 'dark-place', place: { position: BY_THE_SHOP } };

describe('what everybody may read of reports', () => {
  const reports = reportsForEachTest();
  const published = async () => {
    const { id } = await reports.send();
    await publishedBy(reports, await staffIn(reports.planted, 'coordinator'), id);
    return await reports.as(RESIDENT);
  };

  it('is there because the table says so: similar ones near', async () => {
    using context = await published();
    expect(await findSimilar(context, LAMP)).toHaveLength(1);
    expect(await findSimilar({ ...context, policy: createPolicy([]) }, LAMP)).toEqual([]);
  });

  it('is there because the table says so: where there are some', async () => {
    using context = await published();
    expect((await listPublishedAreas(context)).length).toBeGreaterThan(0);
    expect(await listPublishedAreas({ ...context, policy: createPolicy([]) })).toEqual([]);
  });

  it('is there because the table says so: where one of them is read', async () => {
    const { id } = await reports.send();
    const shown = await publishedBy(reports, await staffIn(reports.planted, 'coordinator'), id);
    using context = await reports.as(RESIDENT);
    expect(await findPublishedPage(context, { id })).toEqual({ ok: true, value: shown });
    const without = { ...context, policy: createPolicy([]) };
    expect(await findPublishedPage(without, { id })).toMatchObject({ ok: false });
  });

  it('is there because the table says so: by which a list can be narrowed', async () => {
    using context = await published();
    const all = context.reportCategories.all();
    const keys = (await listShownCategories(context, undefined, all)).map(({ key }) => key);
    expect(keys).toContain('dark-place');
    const without = { ...context, policy: createPolicy([]) };
    expect(await listShownCategories(without, undefined, all)).toEqual([]);
  });
});
