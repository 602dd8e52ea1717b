import { type Installation, openInstallation } from '#app/installation.ts';
import { furnish } from '#app/background.ts';
import { newId } from '#kernel/ids.ts';
import type { Area } from '#modules/areas/index.ts';
import type { SubmitReport } from '#modules/reports/use-cases/submit-report.ts';
import { readConfig } from '#platform/config/config.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { createLogger } from '#platform/log/logger.ts';

/** The complete application with its own PostgreSQL that flushes to the disk, and the demonstration data. */
export async function openHouse(folder: string): Promise<Installation> {
  const house = await openEmptyHouse(folder);
  if (house.context.areas.all.length === 0) await bringDemonstration(house);
  return house;
}

export async function bringDemonstration(house: Installation): Promise<void> {
  await furnish(house);
  await until(() => house.context.areas.all.some(({ kind }) => kind === 'beat'));
}

/** The same without any area, unless the folder contains some. */
export async function openEmptyHouse(folder: string): Promise<Installation> {
  const config = readConfig({ DATA_DIR: folder });
  if (!config.ok) throw new Error(config.refusal.map(({ en }) => en).join(' '));
  const opened = await openInstallation(config.value, createLogger('error'));
  if (!opened.ok) throw new Error(opened.refusal.en);
  return opened.value;
}

/** The villages of the community in turn. */
export function villageOf({ context }: Installation, turn: number): Area {
  const villages = context.areas.all.filter(({ kind }) => kind === 'settlement');
  const village = villages[turn % villages.length];
  if (!village) throw new Error('a community without a village');
  return village;
}

/** A report at a place of the community, with a key of its own. */
export function somethingDark(house: Installation, turn: number): SubmitReport {
  return {
    key: newId(systemRandom),
    category: 'dark-place',
    words: `Не світить ліхтар біля ${turn}-го стовпа, увечері нічого не видно.`,
    answers: {},
    place: { areaId: villageOf(house, turn).id },
    placeWords: 'біля магазину',
    contact: undefined,
    photos: [],
    language: 'uk',
  };
}

export async function until(isSo: () => boolean, milliseconds = 30_000): Promise<void> {
  const started = performance.now();
  while (!isSo()) {
    if (performance.now() - started > milliseconds) throw new Error('it never came to be so');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
