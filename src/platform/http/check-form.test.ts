import { expect, it } from 'vitest';
import { z } from 'zod';
import { fixedClock } from '../clock/clock.ts';
import { checkForm, timesProblems } from './check-form.ts';

const schema = z.strictObject({ words: z.string().min(1, { error: 'words-missing' }) });
const messages = (...given: Parameters<typeof checkForm>) => {
  const read = checkForm(...given);
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path[0], message]);
};

it('tells what a field lacks and what fields lack together in one answer', () => {
  const past = { field: 'day', message: 'day-past' };
  expect(messages(schema, { words: '' }, [past])).toEqual([
    ['words', 'words-missing'],
    ['day', 'day-past'],
  ]);
  expect(messages(schema, { words: 'так' }, [past])).toEqual([['day', 'day-past']]);
  expect(checkForm(schema, { words: 'так' }, [])).toEqual({
    success: true,
    data: { words: 'так' },
  });
});

it('finds a day that is over, and hours that are crossed, whatever else can be read', () => {
  const clock = fixedClock('2026-11-26T10:00:00Z');
  const problems = (day: string, from: string, to: string) =>
    timesProblems({ day, from, to }, clock).map(({ field, message }) => `${field} ${message}`);
  expect(problems('2026-11-25', '15:00', '14:00')).toEqual(['to end-before-start', 'day day-past']);
  expect(problems('2026-11-25', 'рано', '14:00')).toEqual(['day day-past']);
  // Today, before an hour is known, is not over.
  expect(problems('2026-11-26', '', '')).toEqual([]);
  expect(problems('2026-11-26', '11:00', '')).toEqual(['day day-past']);
  expect(problems('колись', '15:00', '14:00')).toEqual(['to end-before-start']);
});
