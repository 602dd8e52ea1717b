import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dot, type Label, LETTER_SIZE, placeLabels } from './labels.ts';
import { WIDTH } from './projection.ts';

const HEIGHT = 300;
const dot = (name: string, x: number, y: number, weight = 1): Dot => ({ name, x, y, weight });

const labelsOf = (...given: Parameters<typeof placeLabels>) => placeLabels(...given).labels;

describe('names on a map', () => {
  it('stand to the right of their dots where there is room', () => {
    const [label] = labelsOf([dot('Струмок', 100, 100)], HEIGHT);
    expect(label).toEqual({ x: 108, y: 105, anchor: 'start' });
  });

  it('turn to the left at the edge of the picture', () => {
    const [label] = labelsOf([dot('Нерушай', WIDTH - 20, 100)], HEIGHT);
    expect(label?.anchor).toBe('end');
  });

  it('stand above where both sides are taken', () => {
    const labels = labelsOf(
      [dot('Баштанівка', 200, 100), dot('Глибоке', 250, 100, 3), dot('Струмок', 150, 100, 2)],
      HEIGHT,
    );
    expect(labels[0]).toEqual({ x: 200, y: 90, anchor: 'middle' });
  });

  it('leave the place of «Ви тут» free, and name the village under it below', () => {
    const [label] = labelsOf([dot('Білолісся', 200, 100)], HEIGHT, {
      x: 200,
      y: 100,
      label: 'Ви тут',
    });
    expect(label).toEqual({ x: 200, y: 122, anchor: 'middle' });
  });

  it('are dropped for small villages rather than cover the town', () => {
    const crowd = Array.from({ length: 30 }, (_, index) =>
      dot(`Село ${index}`, 200 + (index % 5), 150),
    );
    const town = dot('Татарбунари', 202, 152, 10_000);
    const labels = labelsOf([...crowd, town], HEIGHT);
    expect(labels.at(-1)).toBeDefined();
    expect(labels.filter((label) => label === undefined).length).toBeGreaterThan(20);
  });

  it('never overlap one another, never leave the picture, and come out the same each time', () => {
    const dots = fc.array(
      fc.record({
        name: fc.stringMatching(/^[А-ЯІЇЄҐ][а-яіїєґ]{2,14}$/),
        x: fc.integer({ min: 0, max: WIDTH }),
        y: fc.integer({ min: 0, max: HEIGHT }),
        weight: fc.integer({ min: 0, max: 50_000 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(dots, (given) => {
        const labels = labelsOf(given, HEIGHT);
        const boxes = labels.flatMap((label, index) => {
          const name = given[index]?.name;
          return label && name ? [boxOf(label, name)] : [];
        });
        for (const [index, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(WIDTH);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
        expect(labelsOf(given, HEIGHT)).toEqual(labels);
      }),
      { numRuns: 60 },
    );
  });
});

/** Measured as a telephone draws it: a Cyrillic letter of Onest is 0.56 of its size wide on average. */
function boxOf({ x, y, anchor }: Label, name: string) {
  const width = name.length * LETTER_SIZE * 0.56;
  const left = { start: x, end: x - width, middle: x - width / 2 }[anchor];
  return { left, right: left + width, top: y - LETTER_SIZE * 0.75, bottom: y + LETTER_SIZE * 0.22 };
}

type Box = ReturnType<typeof boxOf>;

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
