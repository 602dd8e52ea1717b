import { describe, expect, it } from 'vitest';
import { parseDate } from './parse-date.ts';

describe('a day as it is written here', () => {
  it.each([
    ['03.11.2026', '2026-11-03'],
    ['3.11.2026', '2026-11-03'],
    ['3/11/2026', '2026-11-03'],
    ['2026-11-03', '2026-11-03'],
    ['29.02.2024', '2024-02-29'],
  ])('%s is %s', (written, day) => {
    expect(parseDate(written)?.toString()).toBe(day);
  });

  it.each(['', '31.02.2026', '2026-13-01', '11.2026', '45678', '03.11.26', 'вчора', '01.01.0206'])(
    '«%s» is no day',
    (written) => {
      expect(parseDate(written)).toBeUndefined();
    },
  );
});
