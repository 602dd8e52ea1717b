import { type Result, ok, refuse } from '#kernel/result.ts';
import { readNamedTable } from '#platform/csv/read-named-table.ts';
import type { TableToImport } from '#modules/organisations/index.ts';
import { groupRoster } from '../domain/group-roster.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { ROSTER_COLUMNS, type RosterColumn } from '../domain/roster-columns.ts';
import type { RosterEntry } from '../domain/roster-entry.ts';
import type { RosterNotice } from '../domain/roster-problem.ts';
import type { RosterRefusal } from '../domain/roster-result.ts';
import { parseRosterRow } from '../domain/roster-row.ts';
import { resolveRoster } from './resolve-roster.ts';

export interface ReadRoster {
  readonly columns: ReadonlySet<RosterColumn>;
  readonly entries: readonly RosterEntry[];
  readonly notices: readonly RosterNotice[];
}

/** What a file says of officers, with areas and stations found; or everything that is wrong with its lines. */
export function readRoster(
  { areas, organisations }: Pick<RosterContext, 'areas' | 'organisations'>,
  file: TableToImport['file'],
): Result<ReadRoster, RosterRefusal> {
  const table = readNamedTable(file, ROSTER_COLUMNS, ['badge', 'name']);
  if (!table.ok) return refuse({ reason: 'file', file: table.refusal });
  const { columns, rows, unknown } = table.value;
  const parsed = rows.map(parseRosterRow);
  // A line without a readable badge is nobody's yet; the others are looked up all the same, so that
  // everything wrong with the file is named at once.
  const known = parsed.filter(({ problems }) => !problems.some(({ column }) => column === 'badge'));
  const grouped = groupRoster(known.map(({ row }) => row));
  const resolved = resolveRoster(grouped.groups, areas, organisations);
  const problems = [
    ...parsed.flatMap((one) => one.problems),
    ...grouped.problems,
    ...resolved.problems,
  ].toSorted((a, b) => a.line - b.line);
  if (problems.length > 0) return refuse({ reason: 'rows', problems });
  return ok({ columns, entries: resolved.entries, notices: [...unknown, ...grouped.notices] });
}
