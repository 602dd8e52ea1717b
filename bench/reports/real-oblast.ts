import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Installation } from '#app/installation.ts';
import { importAreas, importSettlements } from '#modules/areas/index.ts';
import { realData } from '../../tools/testing/real-data.ts';
import { until } from './house.ts';

const CODIFIER = 'ua/katottg-odesa-2025-05-16.csv';
const MAPS = ['ua/odeska_oblast.raions.geojson', 'ua/odesa-oblast.hromadas.geojson'];
const SETTLEMENTS = 'ua/settlements-odesa-geonames.csv';

/** Imports the real Odesa oblast as an operator would. False: its data is not available. */
export async function bringRealOblast({ context }: Installation): Promise<boolean> {
  const files = [CODIFIER, ...MAPS, SETTLEMENTS].map(realData);
  const there = files.filter((file) => file !== undefined);
  if (there.length < files.length) return false;
  const keeper = { ...context, actor: { kind: 'system', name: 'bench' } as const };
  for (const file of there) {
    const given = { file: basename(file), bytes: await readFile(file), publish: 'yes' } as const;
    const importThem = file.endsWith(SETTLEMENTS) ? importSettlements : importAreas;
    const taken = await importThem(keeper, given);
    if (!taken.ok) throw new Error(`${file}: ${taken.refusal.code}`);
  }
  await until(() => context.areas.all.some(({ kind, centre }) => kind === 'settlement' && centre));
  return true;
}
