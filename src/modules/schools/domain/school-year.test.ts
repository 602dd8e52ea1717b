import { expect, it } from 'vitest';
import { schoolYearName, schoolYearOf } from './school-year.ts';

it('a school year runs from the first of September to the last of August', () => {
  const on = (text: string) => schoolYearOf(Temporal.PlainDate.from(text));
  expect(on('2026-09-01')).toMatchObject({ startYear: 2026 });
  expect(on('2027-08-31')).toMatchObject({ startYear: 2026 });
  expect(on('2026-08-31')).toMatchObject({ startYear: 2025 });
  expect(on('2026-11-25').lastDay.toString()).toBe('2027-08-31');
  expect(schoolYearName(on('2026-11-25'))).toBe('2026/2027');
});
