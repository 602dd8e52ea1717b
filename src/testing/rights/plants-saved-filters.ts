import { newId } from '#kernel/ids.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { insertSavedFilter } from '#modules/reports/storage/saved-filters.ts';
import type { Plant } from './line.ts';

/** One’s own, or that of a colleague, who reads the same reports and may not know how it is called. */
export const plantSavedFilter: Plant = async (world, where, asker) => {
  if (where === 'assigned' || (where === 'own' && !asker.accountId)) return undefined;
  const { platform } = world.context;
  const { hromada } = world.groundOf(where);
  const owner =
    where === 'own' && asker.accountId
      ? asker.accountId
      : (await signedInStaff(platform, { role: 'coordinator', areaId: hromada })).actor.id;
  const facts = { ownerId: owner };
  const id = newId<'saved-filter'>(platform.random);
  const filter = {
    id,
    name: world.marks.plant(['report-filter.keep'], facts),
    narrowing: {
      view: 'waiting',
      category: `kind-${world.next()}`,
      areaId: hromada,
      status: undefined,
      officer: undefined,
      from: undefined,
      to: undefined,
    },
  } as const;
  await world.see((tx) => insertSavedFilter(tx, owner, filter, platform.clock.now()));
  return { params: { id }, facts };
};
