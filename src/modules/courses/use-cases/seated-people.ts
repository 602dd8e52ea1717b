import type { CohortId, CourseSessionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { readSeats } from '#modules/attendance/index.ts';
import type { CoursesContext } from '../domain/courses-context.ts';
import type { Participant } from '../domain/participant.ts';
import { loadGuests } from '../storage/make-ups.ts';
import type { RegisterPerson } from '../domain/register-person.ts';
import { loadRegisterPeople } from '../storage/register-people.ts';

/** Those of a cohort who have a seat: whoever waits for one is in no list. */
export async function seatedPeople(
  tx: Tx,
  context: CoursesContext,
  cohortId: CohortId,
): Promise<readonly RegisterPerson[]> {
  return await seated(tx, context, await loadRegisterPeople(tx, { cohortId }));
}

/** Those of other cohorts who come to a session. */
export async function guestsOf(
  tx: Tx,
  context: CoursesContext,
  sessionId: CourseSessionId,
): Promise<readonly RegisterPerson[]> {
  const guests = await loadGuests(tx, sessionId);
  const people = await loadRegisterPeople(tx, { ids: guests.map(({ id }) => id) });
  return await seated(tx, context, people);
}

/** Those among them whose seat is theirs. */
export async function seated<Person extends Pick<Participant, 'signUpId'>>(
  tx: Tx,
  context: CoursesContext,
  people: readonly Person[],
): Promise<readonly Person[]> {
  const ids = people.map(({ signUpId }) => signUpId);
  const seats = await readSeats(tx, context, ids);
  return people.filter(({ signUpId }) => seats.get(signUpId)?.state === 'confirmed');
}
