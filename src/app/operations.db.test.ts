import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createApp } from './web.ts';
import { appRoutes } from './routes.ts';
import { importStations } from '#modules/organisations/index.ts';
import { recordAbsence } from '#modules/officers/index.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { FastPath } from '#platform/http/fast-path.ts';
import type { FastAnswer } from '#platform/http/fast-answer.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';

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

async function ask(path: string) {
  const answer = await site.request(path);
  const json: unknown = await answer.json();
  return { status: answer.status, etag: answer.headers.get('etag'), json };
}

/** The answer, as what a program expects it to be. */
async function read<Value>(path: string, expected: z.ZodType<Value>): Promise<Value> {
  return expected.parse((await ask(path)).json);
}

const namedPage = z.object({ items: z.array(z.unknown()), total: z.int(), pages: z.int() });
const outline = z.object({
  properties: z.object({ simplified: z.boolean() }),
  geometry: z.object({
    coordinates: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
  }),
});

const BILOLISSIA = 'lat=45.892&lon=29.699';
const TATARBUNARY = 'lat=45.84&lon=29.612';
const AT_SEA = 'lat=44.5&lon=31.5';

describe('every operation', () => {
  test('answers its example as its schema says', async () => {
    for (const { example, type, schemas } of appRoutes(installation.context).operations) {
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
    expect(json).toMatchObject({
      chain: ['oblast', 'raion', 'hromada', 'beat'].map((kind) => ({ kind })),
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
    expect(json).toMatchObject({
      chain: [],
      beat: null,
      answering: [],
      station: { serves: false },
    });
  });
});

describe('the answer that is ready beforehand', () => {
  const fast = (query: string, held?: string) => locate.answer(query, held);

  test('is the very answer of the operation', async () => {
    for (const query of [BILOLISSIA, TATARBUNARY, 'lon=29.515&lat=45.664', AT_SEA]) {
      const slow = await site.request(`/api/v1/locate?${query}`);
      const ready = fast(query);
      expect(ready?.body?.toString()).toBe(await slow.text());
      const headers = Object.fromEntries(slow.headers);
      delete headers['x-request-id'];
      expect(readyHeaders(ready)).toMatchObject(headers);
    }
  });

  test('is kept by no cache, as nothing is whose address tells where somebody is', async () => {
    const positions = appRoutes(installation.context).operations.filter(({ example }) =>
      /\d\.\d/.test(example),
    );
    expect(positions.map(({ id }) => id)).toContain('locate');
    expect(positions.length).toBeGreaterThanOrEqual(4);
    for (const { example } of positions) {
      const { headers } = await site.request(example);
      expect([example, headers.get('cache-control')]).toEqual([example, 'private, no-store']);
    }
    expect(readyHeaders(fast(BILOLISSIA))['cache-control']).toBe('private, no-store');
    // What no address betrays may be kept, and asked after.
    expect((await site.request('/api/v1/areas')).headers.get('cache-control')).toBe('no-cache');
  });

  test('is not sent to who has it', () => {
    const tag =
      fast(BILOLISSIA)
        ?.headers.join('\n')
        .match(/W\/"[^"]+"/)?.[0] ?? '';
    expect(fast(BILOLISSIA, tag)).toMatchObject({ status: 304, body: undefined });
    expect(fast(BILOLISSIA, 'W/"other"')).toMatchObject({ status: 200 });
  });

  test.each([
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

const system = () => ({
  ...installation.context,
  actor: { kind: 'system', name: 'test' } as const,
});

function nextChange(directory: { onChange(listener: () => void): () => void }): Promise<void> {
  return new Promise((resolve) => {
    const stop = directory.onChange(() => {
      stop();
      resolve();
    });
  });
}

describe('an answer is right at once', () => {
  const officers = () => locate.answer(TATARBUNARY, undefined)?.body?.toString() ?? '';

  test('when an absence is recorded, and at the midnight when it begins', async () => {
    day = Temporal.PlainDate.from('2026-12-20');
    expect(officers()).toContain('Петро Вигаданий');
    expect(officers()).not.toContain('Марія Казкова');
    const before = await ask(`/api/v1/locate?${TATARBUNARY}`);

    const changed = nextChange(installation.context.officers);
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

describe('where no area is small enough', () => {
  test('each place has its own nearest station, beforehand too', async () => {
    const changed = nextChange(installation.context.organisations);
    const bytes = new TextEncoder().encode('назва;широта;довгота\nДалекий відділ;48.5;24.5\n');
    const imported = await importStations(system(), { file: { name: 'stations.csv', bytes } });
    expect(imported).toMatchObject({ ok: true, value: { created: 1 } });
    await changed;
    const stations: unknown[] = [];
    for (const query of [AT_SEA, 'lat=49&lon=24', AT_SEA]) {
      const { json } = await ask(`/api/v1/locate?${query}`);
      expect(JSON.parse(locate.answer(query, undefined)?.body?.toString() ?? '')).toEqual(json);
      stations.push(z.object({ station: z.object({ name: z.string() }) }).parse(json).station.name);
    }
    expect(stations).toEqual([
      'Татарбунарське відділення поліції',
      'Далекий відділ',
      'Татарбунарське відділення поліції',
    ]);
  });
});

describe('areas', () => {
  test('are found by id, by code and by slug', async () => {
    const byCode = await ask('/api/v1/areas/UA51040250030076972');
    const { area } = z
      .object({ area: z.object({ id: z.uuid(), slug: z.string() }) })
      .parse(byCode.json);
    expect((await ask(`/api/v1/areas/${area.id}`)).json).toEqual(byCode.json);
    expect((await ask(`/api/v1/areas/${area.slug}`)).json).toEqual(byCode.json);
    expect(byCode.json).toMatchObject({
      area: { name: 'Білолісся', kind: 'settlement' },
      beats: [{ name: 'Білоліська дільниця' }],
    });
  });

  test('come by pages, and none past the last', async () => {
    const page = (number: number) =>
      read(`/api/v1/areas?kind=settlement&size=4&page=${number}`, namedPage);
    expect(await page(1)).toMatchObject({ total: 10, pages: 3 });
    const sizes = [await page(1), await page(3), await page(9)].map(({ items }) => items.length);
    expect(sizes).toEqual([4, 2, 0]);
  });

  test('have their outline as RFC 7946 wants it, simplified when asked', async () => {
    const whole = await read('/api/v1/areas/UA51040250000099866.geojson', outline);
    const ring = whole.geometry.coordinates[0]?.[0] ?? [];
    expect(ring[0]).toEqual(ring.at(-1));
    expect(turn(ring)).toBeGreaterThan(0);
    expect(whole.properties.simplified).toBe(false);
    const drawn = await read('/api/v1/areas/UA51040250000099866.geojson?pixels=20', outline);
    expect(drawn.properties.simplified).toBe(true);
    expect(drawn.geometry.coordinates.flat(2).length).toBeLessThan(ring.length);
  });

  test('without an outline have none, and unknown ones are absent', async () => {
    expect((await ask('/api/v1/areas/UA51040250030076972.geojson')).status).toBe(404);
    expect((await ask('/api/v1/areas/nowhere')).status).toBe(404);
    expect((await ask('/api/v1/areas/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});

/** Names and values in turn, as an object. */
function readyHeaders(answer: FastAnswer | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  const list = answer?.headers ?? [];
  for (let index = 0; index < list.length; index += 2) {
    found[String(list[index]).toLowerCase()] = String(list[index + 1]);
  }
  return found;
}

/** Twice the signed area: positive where a ring turns to the left, as RFC 7946 wants outer rings. */
function turn(ring: readonly [number, number][]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}
