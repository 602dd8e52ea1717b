import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_HEIGHT, placeFieldNames } from './field-names.ts';
import { LETTER_SIZE, LETTER_WIDTH } from './labels.ts';
import { WIDTH } from './projection.ts';

describe('names of raions on the map of an oblast', () => {
  it('stand in the middle of their fields', () => {
    const [name] = placeFieldNames([{ name: 'Одеський', x: 200, y: 150 }], 300);
    expect(name).toMatchObject({ x: 200, lines: ['Одеський'] });
    expect(Math.abs((name?.y ?? 0) - 150)).toBeLessThan(LINE_HEIGHT);
  });

  it('break at a hyphen or between words where they are long', () => {
    const linesOf = (name: string) => placeFieldNames([{ name, x: 200, y: 150 }], 300)[0]?.lines;
    expect(linesOf('Білгород-Дністровський')).toEqual(['Білгород-', 'Дністровський']);
    expect(linesOf('Великомихайлівська над Кучурганом')).toEqual([
      'Великомихайлівська',
      'над Кучурганом',
    ]);
  });

  it('stay inside the picture', () => {
    const [name] = placeFieldNames([{ name: 'Ізмаїльський', x: 3, y: 150 }], 300);
    expect((name?.x ?? 0) - ('Ізмаїльський'.length * LETTER_WIDTH) / 2).toBeGreaterThan(0);
  });

  it('move aside for another, and are dropped where there is no room', () => {
    const at = (name: string) => ({ name, x: 200, y: 150 });
    const names = placeFieldNames('абвгдеєж'.split('').map(at), 300);
    expect(names[0]?.y).not.toBe(names[1]?.y);
    expect(names.at(-1)).toBeUndefined();
  });

  it('never cover one another', () => {
    const field = fc.record({
      name: fc.stringMatching(/^[а-я]{3,12}(-[а-я]{3,12})?$/),
      x: fc.integer({ min: 0, max: WIDTH }),
      y: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(field, { maxLength: 30 }), (fields) => {
        const boxes = placeFieldNames(fields, 300).flatMap((name) => {
          if (!name) return [];
          const half = (Math.max(...name.lines.map(({ length }) => length)) * LETTER_WIDTH) / 2;
          const bottom = name.y + name.lines.length * LINE_HEIGHT;
          return [{ left: name.x - half, right: name.x + half, top: name.y, bottom }];
        });
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            const apart =
              a.right <= b.left + 2 ||
              b.right <= a.left + 2 ||
              a.bottom <= b.top + 2 ||
              b.bottom <= a.top + 2;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('stand clear of a village and its name', () => {
    const village = { left: 180, right: 280, top: 190, bottom: 208 };
    const [name] = placeFieldNames([{ name: 'Східна', x: 220, y: 200 }], 400, [village]);
    expect(name && (name.y < village.top || name.y - LETTER_SIZE > village.bottom)).toBe(true);
  });
});
