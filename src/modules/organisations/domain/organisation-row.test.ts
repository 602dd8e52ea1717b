import { describe, expect, it } from 'vitest';
import type { OrganisationColumn } from './organisation-columns.ts';
import { parseOrganisationRow, parseWebsite } from './organisation-row.ts';

function read(cells: Partial<Record<OrganisationColumn, string>>) {
  return parseOrganisationRow({ line: 2, cells: { name: 'Зразковий відділ', ...cells } });
}

describe('a line of a list of stations', () => {
  it('is read with decimal points or commas, several telephones and hours', () => {
    const { row, problems } = read({
      lat: '46,478436',
      lon: '30.743629',
      phones: '067 000 00 00; 102; 0670000000',
      hours: 'пн–пт 9:00–18:00; сб 10:00–14:00',
      serves: 'Лиманська громада\nСтепова громада',
      closed: 'Так',
    });
    expect(problems).toEqual([]);
    expect(row).toMatchObject({
      point: { lat: 46.478436, lon: 30.743629 },
      phones: ['+380670000000', '102'],
      openingHours: [{ weekdays: [1, 2, 3, 4, 5] }, { weekdays: [6] }],
      serves: ['Лиманська громада', 'Степова громада'],
      closed: true,
    });
  });

  it.each<[string, Partial<Record<OrganisationColumn, string>>]>([
    ['name-missing', { name: ' ' }],
    ['text-unreadable', { name: 'a\u0000' }],
    ['text-too-long', { address: 'а'.repeat(10_000_000) }],
    ['position-incomplete', { lat: '46' }],
    ['position-impossible', { lat: '91', lon: '30' }],
    ['position-impossible', { lat: 'NaN', lon: '30' }],
    ['position-impossible', { lat: '1e308', lon: '30' }],
    ['position-impossible', { lat: '0', lon: '0.0' }],
    ['position-impossible', { lat: '45°50′', lon: '30' }],
    ['hours-unreadable', { hours: 'пн 9:00–18:00 крім свят' }],
    ['email-unreadable', { email: 'є' }],
    ['date-unreadable', { checkedOn: '2026' }],
  ])('is wrong: %s', (reason, cells) => {
    expect(read(cells).problems.map((problem) => problem.reason)).toEqual([reason]);
  });

  it.each([
    ['lyceum.example.org', 'https://lyceum.example.org/'],
    ['http://lyceum.example.org/a?b', 'http://lyceum.example.org/a?b'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['http://user:secret@example.org', undefined],
    ['немає', undefined],
    ['http://', undefined],
  ])('has a website only if a browser would go there: %s', (written, address) => {
    expect(parseWebsite(written)).toBe(address);
  });
});
