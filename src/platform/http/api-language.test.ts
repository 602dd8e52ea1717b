import { expect, test } from 'vitest';
import { apiLanguage } from './api-language.ts';

test.each([
  [undefined, 'uk'],
  ['', 'uk'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,uk;q=0.8', 'en'],
  ['uk;q=0.8, en;q=0.2', 'uk'],
  ['ro, bg;q=0.5', 'uk'],
  ['fr, en;q=0', 'uk'],
  ['en;q=nonsense', 'uk'],
  ['*', 'uk'],
])('a program that asks for «%s» is told in %s', (header, language) => {
  expect(apiLanguage(header)).toBe(language);
});
