import type { MultiPolygon, Ring } from '#kernel/geometry/geometry.ts';
import type { MapContent } from '../map/draw-map.ts';
import type { Translate } from '#platform/i18n/messages.ts';

type AreaKey = 'area.north' | 'area.east' | 'area.west' | 'area.middle';

/** Four invented beats around invented corners, with villages where no map has them. */
export function sampleMap(t: Translate<AreaKey | 'villages'>): MapContent {
  const [first = '', second = '', third = '', fourth = '', town = ''] = t('villages').split(',');
  return {
    areas: [
      { name: t('area.west'), shape: WEST, href: '#map' },
      { name: t('area.north'), shape: NORTH, href: '#map' },
      { name: t('area.middle'), shape: MIDDLE, href: '#map' },
      { name: t('area.east'), shape: EAST, href: '#map' },
    ],
    points: [
      { name: second, point: { lon: 29.36, lat: 45.94 }, weight: 1_400 },
      { name: first, point: { lon: 29.66, lat: 45.98 }, weight: 1_900 },
      { name: third, point: { lon: 29.35, lat: 45.78 }, weight: 700 },
      { name: fourth, point: { lon: 29.86, lat: 45.93 }, weight: 1_200 },
      { name: town, point: { lon: 29.62, lat: 45.84 }, weight: 9_900 },
    ],
  };
}

const ring = (...positions: [number, number][]): Ring => [...positions, ...positions.slice(0, 1)];
const shape = (outer: Ring): MultiPolygon => [[outer]];

const WEST = shape(
  ring(
    [29.2, 46.02],
    [29.22, 45.86],
    [29.2, 45.72],
    [29.36, 45.66],
    [29.46, 45.74],
    [29.42, 45.86],
    [29.52, 45.94],
    [29.46, 46.05],
  ),
);
const NORTH = shape(ring([29.46, 46.05], [29.52, 45.94], [29.72, 45.93], [29.74, 46.03]));
const MIDDLE = shape(
  ring([29.52, 45.94], [29.42, 45.86], [29.46, 45.74], [29.66, 45.7], [29.8, 45.8], [29.72, 45.93]),
);
const EAST = shape(ring([29.74, 46.03], [29.72, 45.93], [29.8, 45.8], [29.94, 45.86], [29.95, 46]));
