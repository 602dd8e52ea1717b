import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { freeSlugs } from '../../../kernel/text/free-slugs.ts';
import { readNamedTable } from '../../../platform/csv/read-named-table.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import type { TableToImport } from '../../organisations/index.ts';
import { groupRoster } from '../domain/group-roster.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { planRoster, type RosterPlan } from '../domain/plan-roster.ts';
import { ROSTER_COLUMNS } from '../domain/roster-columns.ts';
import type { RosterEntry } from '../domain/roster-entry.ts';
import type { RosterNotice } from '../domain/roster-problem.ts';
import type { ImportedRoster, RosterRefusal } from '../domain/roster-result.ts';
import { parseRosterRow } from '../domain/roster-row.ts';
import {
  loadKnownOfficers,
  loadOthersAssigned,
  loadTakenSlugs,
  lockRoster,
} from '../storage/load-roster.ts';
import { saveRoster } from '../storage/save-roster.ts';
import { resolveRoster } from './resolve-roster.ts';

/**
 * Officers with their telephones, beats and receptions, from a table. Takes the whole file or, where any line
 * cannot be taken, nothing of it. Who answered earlier is kept; a second import of the same file changes nothing.
 */
export async function importRoster(
  context: RosterContext,
  input: TableToImport,
): Promise<Result<ImportedRoster, RosterRefusal>> {
  if (!context.policy.can(context.actor, 'officer.import')) return refuse({ reason: 'forbidden' });
  const table = readNamedTable(input.file, ROSTER_COLUMNS, ['badge', 'name']);
  if (!table.ok) return refuse({ reason: 'file', file: table.refusal });

  const parsed = table.value.rows.map(parseRosterRow);
  // A line without a readable badge is nobody's yet; the others are looked up all the same, so that
  // everything wrong with the file is named at once.
  const known = parsed.filter(({ problems }) => !problems.some(({ column }) => column === 'badge'));
  const grouped = groupRoster(known.map(({ row }) => row));
  const resolved = resolveRoster(grouped.groups, context.areas, context.organisations);
  const problems = [
    ...parsed.flatMap((one) => one.problems),
    ...grouped.problems,
    ...resolved.problems,
  ].toSorted((a, b) => a.line - b.line);
  if (problems.length > 0) return refuse({ reason: 'rows', problems });

  return await context.platform.database.transaction(async (tx) => {
    await lockRoster(tx);
    const { clock, random } = context.platform;
    const plan = planRoster(
      resolved.entries,
      await loadKnownOfficers(tx, badgesOf(resolved.entries)),
      {
        columns: table.value.columns,
        today: clock.today(),
        random,
        freeSlug: freeSlugs(await loadTakenSlugs(tx)),
      },
    );
    if (plan.problems.length > 0) return refuse({ reason: 'rows', problems: plan.problems });
    const shared = await sharedAreas(context, tx, plan, resolved.entries);
    if (input.dryRun !== true) await write(context, tx, plan, input.origin ?? 'import');
    return ok({
      ...counts(plan),
      notices: [...table.value.unknown, ...grouped.notices, ...shared],
    });
  });
}

function badgesOf(entries: readonly RosterEntry[]): readonly string[] {
  return entries.map(({ badgeNumber }) => badgeNumber);
}

function counts(plan: RosterPlan): Omit<ImportedRoster, 'notices'> {
  return {
    officers: {
      created: plan.created.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged,
    },
    assignments: {
      started: plan.started.length,
      changed: plan.changedAssignments.length,
      withdrawn: plan.withdrawn.length,
    },
  };
}

/** A beat that somebody outside this roster answers for still: two names on a card are right, or an oversight. */
async function sharedAreas(
  context: RosterContext,
  tx: Tx,
  plan: RosterPlan,
  entries: readonly RosterEntry[],
): Promise<readonly RosterNotice[]> {
  const started = plan.started.map(({ areaId }) => areaId);
  const inRoster = [...plan.created, ...plan.changed].map(({ id }) => id);
  const others = await loadOthersAssigned(tx, started, inRoster, context.platform.clock.today());
  const lines = new Map(
    entries
      .toReversed()
      .flatMap(({ line, assignments }) => assignments.map(({ areaId }) => [areaId, line])),
  );
  return others.map(({ areaId, name, badgeNumber }) => ({
    line: lines.get(areaId) ?? 0,
    column: 'areas',
    reason: 'area-shared',
    value: `${context.areas.get(areaId)?.name ?? ''}: ${name}, ${badgeNumber}`,
  }));
}

async function write(
  context: RosterContext,
  tx: Tx,
  plan: RosterPlan,
  origin: 'import' | 'demo',
): Promise<void> {
  const { clock, random } = context.platform;
  const changedOfficers = plan.created.length + plan.changed.length;
  if (changedOfficers === 0) return;
  await saveRoster(tx, plan, { clock, random, origin });
  const { officers, assignments } = counts(plan);
  await recordEntry(tx, clock, random, {
    actor: context.actor,
    action: 'officer.import',
    thing: { kind: 'officer' },
    detail: {
      created: officers.created,
      changed: officers.changed,
      assignmentsStarted: assignments.started,
      assignmentsChanged: assignments.changed,
      assignmentsWithdrawn: assignments.withdrawn,
    },
  });
  const imported = random.uuid();
  await recordEvent(tx, clock, random, { type: 'officer.changed', subject: { import: imported } });
  if (assignments.started + assignments.changed + assignments.withdrawn > 0) {
    await recordEvent(tx, clock, random, {
      type: 'assignment.changed',
      subject: { import: imported },
    });
  }
}
