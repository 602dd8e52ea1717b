import type { Tx } from '#platform/database/database.ts';
import { type ForumSaid, MAX_DAYS } from '../domain/forum.ts';
import { findForumOfYear } from '../storage/load-forums.ts';

/** `year-taken`: there is one forum a year. `year-public`: the address of a forum that everybody reads stays. */
export type ForumSaidRefusal =
  | 'end-before-start'
  | 'days-many'
  | 'year-early'
  | 'year-taken'
  | 'year-public';

/** In which year it is, by the clock of the place. */
export function yearOf({ startsAt }: Pick<ForumSaid, 'startsAt'>, timeZone: string): number {
  return startsAt.toZonedDateTimeISO(timeZone).year;
}

/** Before it stands the forum of 2019, which is no row. */
const FIRST_YEAR = 2020;

/** Why it cannot be held so; undefined when it can. */
export async function judgeForum(
  tx: Tx,
  said: ForumSaid,
  year: number,
  ownId: string,
): Promise<ForumSaidRefusal | undefined> {
  const { startsAt, endsAt } = said;
  if (Temporal.Instant.compare(startsAt, endsAt) >= 0) return 'end-before-start';
  if (startsAt.until(endsAt).total('hours') > MAX_DAYS * 24) return 'days-many';
  if (year < FIRST_YEAR) return 'year-early';
  const other = await findForumOfYear(tx, year);
  return other && other.id !== ownId ? 'year-taken' : undefined;
}
