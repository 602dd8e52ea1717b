import { newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { mayGiveTo } from '#modules/officers/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import { type Giving, planGiving, type WantedOfficer } from '../domain/plan-giving.ts';
import type { SchoolId } from '../domain/school.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import {
  insertSchoolOfficers,
  listSchoolOfficers,
  lockSchoolOfficers,
  updateSchoolOfficer,
} from '../storage/school-officers.ts';
import { mayGiveSchool, canOnAnySchool } from './school-in-reach.ts';
import { tellOfficerChanged } from './tell-officer-changed.ts';
import { type SchoolTold, tellSchoolOfficers, toldOfEnd } from './tell-school-officers.ts';

/** Three times what one officer should have. */
export const MAX_AT_ONCE = 60;

export interface AssignSchools extends WantedOfficer {
  readonly schoolIds: readonly SchoolId[];
}

export type AssignSchoolsRefusal =
  | 'absent'
  | 'schools-missing'
  | 'schools-many'
  | 'school-gone'
  | 'officer-missing'
  | 'deputy-same'
  | 'dates-reversed'
  | 'overlaps';

/** Gives schools to an officer from a day on: all of them, or none. Whoever had one before ends the day before. */
export async function assignSchools(
  context: SchoolsContext,
  input: AssignSchools,
): Promise<Result<undefined, AssignSchoolsRefusal>> {
  if (!canOnAnySchool(context, 'assign')) return refuse('absent');
  const wrong = judge(context, input);
  if (wrong) return refuse(wrong);
  const schools = schoolsOf(context, input);
  if (!schools) return refuse('school-gone');
  return await inTransaction(context, async (tx) => {
    await lockSchoolOfficers(tx);
    const plans = [];
    for (const school of schools) {
      const planned = planGiving(await listSchoolOfficers(tx, school.id), input);
      if (!planned.ok) return planned;
      if (planned.value.isNew) plans.push({ school, ...planned.value });
    }
    for (const plan of plans) await give(tx, context, input, plan);
    await tellSchoolOfficers(
      tx,
      context,
      plans.flatMap((plan) => toldOf(input, plan)),
    );
    return ok(undefined);
  });
}

function judge(context: SchoolsContext, input: AssignSchools): AssignSchoolsRefusal | undefined {
  const { schoolIds, startsOn, endsOn } = input;
  if (schoolIds.length === 0) return 'schools-missing';
  if (schoolIds.length > MAX_AT_ONCE) return 'schools-many';
  if (endsOn && Temporal.PlainDate.compare(endsOn, startsOn) < 0) return 'dates-reversed';
  return judgeOfficers(context, input);
}

function judgeOfficers(
  context: SchoolsContext,
  { officerId, deputyId }: AssignSchools,
): AssignSchoolsRefusal | undefined {
  const officer = context.officers.get(officerId);
  if (!officer || !mayGiveTo(context, 'school.assign', officer)) return 'officer-missing';
  if (deputyId && !context.officers.get(deputyId)) return 'officer-missing';
  return deputyId === officerId ? 'deputy-same' : undefined;
}

/** Undefined: one of them is closed, or not theirs to give. */
function schoolsOf(
  context: SchoolsContext,
  { schoolIds }: AssignSchools,
): readonly Organisation[] | undefined {
  const found = [...new Set(schoolIds)].map((id) => context.organisations.get(id));
  const given = found.flatMap((school) =>
    school?.kind === 'school' && mayGiveSchool(context, school) ? [school] : [],
  );
  return given.length === found.length ? given : undefined;
}

interface PlannedGiving extends Omit<Giving, 'isNew'> {
  readonly school: Organisation;
}

async function give(
  tx: Tx,
  context: SchoolsContext,
  { officerId, deputyId, startsOn, endsOn }: AssignSchools,
  plan: PlannedGiving,
): Promise<void> {
  const { random, clock } = context.platform;
  const changedAt = clock.now();
  for (const one of plan.followed) {
    await updateSchoolOfficer(tx, { ...one, endsOn: plan.lastDay, changedAt });
  }
  const schoolId = plan.school.id;
  const id = newId<'school-officer'>(random);
  await insertSchoolOfficers(tx, [
    { id, schoolId, officerId, deputyId, startsOn, endsOn, changedAt },
  ]);
  await tellOfficerChanged(tx, context, plan.school, 'school.assign');
}

/** Whoever has it already, and only gets somebody else who stands in, learns nothing new. */
function toldOf(
  { officerId, startsOn, endsOn }: AssignSchools,
  { school: { id: schoolId }, followed, lastDay }: PlannedGiving,
): readonly SchoolTold[] {
  const own = followed.find((one) => one.officerId === officerId);
  const others = followed.filter((one) => one.officerId !== officerId);
  const taken = others.flatMap((one) => toldOfEnd(one, lastDay));
  return own
    ? [...toldOfEnd({ ...own, startsOn }, endsOn), ...taken]
    : [{ became: 'given', officerId, schoolId, day: startsOn }, ...taken];
}
