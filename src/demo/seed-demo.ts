import { type AreaDirectory, isUnused } from '#modules/areas/index.ts';
import type { Context } from '#modules/identity/index.ts';
import type { OrganisationDirectory } from '#modules/organisations/index.ts';
import { DEMO_BEATS, DEMO_HROMADA } from './demo-community.ts';
import { orThrow } from './or-throw.ts';
import { seedAreas } from './seed-areas.ts';
import { seedOfficers } from './seed-officers.ts';
import { seedOrganisations } from './seed-organisations.ts';
import { until } from './until.ts';

export interface SeedDemo {
  /** Of the system: nobody else may import. */
  readonly context: Context;
  readonly areas: AreaDirectory;
  readonly organisations: OrganisationDirectory;
}

/**
 * Fills a database into which nobody has brought any area yet with the demonstration community, through the
 * same doors as real data. Answers whether it did.
 */
export async function seedDemoIfUnused({
  context,
  areas,
  organisations,
}: SeedDemo): Promise<boolean> {
  if (!orThrow('asking whether the house is empty', await isUnused(context))) return false;
  await seedAreas(context);
  await until(() => countBeats(areas) === DEMO_BEATS.length, areas.onRebuild);
  await seedOrganisations({ ...context, areas });
  await until(() => organisations.ofKind('station').length > 0, organisations.onChange);
  await seedOfficers({ ...context, areas, organisations });
  return true;
}

function countBeats(areas: AreaDirectory): number {
  const hromada = areas.byCode(DEMO_HROMADA);
  return hromada ? areas.descendants(hromada.id, 'beat').length : 0;
}
