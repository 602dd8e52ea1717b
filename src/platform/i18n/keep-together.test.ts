import { describe, expect, it } from 'vitest';
import { keepTogether } from './keep-together.ts';

/** Shown with a mark where the line may not break. */
function shown(text: string, locale: Parameters<typeof keepTogether>[1] = 'uk'): string {
  return keepTogether(text, locale).replaceAll('\u00a0', '~');
}

describe('a word of one letter', () => {
  it.each([
    ['Безпека починається у громаді', 'Безпека починається у~громаді'],
    ['У громаді', 'У~громаді'],
    ['і в селі, і з людьми', 'і~в~селі, і~з~людьми'],
    ['«З людьми»', '«З~людьми»'],
    [
      '{count, plural, one {# особа з {place}} other {# осіб з {place}}} у черзі',
      '{count, plural, one {# особа з~{place}} other {# осіб з~{place}}} у~черзі',
    ],
  ])('does not end a line: %s', (text, tied) => {
    expect(shown(text)).toBe(tied);
  });

  it.each([
    'на вулиці',
    'вулиця Миру, 12а кв. 5',
    'об’їзд: пів’я не слово',
    'дім-у дім',
    'кода {a} {b}',
  ])('is no longer word and no number’s letter: %s', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('is tied as each language has them', () => {
    expect(shown('к офицеру с телефоном', 'ru')).toBe('к~офицеру с~телефоном');
    expect(shown('полицаят в селото', 'bg')).toBe('полицаят в~селото');
    expect(shown('a house I know', 'en')).toBe('a house I know');
  });
});
