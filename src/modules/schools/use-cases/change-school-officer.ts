import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { findDeskOrganisation } from '#modules/organisations/index.ts';
import type { SchoolOfficer } from '../domain/school-officer.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import {
  deleteSchoolOfficer,
  findSchoolOfficer,
  listSchoolOfficers,
  lockSchoolOfficers,
  updateSchoolOfficer,
} from '../storage/school-officers.ts';
import { mayGiveSchool, canOnAnySchool } from './school-in-reach.ts';
import { tellOfficerChanged } from './tell-officer-changed.ts';
import { tellSchoolOfficers, toldOfEnd } from './tell-school-officers.ts';

export interface ChangeSchoolOfficer
  extends Pick<SchoolOfficer, 'id' | 'schoolId' | 'deputyId' | 'endsOn'> {
  /** When whoever changes it saw it last. */
  readonly seenAt: Temporal.Instant;
}

export type ChangeSchoolOfficerRefusal =
  | 'absent'
  | 'changed'
  | 'officer-missing'
  | 'deputy-same'
  | 'ends-before-start'
  | 'overlaps';

/** Who stands in, and until when. One who has not begun yet and ends before never was. */
export async function changeSchoolOfficer(
  context: SchoolsContext,
  input: ChangeSchoolOfficer,
): Promise<Result<undefined, ChangeSchoolOfficerRefusal>> {
  if (!canOnAnySchool(context, 'assign')) return refuse('absent');
  const { clock } = context.platform;
  return await inTransaction(context, async (tx) => {
    await lockSchoolOfficers(tx);
    const given = await findSchoolOfficer(tx, input);
    const school = given && (await findDeskOrganisation(tx, given.schoolId));
    if (!school || !mayGiveSchool(context, school)) return refuse('absent');
    if (!given.changedAt.equals(input.seenAt)) return refuse('changed');
    const others = (await listSchoolOfficers(tx, given.schoolId)).filter(
      ({ id }) => id !== given.id,
    );
    const wrong = judge(context, input, given, others);
    if (wrong) return refuse(wrong);
    const { id, deputyId, endsOn } = input;
    if (endsOn && isEarlier(endsOn, given.startsOn)) await deleteSchoolOfficer(tx, id);
    else await updateSchoolOfficer(tx, { id, deputyId, endsOn, changedAt: clock.now() });
    await tellOfficerChanged(tx, context, school, 'school.change-officer');
    await tellSchoolOfficers(tx, context, toldOfEnd(given, endsOn));
    return ok(undefined);
  });
}

function judge(
  { officers, platform: { clock } }: SchoolsContext,
  { deputyId, endsOn }: ChangeSchoolOfficer,
  given: SchoolOfficer,
  others: readonly SchoolOfficer[],
): ChangeSchoolOfficerRefusal | undefined {
  const isNew = deputyId !== given.deputyId;
  if (deputyId && isNew && !officers.get(deputyId)) return 'officer-missing';
  if (deputyId === given.officerId) return 'deputy-same';
  const hasBegun = !isEarlier(clock.today(), given.startsOn);
  if (endsOn && isEarlier(endsOn, given.startsOn)) {
    return hasBegun ? 'ends-before-start' : undefined;
  }
  const next = others.filter(({ startsOn }) => isEarlier(given.startsOn, startsOn));
  const meetsNext = next.some(({ startsOn }) => !endsOn || !isEarlier(endsOn, startsOn));
  return meetsNext ? 'overlaps' : undefined;
}

function isEarlier(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
