import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { realData } from '../../../../tools/testing/real-data.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { communityForEachTest } from '../testing.ts';
import { importStations } from './import-stations.ts';
import { openOrganisationDirectory } from './open-organisation-directory.ts';

const file = (text: string, name = 'stations.csv') => ({
  file: { name, bytes: new TextEncoder().encode(text) },
});

const TWO = `назва;адреса;широта;довгота;телефон;години;обслуговує;перевірено
Лиманське відділення поліції;вул. Вигадана, 1;45,5;29,2;(04844) 0-00-00;цілодобово;Лиманська громада;03.11.2026
Степовий відділ;вул. Зразкова, 2;45.5;30.5;067 000 00 00;пн–пт 9:00–18:00;Степова громада;
`;

describe('stations from a list', () => {
  const community = communityForEachTest();

  it('can be found by residents at once, with telephone, hours and the areas they answer for', async () => {
    const imported = await importStations(community.context, file(TWO));
    expect(imported).toMatchObject({ ok: true, value: { created: 2, changed: 0, notices: [] } });
    const organisations = await openOrganisationDirectory(community.platform);
    const hromada = community.areas.byCode('UA51010010000000003');
    const station = organisations.stationServing(hromada ? [hromada] : []);
    expect(station).toMatchObject({
      name: 'Лиманське відділення поліції',
      slug: 'lymanske-viddilennia-politsii',
      phones: ['+380484400000'],
      point: { lat: 45.5, lon: 29.2 },
      areaId: hromada?.id,
      openingHours: [{ allDay: true }],
    });
    expect(organisations.nearest('station', { lat: 45.5, lon: 30.4 }, 1)[0]?.thing.name).toBe(
      'Степовий відділ',
    );
    organisations.close();
  });

  it('change nothing when the same list comes again', async () => {
    await importStations(community.context, file(TWO));
    const events = () =>
      community.platform.database.write.selectFrom('platform.event').selectAll().execute();
    const before = (await events()).length;
    const again = await importStations(community.context, file(TWO));
    expect(again).toMatchObject({ ok: true, value: { created: 0, changed: 0, unchanged: 2 } });
    expect(await events()).toHaveLength(before);
  });

  it('keep the telephone that a later list without that column does not speak of', async () => {
    await importStations(community.context, file(TWO));
    const list = 'назва;адреса;громада\nСтеповий відділ;вул. Нова, 7;Степова\n';
    expect(await importStations(community.context, file(list))).toMatchObject({
      ok: true,
      value: { created: 0, changed: 1 },
    });
    const organisations = await openOrganisationDirectory(community.platform);
    expect(organisations.bySlug('stepovyi-viddil')).toMatchObject({
      address: 'вул. Нова, 7',
      phones: ['+380670000000'],
    });
    organisations.close();
  });

  it('are only looked at in a dry run', async () => {
    const dry = await importStations(community.context, { ...file(TWO), dryRun: true });
    expect(dry).toMatchObject({ ok: true, value: { created: 2 } });
    const organisations = await openOrganisationDirectory(community.platform);
    expect(organisations.ofKind('station')).toEqual([]);
    organisations.close();
  });

  it('are all refused when one row is wrong, with each wrong row named', async () => {
    const wrong = `назва,широта,довгота,телефон,години,обслуговує
Перший,45.5,29.2,,,
Другий,91,29.2,невідомо,колись,Ніде
Третій,0,0,,,Садове
Перший,45.6,29.2,,,
`;
    const refused = await importStations(community.context, file(wrong));
    expect(refused.ok ? [] : refused.refusal.reason === 'rows' && refused.refusal.problems).toEqual(
      [
        { line: 3, column: 'lat', reason: 'position-impossible', value: '91; 29.2' },
        { line: 3, column: 'phones', reason: 'phone-unreadable', value: 'невідомо' },
        { line: 3, column: 'hours', reason: 'hours-unreadable', value: 'колись' },
        { line: 3, column: 'serves', reason: 'area-unknown', value: 'Ніде' },
        { line: 4, column: 'lat', reason: 'position-impossible', value: '0; 0' },
        { line: 4, column: 'serves', reason: 'area-ambiguous', value: 'Садове' },
        { line: 5, column: 'name', reason: 'repeats-line', value: '2' },
      ],
    );
    const organisations = await openOrganisationDirectory(community.platform);
    expect(organisations.ofKind('station')).toEqual([]);
    organisations.close();
  });

  it('are taken once where a row repeats another word for word', async () => {
    const list = 'назва;адреса;громада\nСтеповий відділ;вул. Нова, 7;Степова\n';
    const twice = `${list}Степовий відділ;вул. Нова, 7;Степова\n`;
    expect(await importStations(community.context, file(twice))).toMatchObject({
      ok: true,
      value: { created: 1, notices: [{ line: 3, reason: 'row-repeated', value: '2' }] },
    });
  });

  it.each([
    [
      'positions',
      'name,lat,lon\nЦентральний відділ,49.0,24.0\nЦентральний відділ,50.0,36.0\n',
      'name,lat,lon\nЦентральний відділ,50.001,36.0\nЦентральний відділ,49.0,24.0\n',
    ],
    [
      'addresses',
      'name,address\nЦентральний відділ,"Вигадане, вул. 1"\nЦентральний відділ,"Інше, вул. 2"\n',
      'name,address\nЦентральний відділ,"Інше, вул. 2"\nЦентральний відділ,"Вигадане, вул. 1"\n',
    ],
  ])(
    'are two where two towns that no map knows have one name, by their %s',
    async (_, one, other) => {
      const created = await importStations(community.context, file(one));
      expect(created).toMatchObject({ ok: true, value: { created: 2 } });
      const again = await importStations(community.context, file(other));
      expect(again).toMatchObject({ ok: true, value: { created: 0 } });
      const organisations = await openOrganisationDirectory(community.platform);
      expect(organisations.ofKind('station')).toHaveLength(2);
      organisations.close();
    },
  );

  it('stay two where one town has two of one name, however often they are imported', async () => {
    const list = (lat: number) =>
      file(`name,lat,lon\nВідділ поліції,${lat},24.0\nВідділ поліції,${lat + 0.02},24.0\n`);
    expect(await importStations(community.context, list(49))).toMatchObject({
      value: { created: 2 },
    });
    expect(await importStations(community.context, list(49))).toMatchObject({
      value: { created: 0, changed: 0, unchanged: 2 },
    });
    // Both are measured anew, a kilometre to the north: each is nearest to its own.
    expect(await importStations(community.context, list(49.009))).toMatchObject({
      value: { created: 0, changed: 2, unchanged: 0 },
    });
  });

  it('do not take the place of a namesake that an earlier list brought from another town', async () => {
    await importStations(community.context, file('name,lat,lon\nЦентральний відділ,49.0,24.0\n'));
    const other = file('name,lat,lon\nЦентральний відділ,50.0,36.0\n');
    expect(await importStations(community.context, other)).toMatchObject({
      ok: true,
      value: { created: 1, changed: 0 },
    });
    expect(await importStations(community.context, other)).toMatchObject({
      ok: true,
      value: { created: 0, unchanged: 1 },
    });
  });

  it('say when a position lies outside everything that is known', async () => {
    const abroad = await importStations(community.context, file('name,lat,lon\nДалекий,10,10\n'));
    expect(abroad.ok && abroad.value.notices.map(({ reason }) => reason)).toEqual([
      'outside-known-areas',
    ]);
  });

  it.each([
    ['a table', 'stations.csv', 'name;Начальник\nСтеповий відділ;Вигаданий\n'],
    ['a list', 'stations.json', '[{"name": "А"}, {"name": "Б", "Начальник": "Вигаданий"}]'],
  ])('say which columns of %s were not taken', async (_, name, text) => {
    expect(await importStations(community.context, file(text, name))).toMatchObject({
      ok: true,
      value: { notices: [{ line: 1, reason: 'column-unknown', value: 'Начальник' }] },
    });
  });

  it('are not a resident’s to import', async () => {
    const context = { ...community.context, actor: RESIDENT };
    expect(await importStations(context, file(TWO))).toEqual({
      ok: false,
      refusal: { reason: 'forbidden' },
    });
  });

  it.runIf(realData('ua/police-offices-odesa-2018.json'))(
    'of the whole oblast are taken',
    async () => {
      const bytes = await readFile(realData('ua/police-offices-odesa-2018.json') ?? '');
      const input = { file: { name: 'offices.json', bytes } };
      expect(await importStations(community.context, input)).toMatchObject({
        ok: true,
        value: { created: 30 },
      });
      expect(await importStations(community.context, input)).toMatchObject({
        ok: true,
        value: { unchanged: 30 },
      });
    },
  );
});
