import { type Result, ok, refuse } from '#kernel/result.ts';
import { freeSlugs } from '#kernel/text/free-slugs.ts';
import type { Tx } from '#platform/database/database.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { planRoster, type RosterPlan } from '../domain/plan-roster.ts';
import type { KnownOfficer, RosterEntry } from '../domain/roster-entry.ts';
import { knownWordForm } from '../domain/person-name.ts';
import type { RosterNotice } from '../domain/roster-problem.ts';
import { outOfReach } from '../domain/roster-reach.ts';
import type { ImportedRoster, RosterRefusal } from '../domain/roster-result.ts';
import {
  loadKnownOfficers,
  loadOthersAssigned,
  loadTakenSlugs,
  lockRoster,
} from '../storage/load-roster.ts';
import type { ReadRoster } from './read-roster.ts';

/** What a roster would change, and the officers as they are before it. */
export interface PlannedRoster {
  readonly plan: RosterPlan;
  readonly known: ReadonlyMap<string, KnownOfficer>;
  readonly notices: readonly RosterNotice[];
  /** New officers of whom neither the file nor their name says whether it is a woman or a man. */
  readonly unsure: readonly NamedEntry[];
}

export type NamedEntry = RosterEntry & { readonly name: string };

/** In the transaction that will write it: no other roster comes in between. */
export async function planReadRoster(
  tx: Tx,
  context: RosterContext,
  { columns, entries, notices }: ReadRoster,
): Promise<Result<PlannedRoster, RosterRefusal>> {
  await lockRoster(tx);
  const { clock, random } = context.platform;
  const badges = entries.map(({ badgeNumber }) => badgeNumber);
  const known = await loadKnownOfficers(tx, badges);
  const plan = planRoster(entries, known, {
    columns,
    today: clock.today(),
    random,
    freeSlug: freeSlugs(await loadTakenSlugs(tx)),
  });
  const { policy, actor, areas } = context;
  const far = outOfReach(plan, entries, known, {
    places: context,
    today: clock.today(),
    may: (resource) => policy.can(actor, 'officer.import', resource),
    areaName: (id) => areas.nameOf(id)?.name ?? '',
  });
  const problems = [...plan.problems, ...far].toSorted((a, b) => a.line - b.line);
  if (problems.length > 0) return refuse({ reason: 'rows', problems });
  const shared = await sharedAreas(context, tx, plan, entries);
  return ok({ plan, known, notices: [...notices, ...shared], unsure: unsureIn(entries, known) });
}

export function countRoster(plan: RosterPlan): Omit<ImportedRoster, 'notices'> {
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

function unsureIn(
  entries: readonly RosterEntry[],
  known: PlannedRoster['known'],
): readonly NamedEntry[] {
  return entries.flatMap(({ name, ...entry }) =>
    name === undefined || entry.wordForm || known.has(entry.badgeNumber) || knownWordForm(name)
      ? []
      : [{ ...entry, name }],
  );
}

/** For an import that cannot ask: the masculine form is written, and the clerk is told which column would say it. */
export function formNotices(unsure: PlannedRoster['unsure']): readonly RosterNotice[] {
  return unsure.map(({ line, name }) => ({
    line,
    column: 'form',
    reason: 'form-guessed',
    value: name,
  }));
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
