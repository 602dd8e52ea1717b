import type { Context } from '#modules/identity/index.ts';
import { setDemoOrigin } from '#platform/database/set-origin.ts';

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
        await setDemoOrigin(tx);
        return await work(tx);
      }),
    // Under a name of its own, so that no resident's change is made in the same transaction.
    groupCommit: (as, begin, work, order) =>
      database.groupCommit(
        `demonstration: ${as}`,
        (tx) => setDemoOrigin(tx).then(() => begin(tx)),
        work,
        order,
      ),
  };
  return { ...context, platform: { ...context.platform, database: marked } };
}
