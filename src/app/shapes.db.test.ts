import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { realData } from '../../tools/testing/real-data.ts';
import { siteOf } from './web.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';

let installation: TestInstallation;
let site: SiteApp;
beforeAll(async () => {
  installation = await openDemonstration(fixedClock('2026-11-25T10:00:00Z'));
  site = siteOf(installation, new AbortController().signal);
});
afterAll(() => installation.close());

async function ask(path: string) {
  const answer = await site.request(path);
  const json: unknown = await answer.json();
  return { status: answer.status, json };
}

/** The answer, as what a program expects it to be. */
async function read<Value>(path: string, expected: z.ZodType<Value>): Promise<Value> {
  return expected.parse((await ask(path)).json);
}

describe('MapIt’s shape', () => {
  test('keys the areas of a point by their ids', async () => {
    const byId = z.record(z.uuid(), z.object({ id: z.uuid(), type: z.string() }));
    const areas = Object.entries(await read('/mapit/point/4326/29.699,45.892', byId));
    const types = areas.map(([, { type }]) => type);
    expect(types.sort()).toEqual(['beat', 'hromada', 'oblast', 'raion']);
    for (const [key, { id }] of areas) expect(key).toBe(id);
    expect((await ask('/mapit/point/4326/31.5,44.5')).json).toEqual({});
  });

  test('has the number that its own map gives an area among its codes', async () => {
    const { database } = installation.context.platform;
    await sql`update areas.area set local_code = 'B-07' where slug = 'biloliska-dilnytsia'`.execute(
      database.write,
    );
    const codes = z.record(z.uuid(), z.object({ codes: z.record(z.string(), z.string()) }));
    const found = async () =>
      Object.values(await read('/mapit/point/4326/29.699,45.892', codes)).map((area) => area.codes);
    await expect.poll(found).toContainEqual({ local: 'B-07' });
  });

  test('refuses what is no position', async () => {
    expect((await ask('/mapit/point/4326/abc')).status).toBe(422);
    expect((await ask('/mapit/point/4326/45.8')).status).toBe(422);
    expect((await ask('/mapit/point/4326/-180,90.0')).status).toBe(200);
    for (const beyond of ['30,91', '30,-90.5', '181,45', '180.01,45']) {
      expect((await ask(`/mapit/point/4326/${beyond}`)).status, beyond).toBe(422);
    }
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
    const degrees = z.string().regex(/^(?:45|29)\.\d+$/);
    const place = z.object({ latitude: degrees, longitude: degrees });
    await read(BEAT, z.object({ population: z.string().regex(/^\d+$/), centre: place }));
    expect((await read(`${BEAT}/boundary`, z.array(place))).length).toBeGreaterThan(3);
    const local = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00$/);
    const events = z.array(z.object({ start_date: local, end_date: local }));
    expect((await read(`${BEAT}/events`, events)).length).toBeGreaterThan(3);
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

/** What the one has and the other has not, by path; contact details are whatever is known. */
function missing(wanted: unknown, given: unknown, path = ''): string[] {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(given)) return [path];
    return given.length === 0 ? [] : missing(wanted[0], given[0], `${path}[0]`);
  }
  if (typeof wanted !== 'object' || wanted === null) return [];
  return Object.entries(wanted).flatMap(([name, value]) => {
    if (name === 'contact_details') return [];
    const there: unknown = Reflect.get(Object(given), name);
    return there === undefined ? [`${path}.${name}`] : missing(value, there, `${path}.${name}`);
  });
}
