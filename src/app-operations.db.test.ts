import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realData } from '../tools/testing/real-data.ts';
import { createApp, operationsOf } from './app.ts';
import { recordAbsence } from './modules/officers/index.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { FastPath } from './platform/http/fast-path.ts';
import type { SiteApp } from './platform/http/site.ts';
import { openDemonstration, type TestInstallation } from './testing/open-test-installation.ts';

/** A clock that the test moves on. */
let day = Temporal.PlainDate.from('2026-11-25');
const clock: Clock = {
  timeZone: 'Europe/Kyiv',
  now: () => day.toZonedDateTime({ timeZone: 'Europe/Kyiv', plainTime: '12:00' }).toInstant(),
  today: () => day,
};

let installation: TestInstallation;
let site: SiteApp;
let locate: FastPath;
beforeAll(async () => {
  installation = await openDemonstration(clock);
  const app = createApp(installation, new AbortController().signal);
  site = app.site;
  const [fast] = app.fastPaths;
  if (!fast) throw new Error('no fast path');
  locate = fast;
});
afterAll(() => installation.close());

const ask = async (path: string) => {
  const answer = await site.request(path);
  return { status: answer.status, etag: answer.headers.get('etag'), json: await answer.json() };
};

const BILOLISSIA = 'lat=45.892&lon=29.699';
const TATARBUNARY = 'lat=45.84&lon=29.612';
const AT_SEA = 'lat=44.5&lon=31.5';

describe('every operation', () => {
  test('answers its example as its schema says', async () => {
    for (const { example, type, schemas } of operationsOf(installation.context)) {
      if (!type.includes('json')) continue;
      const { status, json } = await ask(example);
      expect([example, status]).toEqual([example, 200]);
      expect([example, schemas.value.safeParse(json).error?.issues]).toEqual([example, undefined]);
    }
  });
});

describe('who answers for a place', () => {
  test('is said from the oblast to the beat, with the officer of today', async () => {
    const { json } = await ask(`/api/v1/locate?${BILOLISSIA}`);
    expect(json.chain.map(({ kind }: { kind: string }) => kind)).toEqual([
      'oblast',
      'raion',
      'hromada',
      'beat',
    ]);
    expect(json).toMatchObject({
      beat: { name: 'Білоліська дільниця' },
      vacant: false,
      answering: [{ officers: [{ name: 'Олена Зразкова', phones: ['+380670000000'] }] }, {}],
      station: { name: 'Татарбунарське відділення поліції', serves: true },
    });
  });

  test('is nobody where a beat is vacant, and whoever answers for the hromada', async () => {
    const { json } = await ask('/api/v1/locate?lat=45.664&lon=29.515');
    expect(json).toMatchObject({ beat: { name: 'Нерушайська дільниця' }, vacant: true });
  });

  test('is nobody at sea, with the nearest station', async () => {
    const { json } = await ask(`/api/v1/locate?${AT_SEA}`);
    expect(json).toMatchObject({ chain: [], beat: null, answering: [], station: { serves: false } });
  });
});

describe('the answer that is ready beforehand', () => {
  const fast = (query: string, held?: string) => locate.answer(query, held);

  test('is the very answer of the operation', async () => {
    for (const query of [BILOLISSIA, TATARBUNARY, 'lon=29.515&lat=45.664']) {
      const slow = await site.request(`/api/v1/locate?${query}`);
      const ready = fast(query);
      expect(ready?.body?.toString()).toBe(await slow.text());
      const headers = new Headers();
      for (let index = 0; index < (ready?.headers.length ?? 0); index += 2) {
        headers.append(ready?.headers[index] ?? '', ready?.headers[index + 1] ?? '');
      }
      for (const [name, value] of slow.headers) {
        if (name !== 'x-request-id') expect([name, headers.get(name)]).toEqual([name, value]);
      }
    }
  });

  test('is not sent to who has it', () => {
    const tag = fast(BILOLISSIA)?.headers.join('\n').match(/W\/"[^"]+"/)?.[0] ?? '';
    expect(fast(BILOLISSIA, tag)).toMatchObject({ status: 304, body: undefined });
    expect(fast(BILOLISSIA, 'W/"other"')).toMatchObject({ status: 200 });
  });

  test.each([
    AT_SEA,
    '',
    'lat=91&lon=29',
    'lat=45.8&lon=181',
    'lat=1e1&lon=29',
    'lat=45.8',
    'lat=45.8&lon=29.6&x=1',
    'lat=45.8&lat=45.9&lon=29.6',
    'lat=+45.8&lon=29.6',
    'lat=45.8&lon=29.6%00',
  ])('leaves «%s» to the operation', (query) => {
    expect(fast(query)).toBeUndefined();
  });
});

