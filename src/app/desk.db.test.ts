import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRoutes } from './routes.ts';
import { newId } from '#kernel/ids.ts';
import { STAFF_ROLES, type StaffRole } from '#modules/identity/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { LOCALES, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T10:00:00Z'));
});
afterAll(() => installation.close());

/** Somebody with one role, everywhere. */
function holderOf(role: StaffRole) {
  const place = { areaId: undefined, organisationId: undefined, endsOn: undefined };
  return {
    kind: 'staff' as const,
    id: newId<'account'>(systemRandom),
    grants: [{ id: newId<'grant'>(systemRandom), role, ...place }],
    opened: [],
  };
}

/** G and N lead to the notifications, which are no place of the navigation. */
const TAKEN = ['n'];

describe('what the modules put on the desk', () => {
  test('has one id and one key for each place, and whoever is shown a place may open it', () => {
    const { context } = installation;
    const links = context.desk.places.flatMap((group) => group.links);
    expect(links.length).toBeGreaterThan(0);
    const ids = links.map(({ id }) => id);
    const keys = [...links.flatMap(({ key }) => key ?? []), ...TAKEN];
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size, keys.join()).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z]$/);
    const routes = appRoutes(context).routes.filter(({ method }) => method === 'GET');
    for (const link of links) {
      const access = routes.find(({ path }) => path === link.path)?.access;
      if (!access || !('permission' in access)) throw new Error(`${link.path} is no page of staff`);
      for (const role of STAFF_ROLES) {
        const holder = holderOf(role);
        if (!context.policy.can(holder, link.permission)) continue;
        expect(context.policy.can(holder, access.permission), `${role} → ${link.path}`).toBe(true);
      }
    }
  });

  test('begins my day with requests for break-glass access, before everything else', () => {
    const { days } = installation.context.desk;
    const first = Math.min(...days.map(({ order }) => order));
    expect(days.filter(({ order }) => order === first).map(({ id }) => id)).toEqual([
      'break-glass',
    ]);
  });

  test('may be filled in by a whole police unit behind one address, all day long', () => {
    const forms = appRoutes(installation.context).routes.filter(
      ({ method, path }) => method === 'POST' && path.startsWith('/desk/'),
    );
    expect(forms.length).toBeGreaterThan(100);
    expect(
      forms.filter(({ limit }) => !limit || limit.posts < 300).map(({ path }) => path),
    ).toEqual([]);
  });

  test('asks only for permissions that the table has', () => {
    const { desk, policy } = installation.context;
    const known = new Set(policy.rows.map(({ permission }) => permission));
    const links = desk.places.flatMap((group) => group.links);
    const asked = [...links, ...desk.steps, ...desk.events, ...desk.days];
    const unknown = asked.flatMap(({ permission }) =>
      permission === undefined || known.has(permission) ? [] : [permission],
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(unknown).toEqual([]);
  });

  test('tells nobody a second time what stands on my day as a task, and leaves nobody without it', () => {
    const { kinds, days } = installation.context.desk;
    const tasks = kinds.flatMap(({ task }) => task ?? []);
    const sections = days.map(({ permission }) => permission);
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.filter((task) => !sections.includes(task))).toEqual([]);
  });

  test('has words for each kind of notification once, in both languages', () => {
    const { kinds } = installation.context.desk;
    const names = kinds.map(({ kind }) => kind);
    expect(new Set(names).size).toBe(names.length);
    for (const { kind, text } of kinds) {
      expect(kind).toMatch(/^[a-z-]+\.[a-z-]+$/);
      const words = MAIN_LOCALES.map((locale) => text(locale, {}));
      expect(new Set(words).size, kind).toBe(MAIN_LOCALES.length);
    }
  });

  test('names each section, step and search once', () => {
    const { days, steps, searches } = installation.context.desk;
    for (const list of [days, steps, searches]) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('is in Ukrainian and English, and none of it in a sitemap', () => {
    const desk = appRoutes(installation.context).routes.filter(({ path }) =>
      path.startsWith('/desk'),
    );
    expect(desk.length).toBeGreaterThan(4);
    for (const { path, locales, unlisted, access } of desk) {
      expect(locales, path).toEqual(LOCALES.filter((locale) => MAIN_LOCALES.includes(locale)));
      expect(unlisted, path).toBe(true);
      expect('permission' in access, path).toBe(true);
    }
  });
});
