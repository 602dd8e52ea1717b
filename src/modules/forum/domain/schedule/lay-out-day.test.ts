import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayLayout, type InColumn, layOutDay } from './lay-out-day.ts';

const ELEVEN = 660;
const HOURS = { from: ELEVEN, to: ELEVEN + 180 };

/** How many rows of each thing a reader sees, and what stands at its first. */
function seen({ rows, step }: DayLayout) {
  return rows.flatMap(({ minute, cells }) =>
    cells.flatMap((lanes, column) =>
      lanes.flatMap((cell) =>
        cell.kind === 'begins' ? [{ id: cell.id, column, minute, minutes: cell.rows * step }] : [],
      ),
    ),
  );
}

describe('a day as a table', () => {
  it('has a row for each quarter of an hour, and no more of them than it needs', () => {
    const empty = layOutDay(['hall'], [], HOURS);
    expect(empty.rows.map(({ minute }) => minute)).toHaveLength(12);
    const fives = layOutDay(
      ['hall'],
      [{ id: 'a', column: 'hall', from: ELEVEN + 5, to: ELEVEN + 25 }],
      HOURS,
    );
    expect(fives.step).toBe(5);
  });

  it('puts what overlaps in one room side by side, and what follows in the same lane', () => {
    const things = [
      { id: 'a', column: 'hall', from: ELEVEN, to: ELEVEN + 30 },
      { id: 'b', column: 'hall', from: ELEVEN + 15, to: ELEVEN + 45 },
      { id: 'c', column: 'hall', from: ELEVEN + 30, to: ELEVEN + 60 },
    ];
    const { columns, rows } = layOutDay(['hall', 'gallery'], things, HOURS);
    expect(columns.map(({ lanes }) => lanes)).toEqual([2, 1]);
    expect(rows[2]?.cells[0]?.map(({ kind }) => kind)).toEqual(['begins', 'goes-on']);
  });

  it('begins earlier and ends later where something does', () => {
    const things = [{ id: 'a', column: 'hall', from: 540, to: ELEVEN + 240 }];
    const { rows } = layOutDay(['hall'], things, HOURS);
    expect(rows[0]?.minute).toBe(540);
    expect(rows.at(-1)?.minute).toBe(ELEVEN + 225);
  });

  it('shows every thing once, over all of its time, whatever stands where', () => {
    const thing = fc
      .record({
        column: fc.constantFrom('hall', 'gallery', 'yard'),
        from: fc.integer({ min: 0, max: 1380 }),
        minutes: fc.integer({ min: 1, max: 240 }),
      })
      .map(({ column, from, minutes }) => ({ column, from, to: from + minutes }));
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 40 }), (drawn) => {
        const things: InColumn[] = drawn.map((one, index) => ({ ...one, id: String(index) }));
        const layout = layOutDay(['hall', 'gallery', 'yard'], things, HOURS);
        const shown = new Map(seen(layout).map((one) => [one.id, one]));
        expect(shown.size).toBe(things.length);
        for (const { id, from, to } of things) {
          const { minute = 0, minutes = 0 } = shown.get(id) ?? {};
          expect(minute).toBeLessThanOrEqual(from);
          expect(minute + minutes).toBeGreaterThanOrEqual(to);
        }
        // A row of the table is as wide as its head: what goes on from above is covered by what began there.
        for (const { cells } of layout.rows) {
          expect(cells.map((lanes) => lanes.length)).toEqual(
            layout.columns.map(({ lanes }) => lanes),
          );
        }
      }),
    );
  });
});