describe('an answer is right at once', () => {
  const officers = () => locate.answer(TATARBUNARY, undefined)?.body?.toString() ?? '';
  const system = () => ({
    ...installation.context,
    actor: { kind: 'system', name: 'test' } as const,
  });

  test('when an absence is recorded, and at the midnight when it begins', async () => {
    day = Temporal.PlainDate.from('2026-12-20');
    expect(officers()).toContain('Петро Вигаданий');
    expect(officers()).not.toContain('Марія Казкова');
    const before = await ask(`/api/v1/locate?${TATARBUNARY}`);

    const changed = new Promise<void>((resolve) => {
      const stop = installation.context.officers.onChange(() => {
        stop();
        resolve();
      });
    });
    await recordAbsence(system(), {
      badgeNumber: '0012346',
      deputyBadgeNumber: '0012348',
      from: Temporal.PlainDate.from('2026-12-21'),
      to: Temporal.PlainDate.from('2026-12-22'),
    });
    await changed;
    expect(officers()).not.toContain('Марія Казкова');
    const told = await ask(`/api/v1/locate?${TATARBUNARY}`);
    expect(told.etag).not.toBe(before.etag);

    day = Temporal.PlainDate.from('2026-12-21');
    expect(officers()).toContain('Марія Казкова');
    const away = await ask(`/api/v1/locate?${TATARBUNARY}`);
    expect(away.etag).not.toBe(told.etag);
    expect(JSON.stringify(away.json)).toContain('"awayUntil":"2026-12-22"');

    day = Temporal.PlainDate.from('2026-12-23');
    expect(officers()).not.toContain('Марія Казкова');
  });
});

