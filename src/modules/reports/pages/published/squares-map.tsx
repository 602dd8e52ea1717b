import type { Box, Point } from '#kernel/geometry/geometry.ts';
import { metresBetween } from '#kernel/geometry/distance.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { AreaMap } from '#ui/map/area-map.tsx';
import type { MapContent } from '#ui/map/draw-map.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { communityMap } from '#modules/officers/index.ts';
import { boxOfSquare, type MapSquare } from '../../domain/map-square.ts';
import { publishedText } from './messages/index.ts';
import { type Narrowing, narrowedPath } from './narrowing.ts';

/** The area’s picture without its links: here only what was published leads on. */
export function plainMap(areas: AreaDirectory, locale: Locale, area: Area): MapContent {
  const { areas: fields, points = [], box } = communityMap(areas, locale, area);
  return {
    box,
    areas: fields.map((field) => ({ ...field, href: undefined })),
    points: points.map((point) => ({ ...point, href: undefined })),
  };
}

interface SquaresMapProps {
  readonly areas: AreaDirectory;
  readonly locale: Locale;
  readonly area: Area;
  readonly content: MapContent;
  readonly counts: ReadonlyMap<MapSquare, number>;
  /** Of the list, without the language. */
  readonly path: string;
  readonly narrowing: Narrowing;
}

/** Where a link at the head of the list leads to. */
export const MAP_ID = 'map';

/** How many there are where; each number leads to them. The list is complete without it. */
export function SquaresMap(props: SquaresMapProps) {
  const { areas, locale, area, content, counts, path, narrowing } = props;
  const t = publishedText.in(locale);
  return (
    <div id={MAP_ID}>
      <AreaMap
        {...content}
        label={t('map.label', { area: nameIn(locale, area) })}
        squares={[...counts].map(([square, count]) => ({
          box: boxOfSquare(square),
          name: t('map.square', { place: squareName(areas, locale, area, square), count }),
          number: formatNumber(locale, count),
          href: localePath(locale, narrowedPath(path, { ...narrowing, after: undefined, square })),
          chosen: square === narrowing.square,
        }))}
      />
      {counts.size > 0 && <p class="quiet map-hint">{t('map.hint')}</p>}
    </div>
  );
}

/** By the nearest village; on the map of an oblast by the hromada, since its squares have dozens of villages. */
export function squareName(
  areas: AreaDirectory,
  locale: Locale,
  area: Area,
  square: MapSquare,
): string {
  const middle = middleOf(boxOfSquare(square));
  const chain = areas.locate(middle).chain;
  const around = chain.find(({ kind }) => kind === 'hromada') ?? chain.at(-1) ?? area;
  if (area.kind === 'oblast' || area.kind === 'raion') return nameIn(locale, around);
  let [nearest, metres] = [around, Number.POSITIVE_INFINITY];
  for (const village of areas.descendants(around.id, 'settlement')) {
    const away = village.centre ? metresBetween(village.centre, middle) : metres;
    if (away < metres) [nearest, metres] = [village, away];
  }
  return nameIn(locale, nearest);
}

function middleOf([west, south, east, north]: Box): Point {
  return { lon: (west + east) / 2, lat: (south + north) / 2 };
}
