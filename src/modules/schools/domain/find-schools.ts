import type { AreaId } from '#kernel/ids.ts';
import type { AreaDirectory, PlaceHit } from '#modules/areas/index.ts';
import type { Organisation, OrganisationDirectory } from '#modules/organisations/index.ts';

type Areas = Pick<AreaDirectory, 'isWithin' | 'search'>;
type Schools = Pick<OrganisationDirectory, 'bySlug' | 'ofKind'>;

/** Schools, villages and streets are found alike: so more is asked for than is shown. */
const HITS = 60;
/** A word that many villages share means one of the first of them. */
const AREAS_MEANT = 3;
const MAX_QUERY_LENGTH = 200;

/** The open schools that somebody may mean, by a school's own name or by where it is; without words, all of them by name. */
export async function findSchools(
  areas: Areas,
  organisations: Schools,
  { text, areaId }: { readonly text: string; readonly areaId: AreaId | undefined },
): Promise<readonly Organisation[]> {
  const all = organisations.ofKind('school');
  const meant =
    text.trim() === '' ? all : await named(areas, organisations, text.slice(0, MAX_QUERY_LENGTH));
  if (areaId === undefined) return meant;
  return meant.filter((school) => areas.isWithin(school.areaId, areaId));
}

async function named(
  areas: Areas,
  organisations: Schools,
  text: string,
): Promise<readonly Organisation[]> {
  const all = organisations.ofKind('school');
  const found = new Set<Organisation>();
  const meant = new Set<AreaId>();
  for (const hit of await areas.search(text, { limit: HITS })) {
    const school = schoolOf(organisations, hit);
    if (school) found.add(school);
    else if (isArea(hit) && hit.area && meant.size < AREAS_MEANT && !meant.has(hit.area.id)) {
      const { id } = hit.area;
      meant.add(id);
      for (const one of all) if (areas.isWithin(one.areaId, id)) found.add(one);
    }
  }
  return [...found];
}

function schoolOf(organisations: Schools, { place }: PlaceHit): Organisation | undefined {
  return place.kind === 'school'
    ? organisations.bySlug(place.key.replace(/^school:/, ''))
    : undefined;
}

const PLACES_IN_AREAS: ReadonlySet<PlaceHit['place']['kind']> = new Set([
  'street',
  'address',
  'landmark',
  'station',
  'medical-point',
]);

/** Of a street, a school or a station the village around it was not named. */
function isArea({ place }: PlaceHit): boolean {
  return !PLACES_IN_AREAS.has(place.kind);
}
