import { describe, expect, it } from 'vitest';
import { languageName } from './languages.ts';
import { formatDistance, formatNumber, formatSquareKilometres } from './numbers.ts';

describe('numbers', () => {
  it('are grouped as each language does', () => {
    expect(formatNumber('uk', 9911)).toBe('9\u00a0911');
    expect(formatNumber('en', 9911)).toBe('9,911');
  });
});

describe('an area', () => {
  it.each([
    ['uk', 6.6, '6,60'],
    ['en', 6.6, '6.60'],
    ['uk', 1234.5, '1\u00a0235'],
  ] as const)('is said in %s, in square kilometres: %f', (locale, km2, text) => {
    expect(formatSquareKilometres(locale, km2)).toBe(text);
  });
});

describe('a distance', () => {
  it.each([
    [0, '50\u00a0м'],
    [340, '350\u00a0м'],
    [949, '950\u00a0м'],
    [960, '1\u00a0км'],
    [2340, '2,3\u00a0км'],
    [48_400, '48\u00a0км'],
  ])('of %i metres is said as %s', (metres, text) => {
    expect(formatDistance('uk', metres)).toBe(text);
  });

  it('has Latin units where letters are Latin', () => {
    expect(formatDistance('ro', 2340)).toBe('2,3\u00a0km');
    expect(formatDistance('gag', 340)).toBe('350\u00a0m');
  });
});

describe('the languages that an officer speaks', () => {
  it('are named in the reader’s language', () => {
    expect(languageName('uk', 'ro')).toBe('румунська');
    expect(languageName('en', 'gag')).toBe('Gagauz');
    expect(languageName('gag', 'bg')).toBe('bulgarca');
  });

  it('are shown as they were entered where they are no language', () => {
    expect(languageName('uk', '<script>')).toBe('<script>');
  });
});
