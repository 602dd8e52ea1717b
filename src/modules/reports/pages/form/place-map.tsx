import type { Box, Point } from '#kernel/geometry/geometry.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { AreaMap } from '#ui/map/area-map.tsx';
import { project } from '#ui/map/projection.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { formText } from './messages/index.ts';

interface PlaceMapProps {
  readonly areas: AreaDirectory;
  readonly locale: Locale;
  /** The area that the picture shows, by its hromada. */
  readonly area: Area;
  /** What was chosen already. */
  readonly here?: Point | undefined;
  /** The form that a tap fills and sends; none, and the map is a picture. */
  readonly form?: string;
}

/** More villages than this cannot be told apart on a picture: the list has them all. */
const MAX_DOTS = 40;

/** A hromada with its villages by name. Nothing leads away from the form; nothing where no boundary is known. */
export function PlaceMap({ areas, locale, area, here, form }: PlaceMapProps) {
  const t = formText.in(locale);
  const frame = areas.chain(area.id).find(({ kind }) => kind === 'hromada') ?? area;
  const box = areas.box(frame.id);
  if (!box) return null;
  const parts = [...areas.beatsOf(frame.id), frame];
  const settlements = areas.descendants(frame.id, 'settlement').filter(({ centre }) => centre);
  const map = (
    <AreaMap
      label={t('map.of', { area: nameIn(locale, frame) })}
      box={box}
      here={here && { point: here, label: t('map.here') }}
      areas={shapesOf(areas, parts.length > 1 ? parts.slice(0, -1) : parts, locale)}
      points={(settlements.length > MAX_DOTS ? [] : settlements).flatMap((one) =>
        one.centre
          ? [{ point: one.centre, name: nameIn(locale, one), weight: one.population }]
          : [],
      )}
    />
  );
  if (form === undefined) return map;
  return (
    <div data-map-tap={scaleOf(box)} data-form={form} hidden>
      <p class="small before">{t('map.tap')}</p>
      {map}
    </div>
  );
}

function shapesOf(areas: AreaDirectory, parts: readonly Area[], locale: Locale) {
  return parts.flatMap((part) => {
    const shape = areas.shape(part.id);
    return shape ? [{ shape, name: nameIn(locale, part) }] : [];
  });
}

/** Two corners as degrees and as units of the drawing: all that the island `map-tap` needs. */
function scaleOf(box: Box): string {
  const [west, south, east, north] = box;
  const { place } = project(box);
  return [west, north, ...place(west, north), east, south, ...place(east, south)].join(' ');
}
