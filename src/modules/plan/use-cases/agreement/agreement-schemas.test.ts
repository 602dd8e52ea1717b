import { expect, test } from 'vitest';
import { freezingSchema } from './agreement-schemas.ts';

const END = { endsOn: '2026-12-19', endsAt: '18:00' };

test('a form that freezes a text names actions by their numbers in the plan', () => {
  expect(freezingSchema.parse({ ...END, planNumbers: '1, 3–4' })).toMatchObject({
    planNumbers: [1, 3, 4],
  });
});

test('numbers of the year, from a form of an earlier version, are taken for no others', () => {
  const parsed = freezingSchema.safeParse({ ...END, numbers: '3' });
  expect(parsed.error?.issues).toMatchObject([
    { path: ['planNumbers'], message: 'numbers-of-year' },
  ]);
});
