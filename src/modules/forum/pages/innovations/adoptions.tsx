import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { AreaMap } from '#ui/map/area-map.tsx';
import type { MapContent } from '#ui/map/draw-map.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { communityMap } from '#modules/officers/index.ts';
import type { Adoption } from '../../domain/innovation/innovation.ts';
import { innovationsText } from './messages/index.ts';

interface AdoptionsProps {
  readonly areas: AreaDirectory;
  readonly locale: Locale;
  readonly title: string;
  /** The newest year first. */
  readonly adoptions: readonly Adoption[];
}

/** Where it was taken over, year by year. The list is complete without the picture. */
export function Adoptions({ areas, locale, title, adoptions }: AdoptionsProps) {
  const t = innovationsText.in(locale);
  const places = placesOf(areas, adoptions);
  if (places.length === 0) {
    return (
      <>
        <h2 id="adoptions">{t('adoptions')}</h2>
        <p class="quiet">{t('adoptions.none')}</p>
      </>
    );
  }
  const content = mapOf(areas, locale, places);
  const years = Map.groupBy(adoptions, ({ year }) => year);
  return (
    <>
      <h2 id="adoptions">{t('adoptions')}</h2>
      <p>{t('adoptions.count', { count: places.length })}</p>
      {content && <AreaMap {...content} label={t('adoptions.map', { title })} />}
      {[...years].map(([year, ofYear]) => (
        <section key={year} class="flow">
          <h3>{t('adoptions.year', { year: String(year) })}</h3>
          <ul>
            {ofYear.map((one) => (
              <AdoptionLine key={one.areaId} areas={areas} locale={locale} adoption={one} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface LineProps extends Pick<AdoptionsProps, 'areas' | 'locale'> {
  readonly adoption: Adoption;
}

function AdoptionLine({ areas, locale, adoption }: LineProps) {
  const t = innovationsText.in(locale);
  const area = areas.get(adoption.areaId);
  if (!area) return null;
  return (
    <li>
      <b>
        {t('adoption', {
          place: nameIn(locale, area),
          state: t(`state.${adoption.state}`),
        })}
      </b>
      <br />
      {t('adoption.post', { post: adoption.post })}
    </li>
  );
}

interface Place {
  readonly area: Area;
  readonly newest: Adoption;
}

/** Each hromada once, as it stands in the newest year that it spoke of. */
function placesOf(areas: AreaDirectory, adoptions: readonly Adoption[]): readonly Place[] {
  const byArea = Map.groupBy(adoptions, ({ areaId }) => areaId);
  return [...byArea].flatMap(([id, [newest]]) => {
    const area = areas.get(id);
    return area && newest ? [{ area, newest }] : [];
  });
}

/** Soft fields of what holds all of them, a point where each is; none without a boundary. */
function mapOf(
  areas: AreaDirectory,
  locale: Locale,
  places: readonly Place[],
): MapContent | undefined {
  const t = innovationsText.in(locale);
  const [first = [], ...others] = places.map(({ area }) => areas.chain(area.id));
  const root = first.findLast(
    ({ id, kind }) =>
      kind !== 'hromada' && others.every((chain) => chain.some((area) => area.id === id)),
  );
  if (!root) return undefined;
  const { areas: fields, box } = communityMap(areas, locale, root);
  const points = places.flatMap(({ area, newest }) => {
    const point = middleOf(areas, area);
    const name = t('adoption', {
      place: nameIn(locale, area),
      state: t(`state.${newest.state}`),
    });
    return point ? [{ point, name }] : [];
  });
  if (fields.length + points.length === 0) return undefined;
  // The picture leads nowhere: the list below says more.
  return { box, areas: fields.map((field) => ({ ...field, href: undefined })), points };
}

function middleOf(areas: AreaDirectory, { id, centre }: Area) {
  if (centre) return centre;
  const box = areas.box(id);
  if (!box) return undefined;
  const [west, south, east, north] = box;
  return { lon: (west + east) / 2, lat: (south + north) / 2 };
}
