import { expect, test } from 'vitest';
import type { AreaId } from '#kernel/ids.ts';
import { outline } from '#kernel/geometry/testing.ts';
import { encodeWkb } from '#kernel/geometry/wkb.ts';
import { mapOf } from '../testing.ts';
import { judgeBeside, planBeside } from './file-work-beside.ts';
import { type FileTask, planFile } from './plan-file.ts';

const shape = (lon: number) => [[outline({ lon, lat: 46 }, 0.01, 2_000)]];
const map = mapOf(
  ...Array.from({ length: 10 }, (_, turn) => ({
    name: `Дільниця ${turn}`,
    geometry: { type: 'MultiPolygon', coordinates: shape(29 + turn * 0.05) },
  })),
);
const task: FileTask = {
  file: { content: 'areas', bytes: map, kind: 'beat' },
  known: [],
  shapes: new Map([['a' as AreaId, encodeWkb(shape(29))]]),
  formerSlugs: [],
  reach: { everywhere: true, ids: new Set() },
  parentId: undefined,
  publish: 'no',
  origin: 'import',
};

test('while a large map is compared, everything else goes on, and the plan is the same', async () => {
  // Loading code for the first file lets other work run, wherever the file is handled.
  await judgeBeside({ content: 'areas', bytes: mapOf() });
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 5);
  const { outcome, properties } = await planBeside(task);
  clearInterval(others);
  expect(turns).toBeGreaterThan(1);
  const here = planFile(task, { newId: () => crypto.randomUUID() as AreaId });
  expect(properties).toEqual(here.properties);
  if (!outcome.ok || !here.outcome.ok) throw new Error('the map was refused');
  expect(outcome.value.plan.lines).toEqual(here.outcome.value.plan.lines);
  expect(outcome.value.plan.boundaries.map(({ measured }) => measured)).toEqual(
    here.outcome.value.plan.boundaries.map(({ measured }) => measured),
  );
});

test('a file that cannot be read is refused there, too', async () => {
  const bytes = new TextEncoder().encode('{"type": "Topology"}');
  expect(await judgeBeside({ content: 'areas', bytes })).toMatchObject({ code: 'topojson' });
});
