import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { RESIDENT } from '#modules/identity/index.ts';
import { officersForEachTest, ROSTER } from '../testing.ts';
import { importRoster } from './import-roster.ts';
import { readAreaOfficers } from './read-area-officers.ts';
import { readOfficerCard } from './read-officer-card.ts';

describe('a roster', () => {
  const planted = officersForEachTest({ roster: '' });

  const later = (day: string) => planted.at(`${day}T08:00:00Z`);
  const importLater = (day: string, text: string) =>
    importRoster(later(day), {
      file: { name: 'roster.csv', bytes: new TextEncoder().encode(text) },
    });
  const whoIs = async (slug: string) => {
    using context = await planted.open();
    const area = await readAreaOfficers(context, slug);
    return area.ok
      ? area.value.answering.flatMap(({ officers }) => officers.map(({ name }) => name))
      : [];
  };

  it('gives each village its officer, with telephone, hours and station', async () => {
    expect(await planted.roster(ROSTER)).toEqual({
      ok: true,
      value: {
        officers: { created: 2, changed: 0, unchanged: 0 },
        assignments: { started: 2, changed: 0, withdrawn: 0 },
        notices: [],
      },
    });
    expect(await whoIs('sadove')).toEqual(['Олена Зразкова']);
    expect(await whoIs('lymansk')).toEqual(['Петро Вигаданий']);
    const card = await readOfficerCard(planted.context, 'olena-zrazkova');
    expect(card).toMatchObject({
      ok: true,
      value: {
        officer: {
          badgeNumber: '0012345',
          kind: 'community',
          wordForm: 'feminine',
          phones: ['+380670000000'],
          messengers: { telegram: 'zrazkova' },
          languages: ['uk', 'ro'],
          stationId: planted.context.organisations.ofKind('station')[0]?.id,
        },
        receptions: [
          {
            weekday: 3,
            startsAt: '14:00',
            endsAt: '17:00',
            place: 'Садове, старостат, вул. Миру, 4',
            areaId: planted.context.areas.bySlug('sadove')?.area.id,
          },
        ],
      },
    });
    expect(card.ok && card.value.assignments[0]?.startsOn.toString()).toBe('2025-03-12');
  });

  it('changes nothing the second time, and writes no event', async () => {
    await planted.roster(ROSTER);
    const events = async () =>
      (await planted.platform.database.write.selectFrom('platform.event').selectAll().execute())
        .length;
    const before = await events();
    expect(await planted.roster(ROSTER)).toMatchObject({
      ok: true,
      value: { officers: { created: 0, changed: 0, unchanged: 2 } },
    });
    expect(await importLater('2027-01-01', ROSTER)).toMatchObject({
      ok: true,
      value: { officers: { unchanged: 2 } },
    });
    expect(await events()).toBe(before);
  });

  it.each([
    ['UTF-8 with a byte order mark', iconv.encode(`\ufeff${ROSTER}`, 'utf8')],
    ['Windows-1251', iconv.encode(ROSTER, 'windows-1251')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(ROSTER, 'utf-16le')])],
  ])('is read in %s', async (_, bytes) => {
    expect(await importRoster(planted.context, { file: { name: 'r.csv', bytes } })).toMatchObject({
      ok: true,
      value: { officers: { created: 2 } },
    });
  });

  it('names reception places in English until they move', async () => {
    const english = async (csv: string) => {
      await planted.roster(csv);
      const card = await readOfficerCard(planted.context, 'olena-zrazkova');
      return card.ok && card.value.receptions.map(({ placeEn }) => placeEn);
    };
    const head = "жетон;ім'я;посада;прийом";
    const week = '0012345;Олена Зразкова;ПОГ;пн 9–10 клуб';
    expect(await english(`${head};прийом англійською\n${week};Club\n`)).toEqual(['Club']);
    expect(await english(`${head}\n${week}\n`)).toEqual(['Club']);
    expect(await english(`${head}\n0012345;Олена Зразкова;ПОГ;пн 9–10 рада\n`)).toEqual([
      undefined,
    ]);
  });

  it('may spread an officer’s beats and receptions over several lines', async () => {
    const lines = `жетон;ім'я;посада;громада;дільниця;прийом
0012345;Олена Зразкова;ПОГ;Лиманська громада;Дільниця Садова;пн 9–10 Садове, клуб
0012345;;;;Дільниця Лиманна;вт 9–10 Лиманськ, рада
0012345;Олена Зразкова;;;Дільниця Лиманна;
`;
    expect(await planted.roster(lines)).toMatchObject({
      ok: true,
      value: {
        officers: { created: 1 },
        assignments: { started: 2 },
        notices: [{ line: 4, reason: 'row-repeated', value: '2' }],
      },
    });
    const card = await readOfficerCard(planted.context, 'olena-zrazkova');
    expect(card.ok && card.value.receptions.map(({ place }) => place)).toEqual([
      'Садове, клуб',
      'Лиманськ, рада',
    ]);
  });

  it('says what it would do in a dry run, and does nothing', async () => {
    expect(await planted.roster(ROSTER, { dryRun: true })).toMatchObject({
      ok: true,
      value: { officers: { created: 2 } },
    });
    expect(await readOfficerCard(planted.context, 'olena-zrazkova')).toEqual({
      ok: false,
      refusal: { reason: 'absent' },
    });
  });

  it('ends yesterday what a new roster does not name, keeps it as history, and notes who shares a beat', async () => {
    await planted.roster(ROSTER);
    const next = `жетон;ім'я;посада;дільниця
0012347;Тарас Умовний;ДОП;Дільниця Садова
0012346;Петро Вигаданий;ДОП;Дільниця Садова
`;
    expect(await importLater('2026-12-01', next)).toMatchObject({
      ok: true,
      value: {
        officers: { created: 1, changed: 1 },
        assignments: { started: 2, changed: 1 },
        notices: [
          { line: 2, reason: 'area-shared', value: 'Дільниця Садова: Олена Зразкова, 0012345' },
        ],
      },
    });
    const context = later('2026-12-01');
    using opened = await planted.open();
    const area = await readAreaOfficers({ ...context, officers: opened.officers }, 'lymansk');
    expect(
      area.ok && area.value.earlier.map((one) => [one.name, one.startsOn, one.endsOn].join(' ')),
    ).toEqual(['Петро Вигаданий 2024-06-01 2026-11-30']);
    expect(area.ok && area.value.answering).toMatchObject([
      { area: { name: 'Дільниця Лиманна' }, officers: [] },
    ]);
  });

  it('keeps what its columns do not speak of', async () => {
    await planted.roster(ROSTER);
    await planted.roster("жетон;ім'я;телефон\n0012345;Олена Зразкова;067 000 00 99\n");
    expect(await readOfficerCard(planted.context, 'olena-zrazkova')).toMatchObject({
      ok: true,
      value: {
        officer: { phones: ['+380670000099'], languages: ['uk', 'ro'], kind: 'community' },
        assignments: [{}],
        receptions: [{}],
      },
    });
  });

  it('leads on from the old address when an officer’s name changes', async () => {
    await planted.roster(ROSTER);
    await planted.roster("жетон;ім'я\n0012345;Олена Нова-Зразкова\n");
    expect(await readOfficerCard(planted.context, 'olena-zrazkova')).toEqual({
      ok: false,
      refusal: { reason: 'moved', slug: 'olena-nova-zrazkova' },
    });
  });

  it('lets an officer leave: the beat is vacant, the history stays', async () => {
    await planted.roster(ROSTER);
    await planted.roster("жетон;ім'я;вибув\n0012345;Олена Зразкова;25.11.2026\n");
    expect(await whoIs('sadove')).toEqual([]);
    using context = await planted.open();
    const area = await readAreaOfficers(context, 'sadove');
    expect(area.ok && area.value.earlier.map(({ endsOn }) => endsOn.toString())).toEqual([
      '2026-11-24',
    ]);
  });

  it('is refused whole, with every wrong line named', async () => {
    const wrong = `жетон;ім'я;посада;телефон;відділ;громада;дільниця;прийом
0012345;Олена Зразкова;ПОГ;067 000 00 00;Лиманське відділення поліції;Лиманська громада;Дільниця Садова;
0012345;Петро Вигаданий;ДОП;067 000 00 01;;;;
0012347;Тарас Умовний;ДОП;;Невідомий відділ;Степова громада;Дільниця Садова;
0012348;Марія Казкова;ДОП;;;;Садове;пн 9–10 клуб
0012348;;;;;;;пн 9–11 рада
`;
    const refused = await planted.roster(wrong);
    expect(refused.ok ? [] : refused.refusal.reason === 'rows' && refused.refusal.problems).toEqual(
      [
        { line: 3, column: 'badge', reason: 'badge-of-another', value: 'Олена Зразкова (2)' },
        { line: 4, column: 'areas', reason: 'area-unknown', value: 'Дільниця Садова' },
        { line: 4, column: 'station', reason: 'station-unknown', value: 'Невідомий відділ' },
        { line: 5, column: 'areas', reason: 'area-ambiguous', value: 'Садове' },
        { line: 6, column: 'receptions', reason: 'reception-twice', value: 'рада' },
      ],
    );
    expect(await readOfficerCard(planted.context, 'olena-zrazkova')).toMatchObject({ ok: false });
  });

  it('must say who somebody new is', async () => {
    expect(await planted.roster("жетон;ім'я\n0012399;\n")).toMatchObject({
      refusal: {
        problems: [
          { line: 2, reason: 'name-missing' },
          { line: 2, reason: 'kind-missing' },
        ],
      },
    });
  });

  it('of 100,000 lines with one wrong is refused in a moment, and nothing of it is written', async () => {
    const head = "жетон;ім'я;посада;телефон;дільниця\n";
    const lines = Array.from(
      { length: 100_000 },
      (_, index) =>
        `${1_000_000 + index};Олена Зразкова;ДОП;${index === 77_777 ? 'невідомо' : '067 000 00 00'};Дільниця Садова\n`,
    );
    const started = process.threadCpuUsage();
    expect(await planted.roster(head + lines.join(''))).toEqual({
      ok: false,
      refusal: {
        reason: 'rows',
        problems: [
          { line: 77_779, column: 'phones', reason: 'phone-unreadable', value: 'невідомо' },
        ],
      },
    });
    expect(process.threadCpuUsage(started).user).toBeLessThan(15_000_000);
    expect(await whoIs('sadove')).toEqual([]);
  });

  it('is not a resident’s to import', async () => {
    const bytes = new TextEncoder().encode(ROSTER);
    expect(
      await importRoster(
        { ...planted.context, actor: RESIDENT },
        { file: { name: 'r.csv', bytes } },
      ),
    ).toEqual({ ok: false, refusal: { reason: 'forbidden' } });
  });
});
