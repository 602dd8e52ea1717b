import { expect, it } from 'vitest';
import { asSentence } from './as-sentence.ts';

it.each([
  ['немає назви', 'Немає назви.'],
  ['їхня пошта не читається', 'Їхня пошта не читається.'],
  ['такої території немає. Перевірте назву.', 'Такої території немає. Перевірте назву.'],
])('says %j as %j', (words, sentence) => {
  expect(asSentence(words)).toBe(sentence);
});
