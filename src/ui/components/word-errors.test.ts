import { expect, test } from 'vitest';
import { wordErrors } from './word-errors.ts';

const { issueErrors, reasonError } = wordErrors(
  { 'title-missing': 'title', 'too-many': 'seats' },
  'words',
  (locale, reason, { least, most }) => `${locale} ${reason} ${least}–${most}`,
);

test('a reason of a use case is said beside its field', () => {
  expect(reasonError('uk', 'title-missing')).toStrictEqual({
    field: 'title',
    text: 'uk title-missing 0–0',
  });
});

test('a reason that the page has no words for is said beside its usual field, or beside the one of the form', () => {
  expect(reasonError('en', 'toString')).toStrictEqual({ field: 'words', text: 'en other 0–0' });
  expect(reasonError('en', 'unheard-of', 'day').field).toBe('day');
});

test('what a schema found wrong stands beside the field that it names, with its bounds', () => {
  const issues = [
    { path: ['children'], message: 'too-many', params: { least: 1, most: 9 } },
    { path: [], message: 'title-missing' },
  ];
  expect(issueErrors('uk', issues)).toStrictEqual([
    { field: 'children', text: 'uk too-many 1–9' },
    { field: 'title', text: 'uk title-missing 0–0' },
  ]);
});
