import { type Result, ok, refuse } from '#kernel/result.ts';
import { lastEntryOf } from '#modules/audit/index.ts';
import type { Context } from '../domain/context.ts';
import { inTransaction } from '../storage/in-transaction.ts';

/** What the nightly job last did: rows by table, and by the columns that were emptied. */
export interface LastErasure {
  readonly at: Temporal.Instant;
  readonly rows: Readonly<Record<string, number>>;
}

/** Undefined where no night has passed yet. */
export async function readLastErasure(
  context: Context,
): Promise<Result<LastErasure | undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'personal-data.report')) return refuse('forbidden');
  const entry = await inTransaction(context, (tx) => lastEntryOf(tx, 'personal-data.erase'));
  return ok(entry && { at: entry.at, rows: countsIn(entry.detail) });
}

function countsIn(detail: unknown): Readonly<Record<string, number>> {
  const fields = typeof detail === 'object' && detail !== null ? Object.entries(detail) : [];
  return Object.fromEntries(
    fields.filter((field): field is [string, number] => typeof field[1] === 'number'),
  );
}
