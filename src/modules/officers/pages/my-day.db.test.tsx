import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import {
  createPolicy,
  type Desk,
  type FirstStep,
  identityPermissions,
  type MyDaySection,
  RESIDENT,
} from '#modules/identity/index.ts';
import { EMPTY_DESK, signedInStaff } from '#modules/identity/testing.ts';
import { myDayPage } from './my-day.tsx';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

const policy = createPolicy([
  ...identityPermissions,
  { permission: 'beat.make', dataClass: 'configuration', roles: { coordinator: 'area' } },
]);

function section(id: string, order: number, more: Partial<MyDaySection> = {}): MyDaySection {
  return { id, order, load: () => Promise.resolve(<p>розділ {id}</p>), ...more };
}

function step(id: string, order: number, done: boolean): FirstStep {
  return {
    id,
    order,
    permission: 'beat.make',
    path: `/desk/${id}`,
    title: () => `крок ${id}`,
    about: () => `навіщо ${id}`,
    isDone: () => Promise.resolve(done),
  };
}

async function shown(
  desk: Partial<Desk>,
  role: 'coordinator' | 'auditor' = 'coordinator',
  { lost = false }: { readonly lost?: boolean } = {},
): Promise<string> {
  const signedIn = await signedInStaff(platform, { role });
  const actor = lost ? { ...signedIn.actor, grants: [] } : signedIn.actor;
  const request = pageRequest({ path: '/desk', locales: MAIN_LOCALES });
  const context = { platform, policy, actor, desk: { ...EMPTY_DESK, ...desk } };
  const answer = await myDayPage(context, request);
  if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`);
  return renderToString(answer.view);
}

const order = (html: string, ...parts: readonly string[]) =>
  parts.map((part) => html.indexOf(part));

describe('my day', () => {
  test('says to whoever lost their last role that it is gone, and whom to ask', async () => {
    const html = await shown({}, 'coordinator', { lost: true });
    expect(html).toContain('немає жодної ролі');
    expect(html).toContain('href="/account"');
    expect(html).not.toContain('нічого не чекає');
    expect(await shown({})).not.toContain('немає жодної ролі');
  });

  test('begins with the date and what waits first, in the modules’ order', async () => {
    const html = await shown({ days: [section('later', 20), section('first', 10)] });
    expect(html).toContain('Середа, 25\u00a0листопада 2026');
    const [first = -1, later = -1] = order(html, 'розділ first', 'розділ later');
    expect(first).toBeGreaterThan(0);
    expect(later).toBeGreaterThan(first);
  });

  test('has no trace of a section that has nothing, breaks, or is not for this person', async () => {
    const asked: string[] = [];
    const html = await shown(
      {
        days: [
          section('nothing', 1, { load: () => Promise.resolve(null) }),
          section('broken', 2, { load: () => Promise.reject(new Error('broke')) }),
          section('of-others', 3, {
            permission: 'beat.make',
            load: () => {
              asked.push('of-others');
              return Promise.resolve(<p>чуже</p>);
            },
          }),
          section('whole', 4),
        ],
      },
      'auditor',
    );
    expect(html).toContain('розділ whole');
    expect(html).not.toMatch(/розділ (nothing|broken)|чуже/);
    expect(asked).toEqual([]);
  });

  test('puts figures and today beside what waits', async () => {
    const html = await shown({
      days: [section('figures', 1, { column: 'aside' }), section('waiting', 2)],
    });
    const aside = html.slice(html.lastIndexOf('<aside'));
    expect(aside).toContain('розділ figures');
    expect(aside).not.toContain('розділ waiting');
  });

  test('teaches the next step to whoever may take it, until all are taken', async () => {
    const draw = { ...step('draw', 2, false), leadsTo: () => Promise.resolve('/desk/own') };
    const steps = [draw, step('import', 1, true), step('bring', 3, false)];
    const html = await shown({ steps });
    expect(html).toContain('href="/desk/own"');
    expect(html).toContain('href="/desk/bring"');
    const places = order(html, 'крок import', 'крок draw', 'крок bring');
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html).toMatch(/зроблено 1 з\s3/);
    expect(html.match(/наступний крок/g)).toHaveLength(1);
    expect(html.indexOf('наступний крок')).toBeGreaterThan(html.indexOf('крок draw'));
    expect(html.indexOf('наступний крок')).toBeLessThan(html.indexOf('крок bring'));

    expect(await shown({ steps }, 'auditor')).not.toContain('крок');
    expect(await shown({ steps: [step('import', 1, true)] })).not.toContain('крок');
  });

  test('says where to look when nothing waits', async () => {
    expect(await shown({})).toContain('нічого не чекає');
    expect(await shown({ days: [section('one', 1)] })).not.toContain('нічого не чекає');
  });

  test('is not there for residents', async () => {
    const request = pageRequest({ path: '/desk' });
    const context = { platform, policy, actor: RESIDENT, desk: EMPTY_DESK };
    expect(await myDayPage(context, request)).toEqual({ kind: 'refusal', reason: 'absent' });
  });
});
