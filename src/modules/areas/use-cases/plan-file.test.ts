import { describe, expect, test } from 'vitest';
import type { AreaId } from '#kernel/ids.ts';
import { mapOf } from '../testing.ts';
import { type FileTask, planFile } from './plan-file.ts';

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [29, 46],
      [29.1, 46],
      [29.1, 46.1],
      [29, 46.1],
      [29, 46],
    ],
  ],
};

const task = (reach: FileTask['reach']): FileTask => ({
  file: {
    content: 'areas',
    bytes: mapOf({ name: 'Вигадана громада', geometry: square }),
    kind: 'hromada',
  },
  known: [],
  shapes: new Map(),
  formerSlugs: [],
  reach,
  parentId: undefined,
  publish: 'no',
  origin: 'import',
});

const linesOf = (reach: FileTask['reach']) => {
  const { outcome } = planFile(task(reach), { newId: () => crypto.randomUUID() as AreaId });
  if (!outcome.ok) throw new Error('the map was refused');
  return outcome.value.plan.lines;
};

// Imports are planned in a thread, where the test of guards cannot remove one: this one is tested here.
describe('a file that reaches further than its author', () => {
  test('makes no area there, and says so of its line', () => {
    expect(linesOf({ everywhere: true, ids: new Set() })).toMatchObject([{ outcome: 'taken' }]);
    expect(linesOf({ everywhere: false, ids: new Set() })).toMatchObject([
      { outcome: 'refused', notes: [{ code: 'out-of-reach' }] },
    ]);
  });
});
