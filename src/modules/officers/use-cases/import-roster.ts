import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { TableToImport } from '#modules/organisations/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import type { ImportedRoster, RosterRefusal } from '../domain/roster-result.ts';
import { countRoster, formNotices, planReadRoster } from './plan-read-roster.ts';
import { readRoster } from './read-roster.ts';
import { writeRoster } from './write-roster.ts';

/**
 * Officers with their telephones, beats and receptions, from a table. Takes the whole file or, where any line
 * cannot be taken, nothing of it. Who answered earlier is kept; a second import of the same file changes nothing.
 */
export async function importRoster(
  context: RosterContext,
  input: TableToImport,
): Promise<Result<ImportedRoster, RosterRefusal>> {
  if (!context.policy.can(context.actor, 'officer.import')) return refuse({ reason: 'forbidden' });
  const read = readRoster(context, input.file);
  if (!read.ok) return read;
  return await inTransaction(context, async (tx) => {
    const planned = await planReadRoster(tx, context, read.value);
    if (!planned.ok) return planned;
    const { plan, notices, unsure } = planned.value;
    if (input.dryRun !== true) await writeRoster(tx, context, plan, input.origin ?? 'import');
    return ok({ ...countRoster(plan), notices: [...notices, ...formNotices(unsure)] });
  });
}
