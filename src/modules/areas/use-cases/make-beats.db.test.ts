import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areaKm2 } from '#kernel/geometry/area.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import type { AreaDirectory } from '../domain/directory.ts';
import {
  box,
  bytesOf,
  commandLineContext,
  countRows,
  mapOf,
  type PlantedArea,
  plantAreas,
  rectangle,
} from '../testing.ts';
import { areaNamed, imported } from '../testing/area-imports.ts';
import { HROMADA, HROMADA_MAP, OBLAST, RAION, VILLAGE } from '../testing/sample-files.ts';
import { importSettlements } from './import-settlements.ts';
import { inspectBeats } from './inspect-beats.ts';
import { chooseDistricts, type MakeBeats, splitHromada } from './make-beats.ts';
import { openAreaDirectory } from './open-area-directory.ts';

const COMMUNITY = [
  { name: 'Зразкова громада', kind: 'hromada', slug: 'zrazkova', shape: rectangle(29, 45, 30, 46) },
  ...(
    [
      ['Північне', 29.2, 45.8, 3_000],
      ['Південне', 29.2, 45.2, 2_000],
      ['Східне', 29.8, 45.5, 4_500],
      ['Мале', 29.85, 45.3, 800],
    ] as const
  ).map(([name, lon, lat, population]) => ({
    name,
    kind: 'settlement' as const,
    in: 'Зразкова громада',
    centre: { lon, lat },
    population,
  })),
  { name: 'Загублене', kind: 'settlement', in: 'Зразкова громада', population: 20 },
] satisfies readonly PlantedArea[];

