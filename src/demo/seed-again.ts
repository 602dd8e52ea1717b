import type { OfficerDirectory } from '../modules/officers/index.ts';
import { DEMO_HROMADA } from './demo-community.ts';
import { type SeedDemo, seedDemoIfUnused } from './seed-demo.ts';
import { until } from './until.ts';

/** After a removal: waits until the directories have heard of it, or the new would be tied to the old. */
export async function seedDemoAgain(
  house: SeedDemo & { readonly officers: OfficerDirectory },
): Promise<boolean> {
  const { areas, organisations, officers } = house;
  await until(() => areas.byCode(DEMO_HROMADA) === undefined, areas.onRebuild);
  await until(() => organisations.ofKind('station').length === 0, organisations.onChange);
  await until(() => officers.all().length === 0, officers.onChange);
  return await seedDemoIfUnused(house);
}