describe('areas', () => {
  test('are found by id, by code and by slug', async () => {
    const byCode = await ask('/api/v1/areas/UA51040250030076972');
    const { id, slug } = byCode.json.area;
    expect((await ask(`/api/v1/areas/${id}`)).json).toEqual(byCode.json);
    expect((await ask(`/api/v1/areas/${slug}`)).json).toEqual(byCode.json);
    expect(byCode.json).toMatchObject({
      area: { name: 'Білолісся', kind: 'settlement' },
      beats: [{ name: 'Білоліська дільниця' }],
    });
  });

  test('come by pages, and none past the last', async () => {
    const { json: first } = await ask('/api/v1/areas?kind=settlement&size=4');
    expect(first).toMatchObject({ total: 10, pages: 3, page: 1 });
    const { json: last } = await ask('/api/v1/areas?kind=settlement&size=4&page=3');
    expect([first.items.length, last.items.length]).toEqual([4, 2]);
    expect((await ask('/api/v1/areas?kind=settlement&size=4&page=9')).json.items).toEqual([]);
  });

  test('have their outline as RFC 7946 wants it, simplified when asked', async () => {
    const whole = await ask('/api/v1/areas/UA51040250000099866.geojson');
    const [[ring]] = whole.json.geometry.coordinates;
    expect(ring[0]).toEqual(ring.at(-1));
    expect(turn(ring)).toBeGreaterThan(0);
    expect(whole.json.properties).toMatchObject({ simplified: false });
    const drawn = await ask('/api/v1/areas/UA51040250000099866.geojson?pixels=20');
    expect(drawn.json.properties.simplified).toBe(true);
    expect(drawn.json.geometry.coordinates.flat(2).length).toBeLessThan(ring.length);
  });

  test('without an outline have none, and unknown ones are absent', async () => {
    expect((await ask('/api/v1/areas/UA51040250030076972.geojson')).status).toBe(404);
    expect((await ask('/api/v1/areas/nowhere')).status).toBe(404);
    expect((await ask('/api/v1/areas/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});

describe('MapIt’s shape', () => {
  test('keys the areas of a point by their ids', async () => {
    const { json } = await ask('/mapit/point/4326/29.699,45.892');
    const areas = Object.entries<{ id: string; type: string; codes: object }>(json);
    expect(areas.map(([, { type }]) => type).sort()).toEqual(['beat', 'hromada', 'oblast', 'raion']);
    for (const [key, { id }] of areas) expect(key).toBe(id);
    expect((await ask('/mapit/point/4326/31.5,44.5')).json).toEqual({});
  });

  test('refuses what is no position', async () => {
    expect((await ask('/mapit/point/4326/abc')).status).toBe(422);
    expect((await ask('/mapit/point/4326/45.8')).status).toBe(422);
  });
});

describe('the British police’s shape', () => {
  const BEAT = '/api/police/odeska-oblast/biloliska-dilnytsia';

  test('finds the neighbourhood of a point, and 404 where there is none', async () => {
    const { json } = await ask('/api/police/locate-neighbourhood?q=45.892,29.699');
    expect(json).toEqual({ force: 'odeska-oblast', neighbourhood: 'biloliska-dilnytsia' });
    expect((await ask('/api/police/locate-neighbourhood?q=44.5,31.5')).status).toBe(404);
  });

  test('knows a neighbourhood only in its own force', async () => {
    expect((await ask('/api/police/elsewhere/biloliska-dilnytsia')).status).toBe(404);
    expect((await ask('/api/police/odeska-oblast/tatarbunary')).status).toBe(404);
  });

  test('writes coordinates and population as text, and dates without a zone', async () => {
    const { json: beat } = await ask(BEAT);
    expect(beat.population).toMatch(/^\d+$/);
    expect(beat.centre.latitude).toMatch(/^45\.\d+$/);
    const { json: boundary } = await ask(`${BEAT}/boundary`);
    expect(boundary[0].longitude).toMatch(/^29\.\d+$/);
    const { json: events } = await ask(`${BEAT}/events`);
    expect(events[0].start_date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00$/);
  });

  const fixture = realData('uk/neighbourhood.json');
  test.runIf(fixture)('has the members that programs written for data.police.uk read', async () => {
    const shapes = [
      ['neighbourhood.json', BEAT],
      ['NeighbourhoodBoundary.Multiple.json', `${BEAT}/boundary`],
      ['NeighbourhoodTeam.Multiple.json', `${BEAT}/people`],
      ['NeighbourhoodEvents.Multiple.json', `${BEAT}/events`],
      ['police-force.json', '/api/police/forces/odeska-oblast'],
    ] as const;
    for (const [name, path] of shapes) {
      const text = readFileSync(realData(`uk/${name}`) ?? '', 'utf8').replace(/^\uFEFF/, '');
      const { json } = await ask(path);
      expect([path, missing(JSON.parse(text), json)]).toEqual([path, []]);
    }
  });
});

/** Twice the signed area: positive where a ring turns to the left, as RFC 7946 wants outer rings. */
function turn(ring: readonly [number, number][]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** What the one has and the other has not, by path; contact details are whatever is known. */
function missing(wanted: unknown, given: unknown, path = ''): string[] {
  if (Array.isArray(wanted)) {
    return Array.isArray(given) && given.length > 0
      ? missing(wanted[0], given[0], `${path}[0]`)
      : given instanceof Array
        ? []
        : [path];
  }
  if (typeof wanted !== 'object' || wanted === null) return [];
  return Object.entries(wanted).flatMap(([name, value]) => {
    if (name === 'contact_details') return [];
    const there: unknown = Reflect.get(Object(given), name);
    return there === undefined ? [`${path}.${name}`] : missing(value, there, `${path}.${name}`);
  });
}
