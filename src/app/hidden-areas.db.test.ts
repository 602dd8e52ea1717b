import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteOf } from './web.ts';
import { appRoutes } from './routes.ts';
import { publishAreas } from '#modules/areas/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';

/** A beat that somebody answers for, and a village where she receives: public once, hidden now. */
const HIDDEN = ['biloliska-dilnytsia', 'bilolissia'] as const;

let installation: TestInstallation;
let site: SiteApp;
let ids: readonly string[];
beforeAll(async () => {
  installation = await openDemonstration(fixedClock('2026-11-25T10:00:00Z'));
  site = siteOf(installation, new AbortController().signal);
  const { areas } = installation.context;
  ids = HIDDEN.map((slug) => areas.bySlug(slug)?.area.id ?? '');
});
afterAll(() => installation.close());

const textOf = async (path: string) => await (await site.request(path)).text();

/** The documentation names examples of the demonstration community, whatever has become of them. */
const DOCUMENTATION = /\/api\/docs$/;

async function pagesOfSitemap(): Promise<readonly string[]> {
  const sitemap = await textOf('/sitemap.xml');
  return [...sitemap.matchAll(/<loc>http:\/\/poruch\.test([^<]*)<\/loc>/g)].map(
    ([, path]) => path ?? '',
  );
}

/** Every page that the sitemap names, and what each operation answers in the demonstration community. */
async function everythingPublic(): Promise<readonly string[]> {
  const pages = await pagesOfSitemap();
  const operations = appRoutes(installation.context)
    .operations.filter(({ type }) => type !== 'text/event-stream')
    .map(({ example }) => example);
  return ['/sitemap.xml', ...pages, ...operations].filter((path) => !DOCUMENTATION.test(path));
}

async function namedIn(paths: readonly string[], words: readonly string[]) {
  const found: string[] = [];
  for (const path of paths) {
    const text = await textOf(path);
    if (words.some((word) => text.includes(word))) found.push(path);
  }
  return found;
}

async function hide(): Promise<void> {
  const { context } = installation;
  for (const area of HIDDEN) {
    const told = new Promise<void>((resolve) => {
      const stop = context.areas.onRebuild(() => {
        stop();
        resolve();
      });
    });
    const actor = { kind: 'system', name: 'test' } as const;
    const input = { area, below: false, status: 'draft' } as const;
    expect(await publishAreas({ ...context, actor }, input)).toMatchObject({ ok: true });
    await told;
  }
}

describe('the map for search engines', () => {
  test('names each page once, and none that leads elsewhere', async () => {
    const pages = await pagesOfSitemap();
    expect(pages.length).toBe(new Set(pages).size);
    const elsewhere: string[] = [];
    for (const page of pages) {
      if ((await site.request(page)).status !== 200) elsewhere.push(page);
    }
    expect(elsewhere).toEqual([]);
  });
});

describe('an area that is hidden', () => {
  test('is named by many pages and operations before', async () => {
    const paths = await everythingPublic();
    expect(paths.length).toBeGreaterThan(50);
    expect((await namedIn(paths, [...HIDDEN, ...ids])).length).toBeGreaterThan(5);
    const officer = await textOf('/api/v1/officers/olena-zrazkova');
    for (const id of ids) expect(officer).toContain(id);
    const clinics = await textOf('/api/v1/organisations?kind=medical-point');
    expect(ids.some((id) => clinics.includes(id))).toBe(true);
  });

  test('is then named by none, neither by its address nor by its id', async () => {
    await hide();
    const known = await namedIn(await everythingPublic(), [...HIDDEN, ...ids]);
    expect(known).toEqual([]);
    const clinics = '/api/v1/organisations?kind=medical-point';
    expect(await namedIn([clinics], ids)).toEqual([]);
  });

  test.each([
    '/area/{}',
    '/en/area/{}',
    '/area/{}/wrong',
    '/api/v1/areas/{}',
    '/api/v1/areas/{}.geojson',
    '/mapit/area/{}',
    '/api/police/odeska-oblast/{}',
    '/api/police/odeska-oblast/{}/people',
  ])('and %s is the same bytes as for one that never was', async (path) => {
    for (const hidden of [...HIDDEN, ...ids]) {
      const answer = await site.request(path.replace('{}', hidden));
      const never = await site.request(path.replace('{}', hidden.replace(/[a-f]/g, '0')));
      expect([answer.status, await answer.text()]).toEqual([404, await never.text()]);
    }
  });
});
