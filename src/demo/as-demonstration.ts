import { sql } from 'kysely';
import type { Context } from '../modules/identity/index.ts';
import type { Tx } from '../platform/database/database.ts';

/**
 * The same installation, in which every record that is made is marked as the demonstration's, whoever makes it: the
 * columns `origin` take their default from this setting (platform.origin() in the migrations).
 */
export function asDemonstration<Given extends Context>(context: Given): Given {
  const { database } = context.platform;
  const marked: typeof database = {
    ...database,
    transaction: (work) =>
      database.transaction(async (tx) => {
        await mark(tx);
        return await work(tx);
      }),
    // Under a name of its own, so that no resident's change is made in the same transaction.
    workTogether: (as, begin, work, order) =>
      database.workTogether(
        `demonstration: ${as}`,
        (tx) => mark(tx).then(() => begin(tx)),
        work,
        order,
      ),
  };
  return { ...context, platform: { ...context.platform, database: marked } };
}

async function mark(tx: Tx): Promise<void> {
  await sql`select set_config('poruch.origin', 'demo', true)`.execute(tx);
}
