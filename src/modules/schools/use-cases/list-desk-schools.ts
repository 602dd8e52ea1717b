import type { AreaId, OfficerId } from '#kernel/ids.ts';
import { byName } from '#kernel/text/by-name.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Area } from '#modules/areas/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { listDeskOrganisations } from '#modules/organisations/index.ts';
import { findSchools } from '../domain/find-schools.ts';
import { type OfficerLoad, officerLoad } from '../domain/officer-load.ts';
import type { SchoolOfficer } from '../domain/school-officer.ts';
import type { KeptSchool, RegisteredSchool, SchoolId } from '../domain/school.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { loadRegisteredSchools } from '../storage/registered-schools.ts';
import { loadAllSchoolOfficersOn } from '../storage/school-officers.ts';
import {
  accountsOfGiven,
  mayGiveSchool,
  mayWithSchool,
  canOnAnySchool,
} from './school-in-reach.ts';

export const SCHOOL_VIEWS = ['all', 'without', 'closed'] as const;
export type SchoolView = (typeof SCHOOL_VIEWS)[number];

export interface DeskSchoolsAsked {
  readonly view: SchoolView;
  readonly text: string;
  readonly areaId: AreaId | undefined;
  readonly officerId: OfficerId | undefined;
}

export interface DeskSchool {
  readonly school: KeptSchool;
  readonly given: SchoolOfficer | undefined;
  readonly registered: RegisteredSchool | undefined;
  readonly mayAssign: boolean;
}

export interface LoadOfOfficer {
  readonly officerId: OfficerId;
  /** All open schools that are theirs, wherever they are. */
  readonly schools: number;
  readonly load: OfficerLoad;
}

export interface DeskSchools {
  readonly schools: readonly DeskSchool[];
  /** Of each view, before anything narrowed it down. */
  readonly counts: Readonly<Record<SchoolView, number>>;
  /** In which hromadas they lie, by name. */
  readonly hromadas: readonly Area[];
  /** Of whoever has a school within reach, who has most first. */
  readonly loads: readonly LoadOfOfficer[];
}

/** The schools within one's own reach, whose they are today, and how many each officer has. */
export async function listDeskSchools(
  context: SchoolsContext,
  asked: DeskSchoolsAsked,
): Promise<Result<DeskSchools, 'forbidden'>> {
  if (!canOnAnySchool(context, 'follow')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const given = await loadAllSchoolOfficersOn(tx, context.platform.clock.today());
    const registered = await loadRegisteredSchools(tx);
    const accounts = await accountsOfGiven(tx, given.values());
    const seen = (await keptSchools(tx)).filter((one) =>
      mayWithSchool(context, 'follow', one, given.get(one.id), accounts),
    );
    const inView = (view: SchoolView) => seen.filter((one) => isIn(view, one, given));
    const wanted = await narrowed(context, asked, given);
    return ok({
      schools: inView(asked.view)
        .filter(wanted)
        .map((school) => ({
          school,
          given: given.get(school.id),
          registered: registered.get(school.id),
          mayAssign: mayGiveSchool(context, school),
        })),
      counts: {
        all: inView('all').length,
        without: inView('without').length,
        closed: inView('closed').length,
      },
      hromadas: hromadasOf(context, seen),
      loads: loadsOf(context, inView('all'), given),
    });
  });
}

/** Closed ones, too, by name. */
async function keptSchools(tx: Tx): Promise<readonly KeptSchool[]> {
  const all = await listDeskOrganisations(tx);
  return all
    .filter(({ kind }) => kind === 'school')
    .map(({ id, name, nameEn, areaId, status }) => ({
      id,
      name,
      nameEn,
      areaId,
      isOpen: status === 'open',
    }));
}

type GivenSchools = ReadonlyMap<SchoolId, SchoolOfficer>;

function isIn(view: SchoolView, { id, isOpen }: KeptSchool, given: GivenSchools): boolean {
  switch (view) {
    case 'all':
      return isOpen;
    case 'without':
      return isOpen && !given.has(id);
    case 'closed':
      return !isOpen;
  }
}

/** Open schools are looked for as residents look for them; of closed ones nothing but their place is known to the search. */
async function narrowed(
  { areas, organisations }: SchoolsContext,
  { view, text, areaId, officerId }: DeskSchoolsAsked,
  given: GivenSchools,
): Promise<(school: KeptSchool) => boolean> {
  const found =
    text.trim() === '' || view === 'closed'
      ? undefined
      : new Set((await findSchools(areas, organisations, { text, areaId })).map(({ id }) => id));
  return (school) => {
    if (found && !found.has(school.id)) return false;
    if (areaId && !areas.isWithin(school.areaId, areaId)) return false;
    return officerId === undefined || given.get(school.id)?.officerId === officerId;
  };
}

function hromadasOf({ areas }: SchoolsContext, within: readonly KeptSchool[]): readonly Area[] {
  const found = within.flatMap(({ areaId }) => (areaId ? areas.chain(areaId) : []));
  const hromadas = new Set(found.filter(({ kind }) => kind === 'hromada'));
  return [...hromadas].toSorted(byName);
}

function loadsOf(
  { organisations }: SchoolsContext,
  within: readonly KeptSchool[],
  given: GivenSchools,
): readonly LoadOfOfficer[] {
  const here = new Set(within.flatMap(({ id }) => given.get(id)?.officerId ?? []));
  const open = [...given.values()].filter(({ schoolId }) => organisations.get(schoolId));
  const byOfficer = Map.groupBy(open, ({ officerId }) => officerId);
  return [...here]
    .map((officerId) => {
      const schools = byOfficer.get(officerId)?.length ?? 0;
      return { officerId, schools, load: officerLoad(schools) };
    })
    .toSorted((a, b) => b.schools - a.schools);
}
