import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { realData } from '../../../tools/testing/real-data.ts';
import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { AreaMap } from './area-map.tsx';

const BUDGET = 8 * 1024;

const position = z.tuple([z.number(), z.number()]);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
]);
const collection = z.object({ features: z.array(z.object({ geometry })) });

describe('the weight of a map on a slow network', () => {
  it('is at most 8 KB for a hromada with a coast of ten thousand corners', () => {
    const areas = Array.from({ length: 9 }, (_, index) => ({
      name: `Дільниця ${index}`,
      shape: ragged(index, 1_200),
      href: `/area/beat-${index}`,
    }));
    expect(weightOf(areas)).toBeLessThanOrEqual(BUDGET);
  });

  const file = realData('ua/odesa-oblast.hromadas.geojson');
  it.runIf(file !== undefined)('is at most 8 KB for the real hromadas of the whole oblast', () => {
    const { features } = collection.parse(JSON.parse(readFileSync(file ?? '', 'utf8')));
    const areas = features.map(({ geometry: shape }, index) => ({
      name: `Громада ${index}`,
      shape: shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates,
      href: `/area/hromada-${index}`,
    }));
    expect(areas.length).toBeGreaterThan(80);
    expect(weightOf(areas)).toBeLessThanOrEqual(BUDGET);
  });
});

function weightOf(areas: Parameters<typeof AreaMap>[0]['areas']): number {
  return gzipSync(renderToString(<AreaMap label="Карта" areas={areas} />)).length;
}

/** A round shape with an uneven edge, the same each time. */
function ragged(index: number, corners: number): MultiPolygon {
  const middle = [29 + (index % 3) * 0.2, 45 + Math.floor(index / 3) * 0.2] as const;
  const ring = Array.from({ length: corners }, (_, corner): [number, number] => {
    const angle = (corner / corners) * 2 * Math.PI;
    const reach = 0.1 + 0.008 * Math.sin(corner * 12.9898 + index);
    return [middle[0] + reach * Math.cos(angle), middle[1] + reach * Math.sin(angle)];
  });
  return [[[...ring, ...ring.slice(0, 1)]]];
}
