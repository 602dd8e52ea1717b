import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRoutes } from './routes.ts';
import { siteOf } from './web.ts';
import { plantPartnerKey } from '#modules/organisations/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';

let installation: TestInstallation;
let site: SiteApp;
beforeAll(async () => {
  installation = await openDemonstration(fixedClock('2026-11-26T08:00:00Z'));
  site = siteOf(installation, new AbortController().signal);
});
afterAll(() => installation.close());

interface Example {
  readonly path: string;
  readonly fields: readonly (readonly [string, string])[];
}

/** What docs/api.md says to type, with what stands for the key and the token put in. */
async function examples(values: Readonly<Record<string, string>>): Promise<readonly Example[]> {
  const text = await readFile('docs/api.md', 'utf8');
  const commands = text.replaceAll('\\\n', ' ').match(/^curl .*\/open311\/.*$/gm) ?? [];
  const filled = commands.map((command) =>
    command.replace(/\$(\w+)/g, (_, name: string) => values[name] ?? ''),
  );
  return filled.map((command) => {
    const [path = ''] = command.match(/(?<=localhost:3000)[^'"]+/) ?? [];
    const fields = [...command.matchAll(/--data-urlencode ['"]([^=]+)=([^'"]*)/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    return { path, fields };
  });
}

describe('the page for programmers', () => {
  test('names every address of Open311, of the feeds and of the calendars, and leads to those that open', async () => {
    const page = await (await site.request('/api/docs')).text();
    const text = page.replaceAll('<wbr/>', '');
    const addresses = appRoutes(installation.context).programRoutes.map(
      ({ method, dialect, path }) => {
        const named = path.replace(/:(\w+)/g, '{$1}');
        return `${method === 'POST' ? 'POST ' : ''}<…>${dialect.under}${named}.json`;
      },
    );
    const told = text.replaceAll(/(?:<a [^>]*>)?<code>/g, '<…>');
    for (const address of addresses) expect(told).toContain(address);
    const links = [...page.matchAll(/<dt><a href="([^"]+)">/g)].map(([, path = '']) => path);
    // What follows news has no address that this page leaves out.
    const followed = appRoutes(installation.context).routes.flatMap(({ method, path }) =>
      method === 'GET' && /^\/(?!desk\/).*\.(?:rss|atom|json|ics)$/.test(path)
        ? [path.replace(/:(\w+)/g, '{$1}')]
        : [],
    );
    expect(followed).toContain('/promises.atom');
    for (const address of followed) expect(told).toContain(`<…>${address}`);
    for (const path of links)
      expect([path, (await site.request(path)).status]).toEqual([path, 200]);
  });
});

describe('the documentation of Open311', () => {
  test('says what can be typed as it stands, with a key and the token that it brought', async () => {
    const { context } = installation;
    const system = { ...context, actor: { kind: 'system', name: 'test' } as const };
    const hromada = context.areas.all.find(({ kind }) => kind === 'hromada');
    const { key } = await plantPartnerKey(system, { area: hromada?.slug ?? '' });
    const values: Record<string, string> = { KEY: key, TOKEN: '' };
    const all = await examples(values);
    expect(all.length).toBeGreaterThanOrEqual(8);
    for (const index of all.keys()) {
      const { path, fields } = (await examples(values))[index] ?? { path: '', fields: [] };
      const body = fields.length > 0 ? new URLSearchParams(fields.map(([...pair]) => pair)) : null;
      const answer = await site.request(path, { method: body ? 'POST' : 'GET', body });
      const text = await answer.text();
      expect([path, answer.status, text]).toEqual([path, 200, text]);
      values['TOKEN'] = /"token":"([^"]+)"/.exec(text)?.[1] ?? values['TOKEN'] ?? '';
    }
    expect(values['TOKEN']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
