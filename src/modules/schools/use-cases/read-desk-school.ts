import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { type DeskOrganisation, findDeskOrganisation } from '#modules/organisations/index.ts';
import type { SchoolOfficer } from '../domain/school-officer.ts';
import type { RegisteredSchool, SchoolId } from '../domain/school.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { findRegisteredSchool } from '../storage/registered-schools.ts';
import { listSchoolOfficers } from '../storage/school-officers.ts';
import {
  accountsOfGiven,
  mayGiveSchool,
  mayWithSchool,
  canOnAnySchool,
} from './school-in-reach.ts';

export interface ReadDeskSchool {
  readonly school: DeskOrganisation;
  readonly registered: RegisteredSchool | undefined;
  /** Whose it is today. */
  readonly given: SchoolOfficer | undefined;
  /** Whoever was, is and will be its officer, the latest first. */
  readonly officers: readonly SchoolOfficer[];
  /** Of a closed school nobody does. */
  readonly mayAssign: boolean;
}

/** One school, closed or open, for whoever follows it. */
export async function readDeskSchool(
  context: SchoolsContext,
  { id }: { readonly id: SchoolId },
): Promise<Result<ReadDeskSchool, 'absent'>> {
  if (!canOnAnySchool(context, 'follow')) return refuse('absent');
  return await inTransaction(context, async (tx) => await readIn(tx, context, id));
}

async function readIn(
  tx: Tx,
  context: SchoolsContext,
  id: SchoolId,
): Promise<Result<ReadDeskSchool, 'absent'>> {
  const school = await findDeskOrganisation(tx, id);
  if (school?.kind !== 'school') return refuse('absent');
  const officers = await listSchoolOfficers(tx, id);
  const given = officers.find((one) => isOn(one, context.platform.clock.today()));
  const accounts = await accountsOfGiven(tx, given ? [given] : []);
  if (!mayWithSchool(context, 'follow', school, given, accounts)) return refuse('absent');
  const mayAssign = mayGiveSchool(context, school);
  return ok({
    school,
    registered: await findRegisteredSchool(tx, id),
    given,
    officers,
    mayAssign: mayAssign && school.status === 'open',
  });
}

function isOn({ startsOn, endsOn }: SchoolOfficer, day: Temporal.PlainDate): boolean {
  if (Temporal.PlainDate.compare(startsOn, day) > 0) return false;
  return endsOn === undefined || Temporal.PlainDate.compare(endsOn, day) >= 0;
}
