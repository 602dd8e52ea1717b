import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import { findSchools } from '../domain/find-schools.ts';
import { whoAnswersAtSchool, type WhoAnswersAtSchool } from './who-answers-at-school.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { loadSchoolOfficersOn } from '../storage/school-officers.ts';

const A_PAGE = 30;

export interface SchoolsAsked {
  /** A part of a school's name, or where it is; empty: all. */
  readonly text: string;
  /** With all below it; undefined: everywhere. */
  readonly areaId: AreaId | undefined;
  /** From 1. */
  readonly page: number;
  readonly size?: number;
}

export interface ListedSchool {
  readonly school: Organisation;
  readonly answers: WhoAnswersAtSchool | undefined;
}

export interface SchoolsPage {
  readonly schools: readonly ListedSchool[];
  readonly total: number;
  readonly pages: number;
}

/** The open schools, and whose they are today. */
export async function listSchools(
  { policy, actor, areas, organisations, officers, platform }: SchoolsContext,
  { text, areaId, page, size = A_PAGE }: SchoolsAsked,
): Promise<Result<SchoolsPage, 'forbidden'>> {
  if (!policy.can(actor, 'school.read')) return refuse('forbidden');
  const found = await findSchools(areas, organisations, { text, areaId });
  const shown = found.slice((page - 1) * size, page * size);
  const today = platform.clock.today();
  const ids = shown.map(({ id }) => id);
  const given = await loadSchoolOfficersOn(platform.database.read, ids, today);
  const schools = shown.map((school) => {
    const officer = given.get(school.id);
    return { school, answers: officer && whoAnswersAtSchool(officer, officers, today) };
  });
  return ok({ schools, total: found.length, pages: Math.ceil(found.length / size) });
}
