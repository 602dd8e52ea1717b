import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { DrawnMap } from '#ui/map/area-map.tsx';
import { drawMap, type MapContent, type MapDrawing } from '#ui/map/draw-map.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { communityMap } from '#modules/officers/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { type PublicYear, readPublicYear } from '../../use-cases/public/read-public-year.ts';
import { publicPlanText } from './messages/index.ts';
import { narrowedPath, planPath, yearOf } from './paths.ts';
import { PlanLinks } from './plan-links.tsx';

/** `/plan/{year}/map`: where something was agreed on. The list below is complete without the picture. */
export async function planMapPage(context: PlanContext, request: PageRequest): Promise<Answer> {
  const year = yearOf(request);
  const read = year === undefined ? undefined : await readPublicYear(context, year);
  if (!read?.ok) return refusal('absent');
  const { locale } = request;
  const t = publicPlanText.in(locale);
  const said = { year: String(read.value.year) };
  const places = placesOf(context.areas, read.value);
  const drawing = drawingOf(context.areas, locale, read.value, places);
  return page(
    <PublicPage request={request} title={t('map', said)} description={t('map.description', said)}>
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('plan.short', said), href: planPath(locale, read.value.year) },
          { text: t('map.short') },
        ]}
      />
      <h1>{t('map', said)}</h1>
      {places.length === 0 ? (
        <EmptyState title={t('map.none')} />
      ) : (
        <>
          <p class="lead">{t('map.about')}</p>
          {drawing && <DrawnMap drawing={drawing} label={t('map.label', said)} />}
          {drawing && <h2>{t('map.list')}</h2>}
          <LinkRows>
            {places.map((place) => (
              <LinkRow
                key={place.area.id}
                href={hrefOf(locale, read.value.year, place)}
                title={wordsOf(locale, place)}
              />
            ))}
          </LinkRows>
        </>
      )}
      <PlanLinks request={request} read={read.value} />
    </PublicPage>,
  );
}

interface Place {
  readonly area: Area;
  readonly count: number;
}

/** Each area that has an action of its own, the most actions first. */
function placesOf(areas: AreaDirectory, { actions }: PublicYear): readonly Place[] {
  const counted = Map.groupBy(actions, ({ areaId }) => areaId);
  return [...counted]
    .flatMap(([id, { length: count }]) => {
      const area = areas.get(id);
      return area ? [{ area, count }] : [];
    })
    .toSorted((one, other) => other.count - one.count);
}

/** A map takes some milliseconds to draw, and changes when areas or actions do: those that were asked for last are kept. */
const drawn = new Map<string, MapDrawing | undefined>();
const MAX_CACHED = 50;

function drawingOf(
  areas: AreaDirectory,
  locale: Locale,
  read: PublicYear,
  places: readonly Place[],
): MapDrawing | undefined {
  const counts = places.map(({ area, count }) => `${area.id} ${count}`);
  const key = [areas.version, locale, read.year, ...counts].join(' ');
  if (drawn.has(key)) return drawn.get(key);
  const content = mapOf(areas, locale, read, places);
  const drawing = content && drawMap(content);
  if (drawn.size >= MAX_CACHED) drawn.clear();
  drawn.set(key, drawing);
  return drawing;
}

/** Soft fields of the area that all plans of the year lie in, or of each, with a point where an action is. */
function mapOf(
  areas: AreaDirectory,
  locale: Locale,
  { year, plans }: PublicYear,
  places: readonly Place[],
): MapContent | undefined {
  const [first = [], ...others] = plans.map(({ areaId }) => areas.chain(areaId));
  const root = first.findLast(({ id }) =>
    others.every((chain) => chain.some((area) => area.id === id)),
  );
  const { areas: fields, box } = root
    ? communityMap(areas, locale, root)
    : { areas: fieldsOfPlans(areas, locale, plans), box: undefined };
  const points = places.flatMap((place) => {
    const point = middleOf(areas, place.area);
    return point
      ? [
          {
            point,
            name: wordsOf(locale, place),
            href: hrefOf(locale, year, place),
            weight: place.count,
          },
        ]
      : [];
  });
  if (fields.length + points.length === 0) return undefined;
  // Here only actions lead on.
  return { box, areas: fields.map((field) => ({ ...field, href: undefined })), points };
}

/** Plans of places that nothing lies around: each a field of its own. */
function fieldsOfPlans(
  areas: AreaDirectory,
  locale: Locale,
  plans: PublicYear['plans'],
): MapContent['areas'] {
  return plans.flatMap(({ areaId }) => {
    const [area, shape] = [areas.get(areaId), areas.shape(areaId)];
    return area && shape ? [{ shape, name: nameIn(locale, area) }] : [];
  });
}

function middleOf(areas: AreaDirectory, { id, centre }: Area) {
  if (centre) return centre;
  const box = areas.box(id);
  if (!box) return undefined;
  const [west, south, east, north] = box;
  return { lon: (west + east) / 2, lat: (south + north) / 2 };
}

function wordsOf(locale: Locale, { area, count }: Place): string {
  return publicPlanText.in(locale)('map.place', { place: nameIn(locale, area), count });
}

function hrefOf(locale: Locale, year: number, { area }: Place): string {
  return narrowedPath(planPath(locale, year), { area: area.slug });
}
