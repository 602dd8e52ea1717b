import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteOf } from './web.ts';
import { appRoutes } from './routes.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { Access } from '#platform/http/route.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';

let installation: TestInstallation;
let site: SiteApp;

beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T10:00:00Z'));
  site = siteOf(installation, new AbortController().signal);
});
afterAll(() => installation.close());

const known = () => new Set<string>(installation.context.policy.rows.map((row) => row.permission));

/** A sentence, not a word: whoever reads the table must be able to disagree with it. */
function isAnswered(access: Access, permissions: ReadonlySet<string>): boolean {
  if ('permission' in access) return permissions.has(access.permission);
  return access.public.trim().split(/\s+/).length >= 4;
}

describe('every route and operation', () => {
  test('says why everybody may ask, or names a permission that the table has', () => {
    const { routes, operations } = appRoutes(installation.context);
    const rows = [...routes, ...operations];
    expect(rows.length).toBeGreaterThan(20);
    const unanswered = rows.filter(({ access }) => !isAnswered(access, known()));
    expect(unanswered.map(({ path }) => path)).toEqual([]);
  });

  test('would be found out without an answer', () => {
    expect(isAnswered({ public: 'public' }, known())).toBe(false);
    expect(isAnswered({ permission: 'nobody.knows' }, known())).toBe(false);
  });

  test('has an address of its own', () => {
    const addresses = [
      ...appRoutes(installation.context).routes.flatMap(({ method, path, locales }) =>
        locales.map((locale) => `${method} ${localePath(locale, path)}`),
      ),
      ...appRoutes(installation.context).operations.map(({ path }) => `GET ${path}`),
    ];
    expect(addresses.length).toBe(new Set(addresses).size);
    const ids = appRoutes(installation.context).operations.map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });
});

describe('every page', () => {
  test('is served in each of its languages, behind the guards', async () => {
    for (const route of appRoutes(installation.context).routes) {
      if (route.method !== 'GET') continue;
      for (const locale of route.locales) {
        const address = localePath(locale, withSomething(route.path));
        const answer = await site.request(address);
        // What has a parameter is absent from an empty installation; nothing may break.
        const wanted = route.path.includes(':') ? /^(?:200|303|308|404)$/ : /^(?:200|303|308)$/;
        expect(`${address} ${answer.status}`).toMatch(new RegExp(wanted.source.replace('^', ' ')));
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      }
    }
  });
});

describe('every operation', () => {
  test('answers its own example, or says that it is absent', async () => {
    for (const operation of appRoutes(installation.context).operations) {
      if (operation.type === 'text/event-stream') continue;
      const answer = await site.request(operation.example);
      expect([operation.example, answer.status]).toEqual([
        operation.example,
        expect.toSatisfy((status: number) => status === 200 || status === 404),
      ]);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  test('gives what its schema says', async () => {
    for (const operation of appRoutes(installation.context).operations) {
      if (!operation.type.includes('json')) continue;
      const answer = await site.request(operation.example);
      if (answer.status !== 200) continue;
      const parsed = operation.schemas.value.safeParse(await answer.json());
      expect([operation.id, parsed.error?.issues ?? []]).toEqual([operation.id, []]);
    }
  });

  test('stands in the OpenAPI document with its access', async () => {
    const document: { paths: Record<string, { get: Record<string, unknown> }> } = await (
      await site.request('/api/v1/openapi.json')
    ).json();
    for (const { path, access } of appRoutes(installation.context).operations) {
      const get = document.paths[path]?.get;
      const told = 'public' in access ? get?.['x-public'] : get?.['x-permission'];
      expect(told).toBe('public' in access ? access.public : access.permission);
    }
  });
});

/** A path with its parameters filled in: `/officer/:slug` → `/officer/x`. */
function withSomething(path: string): string {
  return path.replace(/:file\{[^}]*?\\{1,2}\.(\w+)\}/g, 'x.$1').replace(/:\w+(?:\{[^}]*\})?/g, 'x');
}
