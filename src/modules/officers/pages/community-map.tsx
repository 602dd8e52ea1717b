import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { Box, MultiPolygon, Point } from '#kernel/geometry/geometry.ts';
import { type MapArea, type MapContent, drawMap, type MapDrawing } from '#ui/map/draw-map.ts';
import { DrawnMap } from '#ui/map/area-map.tsx';
import { project } from '#ui/map/projection.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { officersText } from '../messages/index.ts';
import { withoutKind } from './area-words.ts';

interface CommunityMapProps {
  readonly areas: AreaDirectory;
  readonly locale: Locale;
  readonly area: Area;
  readonly here?: Point | undefined;
}

/** More villages than this cannot be told apart on a picture: the list has them all. */
const MAX_DOTS = 40;

/**
 * An area's beats (or what else it consists of) as fields, its villages by name. A village or a beat is shown
 * within its hromada, its own field in colour. Nothing where no boundary is known.
 */
export function CommunityMap({ areas, locale, area, here }: CommunityMapProps) {
  const t = officersText.in(locale);
  const drawing = drawingOf(areas, locale, area, here && { point: here, label: t('find.you') });
  if (drawing.fields.length + drawing.dots.length === 0) return null;
  const box = areas.box(frameOf(areas, area).id);
  const map = <DrawnMap label={t('map.of', { area: nameIn(locale, area) })} drawing={drawing} />;
  if (!box) return map;
  return (
    <div data-map-tap={scaleOf(box)} data-to={localePath(locale, '/find')}>
      {map}
    </div>
  );
}

/** Two corners as degrees and as units of the drawing: all that the island needs to say where somebody tapped. */
function scaleOf(box: Box): string {
  const [west, south, east, north] = box;
  const { place } = project(box);
  return [west, north, ...place(west, north), east, south, ...place(east, south)].join(' ');
}

/** Maps take some milliseconds to draw and change when the areas do: one is kept for each area and language. */
const drawn = new Map<string, MapDrawing>();
const MAX_CACHED = 500;

function drawingOf(
  areas: AreaDirectory,
  locale: Locale,
  area: Area,
  here: MapContent['here'],
): MapDrawing {
  const content = () => ({ ...communityMap(areas, locale, area), here });
  // A position is nobody's but the one who asked: such a drawing is not kept.
  if (here) return drawMap(content());
  const key = `${areas.version} ${locale} ${area.id}`;
  const known = drawn.get(key);
  if (known) return known;
  const fresh = drawMap(content());
  if (drawn.size >= MAX_CACHED) drawn.clear();
  drawn.set(key, fresh);
  return fresh;
}

/** What the picture of an area shows, for higher modules too, which put onto it what is theirs. */
export function communityMap(areas: AreaDirectory, locale: Locale, area: Area): MapContent {
  const link = (one: Area) => localePath(locale, `/area/${one.slug}`);
  const frame = frameOf(areas, area);
  const own = new Set([area.id, ...areas.beatsOf(area.id).map(({ id }) => id)]);
  const settlements = settlementsIn(areas, area).filter(({ centre }) => centre);
  const villages = settlements.length > MAX_DOTS ? [] : settlements;
  // Where no village is named, the parts are: the raions of an oblast.
  const isNamed = isWide(area) && villages.length === 0;
  return {
    box: areas.box(frame.id),
    areas: fieldsOf(areas, frame).map(
      ({ part, shape }): MapArea => ({
        shape,
        name: nameIn(locale, part),
        href: link(part),
        label: isNamed ? withoutKind(nameIn(locale, part)) : undefined,
        ...(frame.id === area.id ? {} : { tone: own.has(part.id) ? 'wheat' : 'rest' }),
      }),
    ),
    points: villages.flatMap((one) =>
      one.centre
        ? [
            {
              point: one.centre,
              name: nameIn(locale, one),
              href: link(one),
              weight: one.population,
            },
          ]
        : [],
    ),
  };
}

/** What the picture shows: the hromada around a village or a beat, so that one sees where in it they lie. */
function frameOf(areas: AreaDirectory, area: Area): Area {
  if (area.kind !== 'settlement' && area.kind !== 'beat') return area;
  const hromada = areas.chain(area.id).find(({ kind }) => kind === 'hromada');
  return hromada && areas.box(hromada.id) && areas.beatsOf(hromada.id).length > 0 ? hromada : area;
}

function isWide({ kind }: Area): boolean {
  return kind === 'oblast' || kind === 'raion';
}

interface Field {
  readonly part: Area;
  readonly shape: MultiPolygon;
}

/** What the picture is divided into: beats, else the areas one level below, else the area alone. */
function fieldsOf(areas: AreaDirectory, area: Area): readonly Field[] {
  const withShapes = (parts: readonly Area[]): readonly Field[] =>
    parts.flatMap((part) => {
      const shape = areas.shape(part.id);
      return shape ? [{ part, shape }] : [];
    });
  if (isWide(area)) {
    const below = withShapes(areas.children(area.id));
    if (below.length > 0) return below;
  }
  const beats = withShapes(areas.beatsOf(area.id));
  return beats.length > 0 ? beats : withShapes([area]);
}

function settlementsIn(areas: AreaDirectory, area: Area): readonly Area[] {
  if (area.kind === 'settlement') return [area];
  return area.kind === 'beat'
    ? areas.settlementsOf(area.id)
    : areas.descendants(area.id, 'settlement');
}
