import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { type Erased, eraseExpired } from '#platform/retention/erase-expired.ts';
import type { KeptTable } from '#platform/retention/kept-data.ts';
import { removeOrphanFiles } from '#platform/retention/remove-orphan-files.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Context } from '../domain/context.ts';
import { inTransaction } from '../storage/in-transaction.ts';

export interface ErasedData {
  readonly erased: readonly Erased[];
  /** Files that no row named any more. */
  readonly files: number;
}

/**
 * Does what the retention rules of these tables say, all in one transaction, and writes into the journal what it
 * did: each night, though nothing was to be erased, so that a night without an entry is noticed.
 */
export async function eraseExpiredData(
  context: Context,
  tables: readonly KeptTable[],
): Promise<Result<ErasedData, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'personal-data.erase')) return refuse('forbidden');
  const { clock, random } = context.platform;
  const at = { now: clock.now(), today: clock.today() };
  const erased = await inTransaction(context, async (tx) => {
    const done = await eraseExpired(tx, tables, at);
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'personal-data.erase',
      thing: { kind: 'personal-data' },
      detail: Object.fromEntries(done.map((one) => [nameOf(one), one.rows])),
    });
    for (const type of eventsOf(done, tables)) {
      await recordEvent(tx, clock, random, { type, subject: {} });
    }
    return done;
  });
  // After the commit: a row must never name a file that is gone.
  const files = await inTransaction(context, (tx) =>
    removeOrphanFiles(tx, context.platform.files, tables, at.now),
  );
  return ok({ erased, files });
}

/** Every night, in the installation's zone. */
export function eraseExpiredJob(context: Context, tables: readonly KeptTable[]): ScheduledJob {
  return {
    name: 'erase-expired-data',
    cron: '20 3 * * *',
    run: async () => {
      const done = await eraseExpiredData(context, tables);
      if (!done.ok) throw new Error('the nightly job may not erase');
      const { erased, files } = done.value;
      context.platform.log.info({ erased: erased.length, files }, 'expired data erased');
    },
  };
}

/** `officers.officer` for rows that went, `officers.officer phones …` for columns that were emptied. */
function nameOf({ table, columns, act }: Erased): string {
  return act === 'delete-row' ? table : `${table} ${columns.join(' ')}`;
}

function eventsOf(done: readonly Erased[], tables: readonly KeptTable[]) {
  const touched = new Set(done.map(({ table }) => table));
  const events = tables.flatMap(({ table, erasedEvent }) =>
    erasedEvent && touched.has(table) ? [erasedEvent] : [],
  );
  return new Set(events);
}
