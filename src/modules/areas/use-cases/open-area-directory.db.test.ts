import { systemRandom } from '#platform/crypto/random.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AreaId } from '#kernel/ids.ts';
import { readRelations } from '#platform/database/changes/relations.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { openLive } from '#platform/live/open-live.ts';
import type { AreaDirectory, Place } from '../domain/directory.ts';
import { replaceMemberships } from '../storage/beat-settlements.ts';
import { type PlantedArea, plantAreas, rectangle } from '../testing.ts';
import { openAreaDirectory } from './open-area-directory.ts';

describe('the directory of areas', () => {
  let platform: TestPlatform;
  let directory: AreaDirectory | undefined;
  beforeEach(async () => {
    platform = await testPlatform();
  });
  afterEach(async () => {
    directory?.close();
    await platform.close();
  });

  const names = (areas: readonly { readonly name: string }[]) => areas.map((area) => area.name);

  const COMMUNITY = [
    { name: 'Вигадана область', kind: 'oblast' },
    {
      name: 'Зразковий район',
      kind: 'raion',
      in: 'Вигадана область',
      shape: rectangle(29, 45, 31, 47),
    },
    {
      name: 'Зразкова громада',
      kind: 'hromada',
      in: 'Зразковий район',
      shape: rectangle(29, 45, 30, 46),
    },
    {
      name: 'Дільниця Західна',
      kind: 'beat',
      in: 'Зразкова громада',
      shape: rectangle(29, 45, 29.5, 46),
    },
    {
      name: 'Дільниця Східна',
      kind: 'beat',
      in: 'Зразкова громада',
      shape: rectangle(29.5, 45, 29.9, 46),
    },
    {
      name: 'Лиманське',
      kind: 'settlement',
      in: 'Зразкова громада',
      centre: { lon: 29.2, lat: 45.4 },
      formerNames: ['Акмангіт'],
    },
    { name: 'Безмежне', kind: 'settlement', in: 'Зразкова громада' },
  ] as const satisfies readonly PlantedArea[];

  it('tells a resident every area that she is in, from the oblast to the beat', async () => {
    await plantAreas(platform, COMMUNITY);
    directory = await openAreaDirectory(platform);
    expect(names(directory.locate({ lon: 29.2, lat: 45.5 }).chain)).toEqual([
      'Вигадана область',
      'Зразковий район',
      'Зразкова громада',
      'Дільниця Західна',
    ]);
    expect(directory.locate({ lon: 29.95, lat: 45.5 }).narrowest?.name).toBe('Зразкова громада');
    expect(directory.locate({ lon: 30.5, lat: 45.5 }).narrowest?.name).toBe('Зразковий район');
    expect(directory.locate({ lon: 10, lat: 45.5 })).toEqual({ chain: [], narrowest: undefined });
    expect(directory.locate({ lon: Number.NaN, lat: 45.5 }).chain).toEqual([]);
  });

  it('puts a point on the line between two beats into one of them, the same in every process', async () => {
    await plantAreas(platform, COMMUNITY);
    directory = await openAreaDirectory(platform);
    const other = await openAreaDirectory(platform);
    const onTheLine = { lon: 29.5, lat: 45.5 };
    const beats = (from: AreaDirectory) =>
      from.locate(onTheLine).chain.filter(({ kind }) => kind === 'beat');
    expect(beats(directory)).toHaveLength(1);
    expect(beats(other)).toEqual(beats(directory));
    other.close();
  });

  it('says which beats answer for a village: by its centre, unless a beat names it', async () => {
    const ids = await plantAreas(platform, COMMUNITY);
    directory = await openAreaDirectory(platform);
    const id = (name: string) => ids.get(name) as AreaId;
    expect(names(directory.beatsOf(id('Лиманське')))).toEqual(['Дільниця Західна']);
    expect(names(directory.beatsOf(id('Безмежне')))).toEqual([]);
    expect(names(directory.beatsOf(id('Зразкова громада')))).toHaveLength(2);
    expect(names(directory.settlementsOf(id('Дільниця Західна')))).toEqual(['Лиманське']);
    expect(names(directory.settlementsOf(id('Зразкова громада')))).toEqual([
      'Безмежне',
      'Лиманське',
    ]);

    await platform.database.transaction((tx) =>
      replaceMemberships(
        tx,
        [],
        ['Лиманське', 'Безмежне'].map((name) => ({
          beatId: id('Дільниця Східна'),
          settlementId: id(name),
        })),
      ),
    );
    const named = await openAreaDirectory(platform);
    expect(names(named.beatsOf(id('Лиманське')))).toEqual(['Дільниця Східна']);
    expect(names(named.settlementsOf(id('Дільниця Східна')))).toEqual(['Безмежне', 'Лиманське']);
    expect(named.settlementsOf(id('Дільниця Західна'))).toEqual([]);
    named.close();
  });

  it('learns in every process of what one of them has imported', async () => {
    directory = await openAreaDirectory(platform);
    const elsewhere = await openLive({
      directUrl: platform.test.directUrl,
      log: platform.log,
      database: platform.database,
      key: systemRandom.bytes(32),
    });
    const other = await openAreaDirectory({ ...platform, live: elsewhere });
    const before = other.version;
    const rebuilt = Promise.all([directory, other].map(nextRebuild));
    await plantAreas(platform, COMMUNITY);
    await rebuilt;
    for (const one of [directory, other]) {
      expect(one.locate({ lon: 29.2, lat: 45.5 }).narrowest?.name).toBe('Дільниця Західна');
    }
    expect(other.version).not.toBe(before);
    expect(other.version).toBe(directory.version);
    other.close();
    await elsewhere.close();
  });

  it('keeps what it knows while the new cannot be read, and tries again', async () => {
    await plantAreas(platform, COMMUNITY);
    let broken = false;
    const source = {
      name: 'schools',
      changes: ['school.changed'],
      load: async () => {
        if (broken) throw new Error('the schools cannot be read');
        return [];
      },
    };
    directory = await openAreaDirectory(platform, [source], { quiet: 5, retry: 20 });
    broken = true;
    await plantAreas(platform, [{ name: 'Нова область', kind: 'oblast' }]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(names(directory.roots())).toEqual(['Вигадана область']);
    expect(directory.locate({ lon: 29.2, lat: 45.5 }).narrowest?.name).toBe('Дільниця Західна');
    const rebuilt = nextRebuild(directory);
    broken = false;
    await rebuilt;
    expect(names(directory.roots())).toEqual(['Вигадана область', 'Нова область']);
  });

  it('is made again only if something of what it shows has changed', async () => {
    await plantAreas(platform, COMMUNITY);
    let schools: readonly Place[] = [];
    const load = vi.fn(() => Promise.resolve(schools));
    const source = { name: 'schools', changes: ['school.changed'], load };
    const { tables, write } = platform.database;
    tables.learn(await readRelations(write));
    directory = await openAreaDirectory(platform, [source]);
    const { all } = directory;
    const readAgain = async () => {
      const reads = load.mock.calls.length;
      tables.bump(['areas.area']);
      await tables.caughtUp();
      expect(load).toHaveBeenCalledTimes(reads + 1);
    };
    await readAgain();
    expect(directory.all).toBe(all);
    schools = [schoolIn(all[0]?.id)];
    await readAgain();
    expect(directory.all).not.toBe(all);
    expect(await directory.search('Лиманський ліцей')).toHaveLength(1);
  });

  it('shows no draft, and steps over one between two public areas', async () => {
    const ids = await plantAreas(
      platform,
      COMMUNITY.map((area) => (area.kind === 'raion' ? { ...area, status: 'draft' } : area)),
    );
    directory = await openAreaDirectory(platform);
    const draft = ids.get('Зразковий район');
    if (!draft) throw new Error('it was planted');
    expect(directory.get(draft)).toBeUndefined();
    expect(directory.nameOf(draft), 'for staff').toMatchObject({ name: 'Зразковий район' });
    expect(names(directory.locate({ lon: 30.5, lat: 45.5 }).chain)).toEqual([]);
    expect(names(directory.locate({ lon: 29.95, lat: 45.5 }).chain)).toEqual([
      'Вигадана область',
      'Зразкова громада',
    ]);
    const found = await directory.search('Зразковий район');
    expect(found.map(({ place }) => place.name)).not.toContain('Зразковий район');
  });

  it('finds a village by its old name, and a school that a higher module tells of', async () => {
    const ids = await plantAreas(platform, COMMUNITY);
    const school = schoolIn(ids.get('Лиманське'));
    const source = { name: 'schools', changes: [], load: async () => [school] };
    directory = await openAreaDirectory(platform, [source]);
    expect((await directory.search('акмангит'))[0]?.area?.name).toBe('Лиманське');
    const [hit] = await directory.search('Лиманський ліцей');
    expect(hit?.place).toEqual(school);
    expect(hit?.area?.name).toBe('Лиманське');
    expect(names(hit?.within ?? [])).toEqual(['Лиманське', 'Зразкова громада', 'Зразковий район']);
  });

  it('gives an area without a centre the middle of its boundary', async () => {
    const ids = await plantAreas(platform, COMMUNITY);
    directory = await openAreaDirectory(platform);
    const id = ids.get('Зразкова громада') as AreaId;
    expect(directory.get(id)?.centre?.lon).toBeCloseTo(29.5, 1);
    expect(directory.shape(id)).toEqual(rectangle(29, 45, 30, 46));
    expect(directory.box(id)).toEqual([29, 45, 30, 46]);
  });
});

function schoolIn(areaId: AreaId | undefined): Place {
  return {
    key: 'school-1',
    kind: 'school',
    name: 'Лиманський ліцей',
    otherNames: [],
    areaId,
    point: undefined,
    population: undefined,
  };
}

function nextRebuild(directory: AreaDirectory): Promise<void> {
  return new Promise((resolve) => {
    const stop = directory.onRebuild(() => {
      stop();
      resolve();
    });
  });
}
