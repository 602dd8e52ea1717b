import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteOf } from './web.ts';
import { publishAreas } from '#modules/areas/index.ts';
import { changeText } from '#modules/settings/use-cases/change-text.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { SiteApp } from '#platform/http/site.ts';
import {
  openTwoProcesses,
  seedDemonstration,
  type TestInstallation,
} from '#testing/open-test-installation.ts';

let first: TestInstallation;
let second: TestInstallation;
let sites: readonly [SiteApp, SiteApp];
beforeAll(async () => {
  [first, second] = await openTwoProcesses(fixedClock('2026-11-25T10:00:00Z'));
  await seedDemonstration(first);
  await first.context.platform.live.acknowledged();
  const { signal } = new AbortController();
  sites = [siteOf(first, signal), siteOf(second, signal)];
});
afterAll(async () => {
  await second.close();
  await first.close();
});

const VILLAGE = '/area/bilolissia';
const OFFICER = '/officer/olena-zrazkova';

const textIn = async (site: SiteApp, path: string, headers: Record<string, string> = {}) =>
  await (await site.request(path, { headers })).text();
const isKept = ({ responses }: TestInstallation, path: string) =>
  responses.cache.get(path) !== undefined;

async function setStatus(slug: string, status: 'draft' | 'public'): Promise<void> {
  const actor = { kind: 'system', name: 'test' } as const;
  const input = { area: slug, below: false, status };
  expect(await publishAreas({ ...first.context, actor }, input)).toMatchObject({ ok: true });
}

describe('what a public page answered last', () => {
  test('is kept for the next who asks, with the same bytes and tag', async () => {
    for (const [index, house] of [first, second].entries()) {
      const site = sites[index] as SiteApp;
      const one = await site.request(VILLAGE);
      expect(isKept(house, VILLAGE)).toBe(true);
      const other = await site.request(VILLAGE);
      expect(await other.text()).toBe(await one.text());
      const tag = one.headers.get('etag') ?? '';
      expect((await site.request(VILLAGE, { headers: { 'If-None-Match': tag } })).status).toBe(304);
    }
  });

  test('is gone in every process once the desk says that something is hidden', async () => {
    for (const site of sites) expect(await textIn(site, OFFICER)).toContain(VILLAGE);
    await setStatus('bilolissia', 'draft');
    expect(isKept(first, OFFICER)).toBe(false);
    // What the answer to the desk's form waits for.
    await first.context.platform.live.acknowledged();
    for (const site of sites) {
      expect((await site.request(VILLAGE)).status).toBe(404);
      expect(await textIn(site, OFFICER)).not.toContain(VILLAGE);
    }
    await setStatus('bilolissia', 'public');
    await first.context.platform.live.acknowledged();
    for (const site of sites) expect(await textIn(site, VILLAGE)).toContain('Білолісся');
  });

  test('is gone once what every page says of the installation changed', async () => {
    const paths = ['/villages', '/guide/talk', '/en/guide/talk'];
    for (const path of paths) await textIn(sites[1], path);
    expect(paths.map((path) => isKept(second, path))).toEqual([true, true, true]);
    const actor = { kind: 'system', name: 'test' } as const;
    const keeper = {
      key: 'site.keeper',
      uk: 'Відділ громади',
      en: 'The office',
      seen: '',
    } as const;
    expect(await changeText({ ...first.context, actor }, keeper)).toMatchObject({ ok: true });
    await first.context.platform.live.acknowledged();
    for (const path of paths) {
      expect(isKept(second, path), path).toBe(false);
      expect(await textIn(sites[1], path), path).toMatch(/Відділ громади|The office/);
    }
  });

  test('is not what a signed-in person, a question that means nothing, or a code asks for', async () => {
    const cookie = `poruch=${'x'.repeat(43)}`;
    for (const [path, headers] of [
      [`${OFFICER}?utm_source=letter`, {}],
      [`${OFFICER}/wrong`, {}],
      ['/receipt', {}],
      ['/report/new', {}],
      ['/villages', { Cookie: cookie }],
    ] as const) {
      expect((await sites[0].request(path, { headers })).status, path).toBe(200);
      expect(isKept(first, path), path).toBe(false);
    }
    expect((await sites[0].request('/villages')).status).toBe(200);
    expect(isKept(first, '/villages')).toBe(true);
  });

  test('is nothing while the process does not hear what others change', async () => {
    await textIn(sites[1], '/villages');
    expect(isKept(second, '/villages')).toBe(true);
    const { tables } = second.context.platform.database;
    tables.setListening(false);
    expect(isKept(second, '/villages')).toBe(false);
    await textIn(sites[1], '/reports');
    expect(isKept(second, '/reports')).toBe(false);
    tables.setListening(true);
    await second.context.platform.live.acknowledged();
    await textIn(sites[1], '/promises');
    expect(isKept(second, '/promises')).toBe(true);
  });
});
