import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sitePartsOf } from './web.ts';
import { furnish } from './background.ts';
import type { Actor } from '#modules/identity/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { createSite } from '#platform/http/create-site.ts';
import { isOpenToAnybody } from '#platform/http/doors.ts';
import type { Operation } from '#platform/http/operation.ts';
import type { ProgramRoute } from '#platform/http/program-route.ts';
import type { Route } from '#platform/http/route.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import { splitLocale } from '#platform/http/page-request.ts';
import { crawl, type Visited } from '#testing/crawl.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';
import { routePattern } from '#testing/route-pattern.ts';
import { type View, viewPage } from '#testing/view-page.ts';

/** Pages that no link leads to, where the demonstration has them. */
const UNLINKED = [
  '/find?lat=45.891&lon=29.7',
  '/officer/olena-zrazkova/meetings.ics',
  '/forum/2026/programme/embed',
  '/forum/2026/schedule/export/schedule.jsonld',
  '/forum/2026/live/velykyi-zal',
  '/forum/2026/live/velykyi-zal/state',
  '/forum/2026/live/velykyi-zal/words',
  '/forum/2026/screen/velykyi-zal',
  '/forum/2026/badge',
  '/forum/2026/certificate',
  '/forum/2026/numbers',
  '/forum/2026/numbers.csv',
  '/forum/2026/photographs',
  '/forum/2026/press/release',
];

const serviceList = z.array(z.object({ service_code: z.string() }));
const requestList = z.array(z.object({ service_request_id: z.string() }));

describe('what a view of a public page costs', () => {
  let house: TestInstallation;
  let site: SiteApp;
  let pages: readonly Route<Actor>[];
  let operations: readonly Operation[];
  let interfaces: readonly ProgramRoute[];
  beforeAll(async () => {
    house = await openTestInstallation(fixedClock('2026-11-25T10:00:00Z'));
    await furnish(house);
    const { isVerified: _, ...responses } = house.responses;
    const parts = sitePartsOf({ ...house, responses }, new AbortController().signal);
    site = createSite(parts);
    operations = parts.operations;
    interfaces = parts.programRoutes ?? [];
    pages = parts.routes.filter(
      ({ method, access }) => method === 'GET' && isOpenToAnybody(parts.doors, access),
    );
  });
  afterAll(() => house.close());
  const textOf = async (list: string) => (await viewPage(site, `/open311/v2/${list}.json`)).text;

  test('is within the budget of its route, at the first view and at the next', async () => {
    const found = await crawl(
      {
        visit: (path) => viewTwice(house, site, path),
        kindOf: (path) => routeOf(pages, path)?.path,
        pagesOfKind: 8,
      },
      ['/', '/sitemap.xml', ...UNLINKED, ...pages.map(({ path }) => path).filter(isWhole)],
    );
    expect(found.size).toBeGreaterThan(110);
    const excesses = [...found].flatMap(([path, views]) =>
      views.flatMap((viewed) => excessesOf(budgetOf(pages, path), viewed)),
    );
    expect(excesses).toEqual([]);
  });

  test('is within it also where there is nothing to show', async () => {
    const excesses: string[] = [];
    for (const page of pages.filter(({ path }) => !path.endsWith('/stream'))) {
      const path = page.path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) =>
        name === 'year' ? '2025' : `none${name === 'file' ? '.csv' : ''}`,
      );
      const { statements } = await firstView(house, site, path);
      const most = budgetOf(pages, page.path).statements;
      if (statements > most) excesses.push(`${path}: ${statements} statements, not ${most}`);
    }
    expect(excesses).toEqual([]);
  });

  test('is within the budget of each operation for programs', async () => {
    const answers = operations.filter(({ type }) => type !== 'text/event-stream');
    const excesses: string[] = [];
    for (const { example, budget } of answers) {
      const views = await viewTwice(house, site, example);
      if (!views) throw new Error(`${example} is not answered`);
      excesses.push(...excessesOf(budget, views));
    }
    expect(excesses).toEqual([]);
  });

  test('is within the budget of each address of an interface', async () => {
    const [service] = serviceList.parse(JSON.parse(await textOf('services')));
    const [request] = requestList.parse(JSON.parse(await textOf('requests')));
    // No token of the demonstration is known: of one that nobody has, as much is read.
    const params = {
      code: service?.service_code ?? '',
      id: request?.service_request_id ?? '',
      token: '00000000-0000-4000-8000-00000000dead',
    };
    const excesses: string[] = [];
    for (const row of interfaces) {
      if (row.method !== 'GET') continue;
      const address = row.path.replace(
        /:(code|id|token)$/,
        (_, name: keyof typeof params) => params[name],
      );
      const path = `${row.dialect.under}${address}.json`;
      const view = await firstView(house, site, path);
      expect([path, view.status]).toEqual([path, address.includes('tokens') ? 404 : 200]);
      excesses.push(
        ...excessesOf(row.budget, { path, text: view.text, first: view, second: view }),
      );
    }
    expect(interfaces.length).toBeGreaterThan(0);
    expect(excesses).toEqual([]);
  });

  test('exceeds a budget by its statements, its repeated statements or its size', () => {
    const seen = {
      path: '/x',
      text: '',
      first: { status: 200, statements: 3, bytes: 2_000, text: '' },
      second: { status: 200, statements: 1, bytes: 2_000, text: '' },
    };
    expect(excessesOf(viewBudget(2, 1), seen)).toEqual([
      '/x: 3 statements at the first view, not 2',
      '/x: 1 statements at the second view, not 0',
      '/x: 2 KB, not 1',
    ]);
    expect(excessesOf(viewBudget(3, 2, 'a key'), seen)).toEqual([]);
  });
});

const isWhole = (path: string) => !path.includes(':') && !path.includes('*');

/** The first view of a page and the one after it. */
interface ViewedTwice extends Visited {
  readonly first: View;
  readonly second: View;
}

async function viewTwice(
  house: TestInstallation,
  site: SiteApp,
  path: string,
): Promise<ViewedTwice | undefined> {
  const first = await firstView(house, site, path);
  if (first.status !== 200) return undefined;
  return { path, text: first.text, first, second: await viewPage(site, path) };
}

/** The pages before have left rows in memory, and the first view must send all of its statements. */
async function firstView(
  { context }: TestInstallation,
  site: SiteApp,
  path: string,
): Promise<View> {
  const { tables } = context.platform.database;
  tables.bumpAll();
  await tables.caughtUp();
  return await viewPage(site, path);
}

function routeOf(pages: readonly Route<Actor>[], address: string): Route<Actor> | undefined {
  const { path } = splitLocale(address.replace(/\?.*$/, ''));
  return pages.find((page) => routePattern(page.path).test(path));
}

/** Throws if a public page has the budget of a staff page. */
function budgetOf(pages: readonly Route<Actor>[], path: string): ViewBudget {
  const budget = pages.find((page) => page.path === path)?.budget;
  if (budget === undefined || budget === 'staff') throw new Error(`${path} has no budget`);
  return budget;
}

function excessesOf(budget: ViewBudget, { path, first, second }: ViewedTwice): readonly string[] {
  const { statements, kilobytes } = budget;
  const repeated = budget.uncached === undefined ? 0 : statements;
  const size = Math.ceil(first.bytes / 1_024);
  return [
    first.statements > statements &&
      `${path}: ${first.statements} statements at the first view, not ${statements}`,
    second.statements > repeated &&
      `${path}: ${second.statements} statements at the second view, not ${repeated}`,
    size > kilobytes && `${path}: ${size} KB, not ${kilobytes}`,
  ].filter((excess) => excess !== false);
}
