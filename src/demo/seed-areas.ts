import {
  importAreas,
  type ImportReport,
  importSettlements,
  importStreets,
  splitHromada,
} from '#modules/areas/index.ts';
import type { Context } from '#modules/identity/index.ts';
import { DEMO_BEATS, DEMO_HROMADA } from './demo-community.ts';
import { DEMO_FILES, type DemoFile } from './demo-files.ts';
import { orThrow } from './or-throw.ts';

/** The hromada with its villages, streets and beats. */
export async function seedAreas(context: Context): Promise<void> {
  allTaken(orThrow('the codifier', await importAreas(context, input('codifier'))));
  allTaken(orThrow('the settlements', await importSettlements(context, input('settlements'))));
  allTaken(orThrow('the outline', await importAreas(context, input('hromada'))));
  allTaken(orThrow('the streets', await importStreets(context, input('streets'))));
  const beats = await splitHromada(context, {
    hromada: DEMO_HROMADA,
    groups: DEMO_BEATS.map(({ settlements }) => settlements),
    names: DEMO_BEATS.map(({ name }) => name),
    publish: 'yes',
    dryRun: false,
    origin: 'demo',
  });
  orThrow('the beats', beats);
}

function input(file: DemoFile) {
  const bytes = new TextEncoder().encode(DEMO_FILES[file]);
  return { file: `demo/${file}`, bytes, publish: 'yes', origin: 'demo' } as const;
}

function allTaken(report: ImportReport): void {
  const refused = report.lines.filter(({ outcome }) => outcome === 'refused');
  if (refused.length > 0) throw new Error(`the demonstration: ${JSON.stringify(refused)}`);
}