describe('police beats', () => {
  let platform: TestPlatform;
  let directory: AreaDirectory | undefined;
  beforeEach(async () => {
    platform = await testPlatform();
    await plantAreas(platform, COMMUNITY);
  });
  afterEach(async () => {
    directory?.close();
    await platform.close();
  });

  const input = (
    groups: readonly (readonly string[])[],
    more: Partial<MakeBeats> = {},
  ): MakeBeats => ({
    hromada: 'zrazkova',
    groups,
    names: [],
    publish: 'yes',
    dryRun: false,
    ...more,
  });
  const split = (...groups: readonly (readonly string[])[]) =>
    splitHromada(commandLineContext(platform), input(groups));
  const names = (areas: readonly { readonly name: string }[]) => areas.map(({ name }) => name);
  const WEST_AND_EAST = [['Північне', 'Південне'], ['Східне']] as const;

  it('are made from settlements: every place goes to the nearest one', async () => {
    const made = await split(...WEST_AND_EAST);
    expect(made).toMatchObject({
      ok: true,
      value: {
        counts: { taken: 2, refused: 0 },
        joined: [{ settlement: 'Мале', beat: 'Дільниця Східне' }],
        leftOut: ['Загублене'],
      },
    });
    directory = await openAreaDirectory(platform);
    const beatAt = (lon: number, lat: number) =>
      directory?.locate({ lon, lat }).chain.find(({ kind }) => kind === 'beat')?.name;
    expect(beatAt(29.05, 45.95)).toBe('Дільниця Північне');
    expect(beatAt(29.05, 45.05)).toBe('Дільниця Північне');
    expect(beatAt(29.95, 45.5)).toBe('Дільниця Східне');
    const beats = directory.descendants(directory.bySlug('zrazkova')?.area.id as never, 'beat');
    const km2 = beats.map(({ id }) => areaKm2(directory?.shape(id) ?? []));
    expect(km2.reduce((sum, one) => sum + one, 0)).toBeCloseTo(
      areaKm2(rectangle(29, 45, 30, 46)),
      2,
    );
    expect(beats.map(({ id }) => names(directory?.settlementsOf(id) ?? []))).toEqual([
      ['Південне', 'Північне'],
      ['Мале', 'Східне'],
    ]);
  });

  it('cover the hromada without overlaps or holes, and show who has more residents than the law allows', async () => {
    await split(...WEST_AND_EAST, ['Мале']);
    await splitHromada(
      commandLineContext(platform),
      input([['Північне', 'Південне', 'Мале'], ['Східне']]),
    );
    const found = await inspectBeats(commandLineContext(platform), { area: 'zrazkova' });
    expect(found).toMatchObject({
      ok: true,
      value: {
        overlaps: [],
        holes: [],
        beats: [
          { population: 5_800, limit: 6_000, overLimit: false, urban: false, settlements: 3 },
          { population: 4_500, settlements: 1 },
        ],
      },
    });
  });

  it('over the limit are shown so', async () => {
    await split(['Північне', 'Південне', 'Східне']);
    const found = await inspectBeats(commandLineContext(platform), { area: undefined });
    expect(found).toMatchObject({
      ok: true,
      value: { beats: [{ population: 10_300, limit: 6_000, overLimit: true }] },
    });
  });

  it('made again in the same way are the same: nothing is written', async () => {
    await split(...WEST_AND_EAST);
    const before = await countRows(platform);
    expect(await split(...WEST_AND_EAST)).toMatchObject({
      ok: true,
      value: { counts: { unchanged: 2 } },
    });
    expect(await countRows(platform)).toEqual(before);
  });

  it('that are no more become drafts; their boundaries stay, with the day when they ended', async () => {
    await split(...WEST_AND_EAST);
    const later = { ...platform, clock: fixedClock('2027-03-01T10:00:00Z') };
    const made = await splitHromada(
      commandLineContext(later),
      input([['Північне', 'Південне', 'Східне']]),
    );
    expect(made.ok && made.value.lines.at(-1)).toMatchObject({
      name: 'Дільниця Східне',
      notes: [{ code: 'beat-retired' }],
    });
    expect(await areaNamed(platform, 'Дільниця Східне')).toMatchObject({
      status: 'draft',
      fingerprint: undefined,
    });
    const ended = await platform.database.named<{ count: bigint }>(
      'ended boundaries',
      "select count(*) from areas.boundary where valid_to = '2027-03-01T10:00:00Z'",
      [],
    );
    // The retired one's, and the first version of the one that grew.
    expect(Number(ended[0]?.count)).toBe(2);
    directory = await openAreaDirectory(platform);
    expect(directory.locate({ lon: 29.95, lat: 45.5 }).narrowest?.name).toBe('Дільниця Північне');
  });

  it('are not made when it is only asked what would be', async () => {
    const before = await countRows(platform);
    const tried = await splitHromada(
      commandLineContext(platform),
      input([...WEST_AND_EAST], { dryRun: true }),
    );
    expect(tried).toMatchObject({ ok: true, value: { counts: { taken: 2 } } });
    expect(await countRows(platform)).toEqual(before);
  });

  it.each([
    ['a village that is not there', [['Атлантида']], 'group-area-unknown'],
    ['one village in two beats', [['Мале'], ['Мале']], 'group-area-twice'],
    ['a village whose position nobody knows', [['Загублене']], 'group-without-position'],
    ['no village at all', [], 'group-empty'],
  ] as const)('cannot be made of %s', async (_, groups, code) => {
    const before = await countRows(platform);
    expect(await split(...groups)).toMatchObject({ ok: false, refusal: { code } });
    expect(await countRows(platform)).toEqual(before);
  });

  it('may not bear one name', async () => {
    const made = await splitHromada(
      commandLineContext(platform),
      input([...WEST_AND_EAST], { names: ['Перша', 'ПЕРША'] }),
    );
    expect(made).toMatchObject({ ok: false, refusal: { code: 'beat-names-equal' } });
  });

  it('may be starosta districts, as they are or joined; what they leave over is shown', async () => {
    await plantAreas(platform, [
      { name: 'Інша громада', kind: 'hromada', slug: 'insha', shape: rectangle(31, 45, 32, 46) },
      ...(
        [
          ['Лиманський', 31, 31.4],
          ['Озерний', 31.4, 31.6],
          ['Степовий', 31.55, 31.9],
        ] as const
      ).map(([name, west, east]) => ({
        name: `${name} старостинський округ`,
        kind: 'starosta-district' as const,
        in: 'Інша громада',
        shape: rectangle(west, 45, east, 46),
      })),
    ]);
    const context = commandLineContext(platform);
    const each = await chooseDistricts(context, input([], { hromada: 'insha' }));
    expect(each.ok && names(each.value.lines as never)).toEqual([
      'Лиманська дільниця',
      'Озерна дільниця',
      'Степова дільниця',
    ]);
    const found = await inspectBeats(context, { area: 'insha' });
    expect(found).toMatchObject({
      ok: true,
      value: {
        overlaps: [{ first: { name: 'Озерна дільниця' }, second: { name: 'Степова дільниця' } }],
        holes: [{ hromada: { name: 'Інша громада' } }],
      },
    });
    const joined = await chooseDistricts(
      context,
      input([['Лиманський', 'Озерний старостинський округ'], ['Степовий']], { hromada: 'insha' }),
    );
    expect(joined.ok && joined.value.counts).toMatchObject({ taken: 2, unchanged: 1 });
  });

  it('of a city’s districts are urban, and the city is answered for by all of them', async () => {
    const codifier = [
      'level1,level2,level3,level4,extra,category,name',
      `${OBLAST},${RAION},${HROMADA},,,H,Лиманська`,
      `${OBLAST},${RAION},${HROMADA},${VILLAGE},,M,Лиманськ`,
      ...['Портовий', 'Степовий'].map(
        (name, index) =>
          `${OBLAST},${RAION},${HROMADA},${VILLAGE},UA99010010010${index + 1}45678,B,${name}`,
      ),
    ];
    const publish = { publish: 'yes' } as const;
    await imported(platform, bytesOf(codifier.join('\n')), publish);
    await imported(platform, HROMADA_MAP, publish);
    await imported(
      platform,
      mapOf(
        { name: 'Портовий район', geometry: box(30, 46, 30.5, 47) },
        { name: 'Степовий район', geometry: box(30.5, 46, 31, 47) },
      ),
      { ...publish, kind: 'city-district' },
    );
    const context = commandLineContext(platform);
    await importSettlements(context, {
      file: 'x.csv',
      bytes: bytesOf('name,lat,lon\nЛиманськ,46.5,30.2'),
    });
    await chooseDistricts(context, input([], { hromada: HROMADA }));
    directory = await openAreaDirectory(platform);
    const city = directory.byCode(VILLAGE);
    expect(names(city ? directory.beatsOf(city.id) : [])).toEqual([
      'Портова дільниця',
      'Степова дільниця',
    ]);
    const found = await inspectBeats(context, { area: HROMADA });
    expect(found).toMatchObject({
      value: {
        beats: [
          { urban: true, limit: 7_000, shared: 1 },
          { urban: true, shared: 1 },
        ],
      },
    });
  });

  it('are made of a hromada by the command line only', async () => {
    const context = { ...commandLineContext(platform), actor: { kind: 'resident' } as const };
    expect(await splitHromada(context, input([...WEST_AND_EAST]))).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(
      await splitHromada(commandLineContext(platform), input([['Мале']], { hromada: 'pivnichne' })),
    ).toMatchObject({ refusal: { code: 'not-a-hromada' } });
  });
});
