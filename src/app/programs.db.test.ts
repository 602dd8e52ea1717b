import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRoutes } from './routes.ts';
import { plantPartnerKey } from '#modules/organisations/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { ProgramRoute } from '#platform/http/program-route.ts';
import { openRowWatch, type RowWatch } from '#testing/hostile/row-watch.ts';
import { ANY_FIELD, BY_NAME, type HostileValue } from '#testing/hostile/values.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';
import type { World } from '#testing/rights/line.ts';
import { openWorld } from '#testing/rights/world.ts';

let installation: TestInstallation;
let world: World;
let rows: RowWatch;
let routes: readonly ProgramRoute[];
let key: string;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
  rows = await openRowWatch(installation.ownerUrl);
  world = await openWorld(installation);
  routes = appRoutes(world.context).programRoutes;
  const area = world.context.areas.all.find(({ kind }) => kind === 'hromada');
  if (!area) throw new Error('no hromada');
  ({ key } = await plantPartnerKey(world.context, { area: area.slug }));
});
afterAll(async () => {
  await rows.close();
  await installation.close();
});

/** What is sent to each address that takes something: enough to be taken, or to be looked for. */
const FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/v2/requests': {
    service_code: 'dark-place',
    lat: '45.5',
    long: '29.2',
    address_string: 'біля школи',
    address_id: 'UA00',
    description: 'Темно.',
    email: 'resident@example.org',
    phone: '+380670000000',
    account_id: '1',
    device_id: '1',
    first_name: 'Ніна',
    media_url: 'https://example.org/a.jpg',
    'attribute[children-pass]': 'yes',
    jurisdiction_id: '',
    'attribute[children-pass][]': '',
  },
  '/v2/servicerequestupdates': {
    service_request_id: '00000000-0000-4000-8000-00000000dead',
    update_id: '1',
    status: 'closed',
    updated_datetime: '2026-11-25T08:00:00Z',
    description: 'Полагодили.',
  },
};

/** What is asked in addresses. */
const QUESTIONS = [
  'start_date',
  'end_date',
  'status',
  'service_code',
  'service_request_id',
  'page',
  'page_size',
  'jurisdiction_id',
];

async function post(path: string, form: Readonly<Record<string, string>>, headers = {}) {
  // U+FFFD goes as the half of a character that no browser would send.
  const body = new URLSearchParams({ ...form }).toString().replaceAll('%EF%BF%BD', '%ED%A0%80');
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const asked = { method: 'POST', body, headers: { ...type, ...headers } };
  return await world.site.request(`/open311${path}.json`, asked);
}

function valuesFor(field: string) {
  return [...ANY_FIELD, ...BY_NAME.flatMap((one) => (one.field.test(field) ? one.values : []))];
}

/** What is wrong with how one form was answered that has such a value in it. */
async function faultsOf(
  path: string,
  form: Readonly<Record<string, string>>,
  field: string,
  { name, value, statuses }: HostileValue,
): Promise<readonly string[]> {
  await rows.changed();
  const answer = await post(path, { ...form, [field]: value });
  const { status } = answer;
  const text = await answer.text();
  const kept = await rows.changed();
  const told = `${path} · ${field}: ${name}: ${status}`;
  const type = answer.headers.get('content-type') ?? '';
  const isWrong = status >= 500 || (statuses !== undefined && !statuses.includes(status));
  return [
    ...(isWrong ? [told] : []),
    ...(status >= 400 && kept.length > 0 ? [`${told}, kept ${kept.join()}`] : []),
    ...(type.startsWith('application/json') ? [] : [`${told}, as ${type}`]),
    ...(/\.ts:\d/.test(text) ? [`${told}, with a stack`] : []),
  ];
}

describe('an interface for programs', () => {
  test('is open to whoever comes, whose session nobody looks at', async () => {
    const cookies = ['coordinator, here', 'administrator, everywhere'].map(
      (name) => world.askers.find((asker) => asker.name === name)?.cookie,
    );
    expect(cookies.every((cookie) => cookie !== undefined)).toBe(true);
    for (const { dialect, method, path } of routes) {
      const address = `${dialect.under}${path.replace(/:\w+/, 'nothing')}.json`;
      const told = new Set<string>();
      for (const cookie of [undefined, ...cookies]) {
        const headers = new Headers(cookie === undefined ? {} : { cookie });
        const body = method === 'POST' ? new URLSearchParams({ api_key: 'x' }) : null;
        const answer = await world.site.request(address, { method, headers, body });
        told.add(`${answer.status} ${await answer.text()}`);
      }
      expect([address, told.size]).toEqual([address, 1]);
    }
  });

  test('takes nothing from whoever shows no key, and keeps nothing of it', async () => {
    const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => path);
    expect(posts.toSorted()).toEqual(Object.keys(FORMS).toSorted());
    await rows.changed();
    for (const path of posts) {
      for (const api_key of ['', 'x', key.slice(1)]) {
        expect((await post(path, { ...FORMS[path], api_key })).status).toBe(403);
      }
    }
    expect(await rows.changed()).toEqual([]);
  });

  test('meets whatever may be sent to it', async () => {
    const faults: string[] = [];
    let cases = 0;
    for (const [path, form] of Object.entries(FORMS)) {
      const good = await post(path, { ...form, api_key: key });
      expect([path, [200, 404].includes(good.status)]).toEqual([path, true]);
      for (const field of [...Object.keys(form), 'api_key', '__proto__', 'role']) {
        for (const value of valuesFor(field)) {
          cases += 1;
          faults.push(...(await faultsOf(path, { ...form, api_key: key }, field, value)));
        }
      }
    }
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
      const path = '/v2/requests';
      const asked = { method: 'POST', body: '{"api_key":"x"}', headers: { 'content-type': type } };
      const { status } = await world.site.request(`/open311${path}.xml`, asked);
      if (status !== 400) faults.push(`${type}: ${status}`);
    }
    expect(faults).toEqual([]);
    expect(cases).toBeGreaterThan(400);
  });

  test('meets whatever may be asked of it', async () => {
    const faults: string[] = [];
    for (const path of ['/v2/requests', '/v2/servicerequestupdates']) {
      for (const field of QUESTIONS) {
        for (const { name, value } of ANY_FIELD) {
          const query = `${field}=${encodeURIComponent(value.replaceAll('\uFFFD', '')).slice(0, 8_000)}`;
          const { status } = await world.site.request(`/open311${path}.xml?${query}`);
          if (status >= 500) faults.push(`${path} · ${field}: ${name}: ${status}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});
