import { expect, test } from 'vitest';
import { namesAuthor } from './problem-to-share.ts';

const AUTHOR = { name: 'Вигадана Ганна Петрівна', residence: 'с. Садове, вул. Миру, 4' };

test.each([
  ['Як каже пані Вигадана, там темно.', true],
  ['Скарга ВИГАДАНОЇ про темну вулицю.', true],
  ['Біля с. Садове, вул. Миру, 4 темно.', true],
  ['На вулиці Миру біля школи темно.', false],
  ['Ганок школи розбито, вигадувати нічого не треба.', false],
])('«%s» names the author: %s', (words, named) => {
  expect(namesAuthor({ words, placeWords: '' }, AUTHOR)).toBe(named);
});

test('whoever left no name and no residence is named by nothing', () => {
  expect(namesAuthor({ words: 'Темно.', placeWords: '' }, { name: '', residence: '' })).toBe(false);
});
