import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { Area, AreaDirectory, PlaceHit } from '#modules/areas/index.ts';
import { isWide } from './judge-draft.ts';

/** A place to choose. */
export interface OfferedPlace {
  /** What the form sends: the area's slug, and the name of what was found in it. */
  readonly value: string;
  readonly name: string;
  /** What tells it from its namesakes. */
  readonly about: string;
}

const MAX_FOUND = 12;
const MAX_QUERY_LENGTH = 200;

/** What somebody may have meant by a name: villages, streets, schools. Of equal names the one nearer to home first. */
export async function findPlaces(
  areas: AreaDirectory,
  locale: Locale,
  query: string,
  home: Area | undefined,
): Promise<readonly OfferedPlace[]> {
  const hits = await areas.search(query.slice(0, MAX_QUERY_LENGTH), {
    limit: MAX_FOUND,
    ...(home?.centre ? { near: home.centre } : {}),
  });
  return hits.flatMap((hit) => offered(locale, hit) ?? []);
}

/** The villages of a hromada, or of whatever area they are to be chosen from. */
export function placesWithin(
  areas: AreaDirectory,
  locale: Locale,
  area: Area,
): readonly OfferedPlace[] {
  return areas.settlementsOf(area.id).map((one) => ({
    value: one.slug,
    name: nameIn(locale, one),
    about: '',
  }));
}

function offered(locale: Locale, { place, area, within }: PlaceHit): OfferedPlace | undefined {
  if (!area || isWide(area)) return undefined;
  const isItself = area.name === place.name;
  const around = within.filter((one) => !isWide(one) && one.id !== area.id);
  const about = [...(isItself ? [] : [area]), ...around].map((one) => nameIn(locale, one));
  return {
    value: isItself ? area.slug : `${area.slug} ${place.name}`,
    name: isItself ? nameIn(locale, area) : nameIn(locale, { name: place.name, nameEn: undefined }),
    about: about.join(', '),
  };
}
