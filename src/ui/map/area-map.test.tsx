import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { AreaMap } from './area-map.tsx';
import { drawMap } from './draw-map.ts';
import { WIDTH } from './projection.ts';

/** A square of a tenth of a degree, one of a row of them. */
function square(column: number, row = 0): MultiPolygon {
  const [west, south] = [29 + column / 10, 45 + row / 10];
  const [east, north] = [west + 0.1, south + 0.1];
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
}

const beats = [0, 1, 2].map((column) => ({
  name: `Дільниця ${column}`,
  shape: square(column),
  href: `/area/beat-${column}`,
}));

describe('a map of beats', () => {
  it('draws neighbours in different tones', () => {
    const tones = drawMap({ areas: beats }).fields.map((field) => field.tone);
    expect(tones[0]).not.toBe(tones[1]);
    expect(tones[1]).not.toBe(tones[2]);
  });

  it('fills its picture and stays inside it', () => {
    const { fields, height } = drawMap({ areas: beats });
    const corners = fields.map((field) =>
      field.path
        .match(/^M(\d+) (\d+)/)
        ?.slice(1)
        .map(Number),
    );
    for (const [x = -1, y = -1] of corners as number[][]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(WIDTH);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('leads to each beat by a link that has a name', () => {
    const html = renderToString(<AreaMap label="Карта" areas={beats} />);
    expect(html).toContain('role="group"');
    for (const { name, href } of beats)
      expect(html).toContain(`<a href="${href}" aria-label="${name}">`);
  });

  it('is one picture with one name where it leads nowhere', () => {
    const html = renderToString(
      <AreaMap label="Карта громади" areas={[{ name: 'a', shape: square(0) }]} />,
    );
    expect(html).toContain('role="img" aria-label="Карта громади"');
    expect(html).not.toContain('<a ');
  });

  it('marks where the reader stands', () => {
    const here = { point: { lon: 29.05, lat: 45.05 }, label: 'Ви тут' };
    expect(renderToString(<AreaMap label="Карта" areas={beats} here={here} />)).toContain(
      'Ви тут</text>',
    );
  });

  it('draws villages where there are no boundaries, and an empty picture where there is nothing', () => {
    const points = [{ name: 'Струмок', point: { lon: 29.4, lat: 45.9 } }];
    expect(drawMap({ areas: [], points }).dots).toHaveLength(1);
    expect(drawMap({ areas: [] }).fields).toEqual([]);
  });

  it('writes hostile names as text', () => {
    const html = renderToString(
      <AreaMap
        label={'"><script>'}
        areas={[{ name: '<img onerror=x>', shape: square(0), href: '/' }]}
      />,
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
  });

  it('is drawn again when a boundary changed', () => {
    const before = drawMap({ areas: beats });
    const moved = beats.map((beat, index) => (index === 2 ? { ...beat, shape: square(3) } : beat));
    expect(drawMap({ areas: beats }).fields).toEqual(before.fields);
    expect(drawMap({ areas: moved }).fields[2]?.path).not.toBe(before.fields[2]?.path);
  });
});
