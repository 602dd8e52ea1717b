import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import type { Actor } from './domain/actor.ts';
import type { AreaNames, NamedPlace, PeoplePlaces } from './domain/names-of-places.ts';
import type { PeopleContext } from './domain/people-context.ts';
import type { PermissionRow } from './domain/permission.ts';
import { createPolicy } from './domain/policy.ts';
import { identityPermissions } from './permissions.ts';

const id = () => newId<'area'>(systemRandom);

/** An invented oblast with two hromadas; in one of them a village. */
export const OBLAST = id();
export const LYMANSKA = id();
export const STEPOVA = id();
export const VILLAGE = id();
/** An organisation. */
export const LIBRARY = id();

const PARENTS: ReadonlyMap<string, string | undefined> = new Map([
  [OBLAST, undefined],
  [LYMANSKA, OBLAST],
  [STEPOVA, OBLAST],
  [VILLAGE, LYMANSKA],
]);

const NAMES: ReadonlyMap<string, string> = new Map([
  [OBLAST, 'Вигадана область'],
  [LYMANSKA, 'Лиманська громада'],
  [STEPOVA, 'Степова громада'],
  [VILLAGE, 'Лиман'],
  [LIBRARY, 'Лиманська бібліотека'],
]);

function named(place: string): NamedPlace | undefined {
  const name = NAMES.get(place);
  return name === undefined ? undefined : { id: place, name, nameEn: undefined, within: [] };
}

function chain(area: string): readonly string[] {
  const parent = PARENTS.get(area);
  return parent === undefined ? [area] : [area, ...chain(parent)];
}

function found(text: string, among: readonly string[]): readonly NamedPlace[] {
  return among.flatMap((place) => {
    const one = named(place);
    return one?.name.toLowerCase().includes(text.toLowerCase()) ? [one] : [];
  });
}

const areas: AreaNames = {
  chain,
  answersFor: () => [],
  nameOf: (place) => (PARENTS.has(place) ? named(place) : undefined),
  get: (place) => (PARENTS.has(place) ? named(place) : undefined),
  search: (text, limit) => Promise.resolve(found(text, [...PARENTS.keys()]).slice(0, limit)),
};

export const PLACES: PeoplePlaces = {
  areas,
  organisations: {
    get: (place) => (place === LIBRARY ? named(place) : undefined),
    search: (text, limit) => Promise.resolve(found(text, [LIBRARY]).slice(0, limit)),
    areasOf: (place) => (place === LIBRARY ? [LYMANSKA] : []),
  },
};

export interface PeopleHouse {
  readonly platform: TestPlatform;
  as(actor: Actor): PeopleContext;
  /** The same, `minutes` later. */
  later(minutes: number, actor: Actor): PeopleContext;
}

/** A database in which the areas stand, and a policy of identity's own rows and those that a test brings. */
export async function openPeopleHouse(rows: readonly PermissionRow[] = []): Promise<PeopleHouse> {
  const platform = await testPlatform();
  const policy = createPolicy([...identityPermissions, ...rows]);
  for (const [area, parent] of PARENTS) {
    await sql`
      insert into areas.area (id, kind, name, slug, parent_id, status, origin, changed_at)
      values (${area}, 'hromada', ${NAMES.get(area)}, ${area}, ${parent ?? null}, 'public', 'demo',
        ${platform.clock.now()})`.execute(platform.database.write);
  }
  const as = (actor: Actor): PeopleContext => ({ platform, policy, actor, places: PLACES });
  const later = (minutes: number, actor: Actor): PeopleContext => {
    const { clock } = platform;
    const now = () => clock.now().add({ minutes });
    return { ...as(actor), platform: { ...platform, clock: { ...clock, now } } };
  };
  return { platform, as, later };
}
