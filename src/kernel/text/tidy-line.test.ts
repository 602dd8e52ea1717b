import { describe, expect, it } from 'vitest';
import { tidyLine } from './tidy-line.ts';

describe('a line from a file', () => {
  it.each([
    ['Білолісся'],
    ['Знам’янка'],
    ['Ліцей № 2 «Мрія» (опорний)'],
    ['КЗ "Об\'єднання"'],
    ['=HYPERLINK("x")'],
    ['<b>Балта</b>'],
    ['Пожежниця 👩‍🚒 і сім’я 👩🏽‍❤️‍👨🏽'],
    ['Прапор 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ])('is left as it is: %s', (line) => {
    expect(tidyLine(line)).toEqual({ ok: true, value: { text: line, mended: false } });
  });

  it('loses outer spaces without a word about it', () => {
    expect(tidyLine('  Балта\r\n')).toEqual({ ok: true, value: { text: 'Балта', mended: false } });
  });

  it.each([
    ['two spaces', 'Нова  Одеса', 'Нова Одеса'],
    ['a line break', 'Нова\r\nОдеса', 'Нова Одеса'],
    ['a no-break space', 'Нова\u00a0Одеса', 'Нова Одеса'],
    ['a tab', 'Нова\tОдеса', 'Нова Одеса'],
    ['a byte order mark', 'Нова\ufeff Балта', 'Нова Балта'],
    ['a soft hyphen', 'Біло\u00adлісся', 'Білолісся'],
    ['marks of direction', '\u202eБалта\u202c\u200f', 'Балта'],
    ['a joiner that joins nothing', 'Бал\u200dта 👩\u200d', 'Балта 👩'],
    ['a mark of direction beside a joiner', '👩\u200d\u202e🚒', '👩🚒'],
    ['a bell', 'Бал\u0007та', 'Балта'],
    ['a space that hid behind an invisible mark', 'Нова \u200b Одеса', 'Нова Одеса'],
    ['letters in two parts', 'Гаи\u0306', 'Гай'],
  ])('is mended of %s', (_what, line, text) => {
    expect(tidyLine(line)).toEqual({ ok: true, value: { text, mended: true } });
  });

  it.each([
    ['empty', ''],
    ['empty', ' \t\u200b '],
    ['null-byte', 'Бал\0та'],
    ['broken', 'Бал\ufffdта'],
    ['broken', 'Балта\ud83d'],
    ['too-long', 'а'.repeat(401)],
    ['too-long', ' '.repeat(10_000_000)],
    ['too-long', '\0'.repeat(10_000_000)],
  ])('is refused as %s', (refusal, line) => {
    expect(tidyLine(line)).toEqual({ ok: false, refusal });
  });

  it('may be as long as its place allows', () => {
    expect(tidyLine('а'.repeat(400)).ok).toBe(true);
    expect(tidyLine('а'.repeat(400), 299)).toEqual({ ok: false, refusal: 'too-long' });
  });
});
