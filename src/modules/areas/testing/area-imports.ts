import type { Platform } from '#platform/platform.ts';
import type { ImportReport } from '../domain/import/report.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { commandLineContext } from '../testing.ts';
import { type ImportAreas, importAreas } from '../use-cases/import-areas.ts';

/** Imports a file that must not be refused whole. */
export async function imported(
  platform: Platform,
  bytes: Uint8Array,
  options: Partial<ImportAreas> = {},
): Promise<ImportReport> {
  const input = { file: 'карта.geojson', bytes, ...options };
  const report = await importAreas(commandLineContext(platform), input);
  if (!report.ok) throw new Error(report.refusal.code);
  return report.value;
}

export async function areasNow(platform: Platform): Promise<readonly KnownArea[]> {
  return await platform.database.transaction(loadKnownAreas);
}

export async function areaNamed(platform: Platform, name: string): Promise<KnownArea | undefined> {
  return (await areasNow(platform)).find((area) => area.name === name);
}

/** What is said of one feature or line. */
export function notesOf(report: ImportReport, number = 1): readonly string[] | undefined {
  const line = report.lines.find(({ position }) => position.number === number);
  return line?.notes.map(({ code }) => code);
}
