import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readNamedTable } from '#platform/csv/read-named-table.ts';
import { ROSTER_COLUMNS, type RosterColumn } from './roster-columns.ts';
import { parseRosterRow } from './roster-row.ts';

function read(cells: Partial<Record<RosterColumn, string>>) {
  return parseRosterRow({ line: 2, cells: { badge: '0012345', name: 'Олена Зразкова', ...cells } });
}

function problems(cells: Partial<Record<RosterColumn, string>>): readonly string[] {
  return read(cells).problems.map((problem) => `${problem.column}: ${problem.reason}`);
}

describe('a line of a roster', () => {
  it('is read as a clerk fills it in', () => {
    const { row, problems: wrong } = read({
      badge: '№ 0012345',
      kind: 'Поліцейська офіцерка громади',
      phones: '067 000 00 00; (04844) 0-00-00',
      telegram: '@zrazkova_pog',
      viber: '067 000 00 00',
      languages: 'українська, румунська',
      areas: 'Дільниця Білолісся; UA51040250030076972',
      since: '12.03.2025',
      receptions:
        'Ср 14:00–17:00 Білолісся, старостат, вул. Миру, 4; пн, пт 9–12 Струмок, бібліотека',
    });
    expect(wrong).toEqual([]);
    expect(row).toMatchObject({
      badge: '0012345',
      kind: 'community',
      form: 'feminine',
      phones: ['+380670000000', '+380484400000'],
      messengers: { telegram: 'zrazkova_pog', viber: '+380670000000' },
      languages: ['uk', 'ro'],
      areas: ['Дільниця Білолісся', 'UA51040250030076972'],
    });
    expect(row.since?.toString()).toBe('2025-03-12');
    expect(
      row.receptions.map((one) => `${one.weekday} ${one.startsAt}-${one.endsAt} ${one.place}`),
    ).toEqual([
      '3 14:00-17:00 Білолісся, старостат, вул. Миру, 4',
      '1 09:00-12:00 Струмок, бібліотека',
      '5 09:00-12:00 Струмок, бібліотека',
    ]);
  });

  it.each<[string, Partial<Record<RosterColumn, string>>]>([
    ['badge: badge-missing', { badge: '' }],
    ['badge: badge-unreadable', { badge: '12-AB' }],
    ['kind: kind-unknown', { kind: 'бухгалтер' }],
    ['form: form-unknown', { form: 'хтось' }],
    ['phones: phone-unreadable', { phones: '067 000 00 00; невідомо' }],
    ['email: email-unreadable', { email: 'зразкова@' }],
    ['telegram: messenger-unreadable', { telegram: 'https://evil.example/x' }],
    ['viber: messenger-unreadable', { viber: 'є' }],
    ['languages: language-unknown', { languages: 'ельфійська' }],
    ['since: date-unreadable', { since: '31.02.2026' }],
    ['until: dates-reversed', { since: '12.03.2025', until: '11.03.2025' }],
    ['receptions: reception-no-weekday', { receptions: '9:00–12:00 Струмок' }],
    ['receptions: reception-no-hours', { receptions: 'пн Струмок' }],
    ['receptions: reception-impossible', { receptions: 'пн 18:00–9:00 Струмок' }],
    ['receptions: reception-no-place', { receptions: 'пн 9:00–12:00' }],
    ['placesEn: reception-english-count', { receptions: 'пн 9–12 Струмок', placesEn: 'A; B' }],
    ['placesEn: reception-english-count', { placesEn: 'Library' }],
    ['name: text-unreadable', { name: 'Олена\u0000' }],
    ['name: text-too-long', { name: 'О'.repeat(10_000_000) }],
  ])('names what is wrong: %s', (problem, cells) => {
    expect(problems(cells)).toEqual([problem]);
  });

  it('takes the places in English one by one, each for all days of its reception', () => {
    const { row } = read({
      receptions: 'пн, ср 9–12 Струмок, бібліотека; пт 9–11 Спаське, клуб; сб 9–11 Вигадане',
      placesEn: 'Strumok, library;;Vyhadane',
    });
    expect(row.receptions.map(({ weekday, placeEn }) => [weekday, placeEn])).toEqual([
      [1, 'Strumok, library'],
      [3, 'Strumok, library'],
      [5, undefined],
      [6, 'Vyhadane'],
    ]);
  });

  it('names everything at once, with what stood there', () => {
    const { problems: wrong } = read({ badge: 'x', phones: '1', since: 'завтра' });
    expect(wrong.map((problem) => problem.value)).toEqual(['x', '1', 'завтра']);
    expect(wrong.every((problem) => problem.line === 2)).toBe(true);
  });

  it.each([
    ['ДОП', 'district'],
    ['Старший дільничний офіцер поліції', 'district'],
    ['дільнична офіцерка поліції', 'district'],
    ['ПОГ', 'community'],
    ['поліцейський офіцер громади', 'community'],
    ['СОГ', 'school'],
    ['Ювенальна поліцейська', 'juvenile'],
    ['патрульний', 'patrol'],
    ['Оперативний черговий', 'duty'],
  ])('knows «%s» for %s', (written, kind) => {
    expect(read({ kind: written }).row.kind).toBe(kind);
  });

  it.each([
    ['ж', 'feminine'],
    ['Вона', 'feminine'],
    ['чоловіча', 'masculine'],
  ])('takes the form from its own column: «%s»', (written, form) => {
    expect(read({ form: written }).row.form).toBe(form);
  });

  it('is understood as docs/import.md shows it to clerks', async () => {
    const page = await readFile(new URL('../../../../docs/import.md', import.meta.url), 'utf8');
    const example = /```csv\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const file = { name: 'roster.csv', bytes: new TextEncoder().encode(example) };
    const table = readNamedTable(file, ROSTER_COLUMNS, ['badge', 'name']);
    const lines = table.ok ? table.value.rows.map(parseRosterRow) : [];
    expect(lines.flatMap((line) => line.problems)).toEqual([]);
    expect(lines.map(({ row }) => row.receptions.length)).toEqual([1, 1, 1]);
    expect(table.ok && table.value.unknown).toEqual([]);
  });
});
