import { expect, test } from 'vitest';
import { mapOf } from '../testing.ts';
import { doFileWork } from './file-work.ts';
import { keepLastOpened } from './keep-last-opened.ts';
import type { FileTask } from './plan-file.ts';
import { openAreaFile } from './read-area-file.ts';

const square = (west: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 46],
      [west + 0.1, 46],
      [west + 0.1, 46.1],
      [west, 46.1],
      [west, 46],
    ],
  ],
});
const taskOf = (bytes: Uint8Array, kind: 'beat' | 'hromada' = 'hromada'): FileTask => ({
  file: { content: 'areas', bytes, kind },
  known: [],
  shapes: new Map(),
  formerSlugs: [],
  reach: { everywhere: true, ids: new Set() },
  parentId: undefined,
  publish: 'no',
  origin: 'import',
});

function counted() {
  let times = 0;
  const open = keepLastOpened((bytes) => {
    times += 1;
    return openAreaFile(bytes);
  });
  return { open, times: () => times };
}

test('the preview of an uploaded file does not read it again, whatever kind is chosen', () => {
  const { open, times } = counted();
  const first = mapOf({ name: 'Перша громада', geometry: square(29) });
  const other = mapOf({ name: 'Друга громада', geometry: square(30) });
  const kinds = (['hromada', 'beat'] as const).map((kind) => {
    doFileWork({ ask: 'judge', file: taskOf(first).file }, open);
    // Each upload arrives in its own array.
    const done = doFileWork({ ask: 'plan', task: taskOf(first.slice(), kind) }, open);
    if (done.ask !== 'plan' || !done.look.outcome.ok) throw new Error('no plan');
    return done.look.outcome.value.plan.areas.map(({ after }) => [after.name, after.kind]);
  });
  expect(kinds).toEqual([[['Перша громада', 'hromada']], [['Перша громада', 'beat']]]);
  expect(times()).toBe(1);
  const done = doFileWork({ ask: 'plan', task: taskOf(other) }, open);
  expect(times()).toBe(2);
  expect(done).toMatchObject({
    look: { outcome: { value: { plan: { areas: [{ after: { name: 'Друга громада' } }] } } } },
  });
});
