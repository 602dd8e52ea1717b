import type { Point } from '../../../kernel/geometry/geometry.ts';
import { type Locale, localePath } from '../../../platform/i18n/locales.ts';
import { nameIn } from '../../../platform/i18n/name-in.ts';
import { DrawnMap } from '../../../ui/map/area-map.tsx';
import { drawMap, type MapDrawing } from '../../../ui/map/draw-map.ts';
import type { Area, AreaDirectory } from '../../areas/index.ts';
import { officersText } from '../messages/index.ts';

interface AreaPictureProps {
  readonly areas: AreaDirectory;
  readonly area: Area;
  readonly locale: Locale;
  /** «Ви тут». */
  readonly here?: Point | undefined;
}

/** The beats of an area, or what else it is divided into, with the names of its villages. Nothing where no line is known. */
export function AreaPicture({ areas, area, locale, here }: AreaPictureProps) {
  const t = officersText.in(locale);
  const drawing = here ? draw({ areas, area, locale, here }) : keptDrawing({ areas, area, locale });
  if (drawing.fields.length === 0) return null;
  return <DrawnMap label={t('map.of', { area: nameIn(locale, area) })} drawing={drawing} />;
}

/** Drawing simplifies every line: it is done once for a version of the map, not once for a reader. */
const kept = new Map<string, MapDrawing>();
const MAX_KEPT = 500;

function keptDrawing(props: AreaPictureProps): MapDrawing {
  const key = `${props.areas.version} ${props.area.id} ${props.locale}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MAX_KEPT) kept.clear();
  const drawing = draw(props);
  kept.set(key, drawing);
  return drawing;
}

function draw({ areas, area, locale, here }: AreaPictureProps): MapDrawing {
  const link = ({ slug }: Area) => localePath(locale, `/area/${slug}`);
  const fields = fieldsOf(areas, area);
  const settlements = areas.descendants(area.id, 'settlement');
  return drawMap({
    areas: fields.flatMap((field) => {
      const shape = areas.shape(field.id);
      return shape ? [{ shape, name: nameIn(locale, field), href: link(field) }] : [];
    }),
    points: largest(settlements).flatMap((settlement) =>
      settlement.centre
        ? [
            {
              point: settlement.centre,
              name: nameIn(locale, settlement),
              href: link(settlement),
              weight: settlement.population,
            },
          ]
        : [],
    ),
    here: here && { point: here, label: officersText.in(locale)('find.you') },
  });
}

/** The narrowest division whose lines are known: beats, else hromadas, else raions, else the area alone. */
function fieldsOf(areas: AreaDirectory, area: Area): readonly Area[] {
  const drawn = (candidates: readonly Area[]) => candidates.filter(({ id }) => areas.shape(id));
  const beats = area.kind === 'hromada' ? drawn(areas.descendants(area.id, 'beat')) : [];
  if (beats.length > 0) return beats;
  const hromadas =
    area.kind === 'raion' || area.kind === 'oblast'
      ? drawn(areas.descendants(area.id, 'hromada'))
      : [];
  if (hromadas.length > 0) return hromadas;
  const raions = drawn(areas.children(area.id, 'raion'));
  return raions.length > 0 ? raions : drawn([area]);
}

/** A map of an oblast with a thousand names is no map: the largest are named, and the list has them all. */
const MAX_NAMED = 40;

function largest(settlements: readonly Area[]): readonly Area[] {
  if (settlements.length <= MAX_NAMED) return settlements;
  return settlements
    .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .slice(0, MAX_NAMED);
}
