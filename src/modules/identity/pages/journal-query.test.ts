import { describe, expect, test } from 'vitest';
import { filterOf, readQuery } from './journal-query.ts';

const filter = (query: string) => filterOf(readQuery(new URLSearchParams(query)), 'Europe/Kyiv');

describe('the days of the journal', () => {
  test('are the installation’s, and the last one is included', () => {
    expect(filter('from=2026-11-01&until=2026-11-02')).toEqual({
      from: Temporal.Instant.from('2026-10-31T22:00Z'),
      until: Temporal.Instant.from('2026-11-02T22:00Z'),
    });
  });

  test('may be typed in either order', () => {
    expect(filter('from=2026-11-02&until=2026-11-01')).toEqual(
      filter('from=2026-11-01&until=2026-11-02'),
    );
  });

  test.each(['from=2026-02-31', 'until=tomorrow', 'from=&until='])(
    'narrow nothing down as %s',
    (query) => {
      expect(filter(query)).toEqual({});
    },
  );
});
