import type { OfficerId } from '#kernel/ids.ts';
import type { Database } from '#platform/database/database.ts';
import { readAtOneMoment } from '#platform/database/read-at-one-moment.ts';
import { halfYear } from '../domain/half-year.ts';
import type { ServingOfficer } from '../domain/officer-directory.ts';
import { parseAssignment, parseOfficer, parseReception } from './officer-row.ts';
import type { OfficersTables } from './tables.ts';

/** Who serves on that day or later, with assignments and absences that are not over by then. */
export async function loadServingOfficers(
  database: Database,
  day: Temporal.PlainDate,
): Promise<readonly ServingOfficer[]> {
  const [officers, assignments, absences, receptions, published] = await readAtOneMoment(
    database,
    (from) => {
      const tables = from.$extendTables<OfficersTables>();
      return Promise.all([
        tables
          .selectFrom('officers.officer')
          .selectAll()
          .where((where) => where.or([where('left_on', 'is', null), where('left_on', '>', day)]))
          .orderBy('id')
          .execute(),
        tables
          .selectFrom('officers.assignment')
          .selectAll()
          .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', day)]))
          .orderBy('starts_on')
          .orderBy('id')
          .execute(),
        tables
          .selectFrom('officers.absence')
          .selectAll()
          .where('ends_on', '>=', day)
          .orderBy('starts_on')
          .orderBy('id')
          .execute(),
        tables
          .selectFrom('officers.reception')
          .selectAll()
          .orderBy('weekday')
          .orderBy('starts_at')
          .orderBy('id')
          .execute(),
        tables
          .selectFrom('officers.half_year_report')
          .select(['officer_id', 'year', 'half'])
          .where('published_at', 'is not', null)
          .orderBy('year', 'desc')
          .orderBy('half', 'desc')
          .execute(),
      ]);
    },
  );
  const of = {
    published: Map.groupBy(published, (row) => row.officer_id),
    assignments: Map.groupBy(assignments, (row) => row.officer_id),
    absences: Map.groupBy(absences, (row) => row.officer_id),
    receptions: Map.groupBy(receptions, (row) => row.officer_id),
  };
  return officers.map((row) => ({
    ...parseOfficer(row),
    invented: row.origin === 'demo',
    assignments: (of.assignments.get(row.id) ?? []).map(parseAssignment),
    absences: (of.absences.get(row.id) ?? []).map((absence) => ({
      startsOn: absence.starts_on,
      endsOn: absence.ends_on,
      deputyId: (absence.deputy_id as OfficerId | null) ?? undefined,
    })),
    receptions: (of.receptions.get(row.id) ?? []).map(parseReception),
    publishedHalves: (of.published.get(row.id) ?? []).map(({ year, half }) =>
      halfYear(year, half === 1 ? 1 : 2),
    ),
  }));
}
