import { newId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Context } from '../../identity/index.ts';
import { planSettlements } from '../domain/import/plan-settlements.ts';
import { readSettlements, settlementColumns } from '../domain/import/read-settlements.ts';
import {
  type FileRefusal,
  fileRefusal,
  importReport,
  type ImportReport,
} from '../domain/import/report.ts';
import { loadFormerSlugs } from '../storage/former-slugs.ts';
import { loadKnownAreas, waitForOtherImports } from '../storage/load-known-areas.ts';
import { saveAreas } from '../storage/save-areas.ts';
import { loadAreasAt } from './load-areas-at.ts';
import { readTableFile } from './read-table-file.ts';
import { recordImport } from './record-import.ts';

export interface ImportSettlements {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly publish?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly origin?: 'import' | 'demo' | undefined;
}

/** Positions, populations and former names of settlements, from a table. */
export async function importSettlements(
  context: Context,
  input: ImportSettlements,
): Promise<Result<ImportReport, FileRefusal>> {
  if (!context.policy.can(context.actor, 'area.import')) return refuse(fileRefusal('forbidden'));
  const table = readTableFile(input.bytes);
  if (!table.ok) return table;
  const columns = settlementColumns(table.value.headings);
  if (columns.name === undefined) {
    return refuse(fileRefusal('columns-missing', { columns: 'name' }));
  }
  const read = readSettlements(table.value.rows, columns);
  const { database, clock, random } = context.platform;

  const lines = await database.transaction(async (tx) => {
    await waitForOtherImports(tx);
    const plan = planSettlements(await loadKnownAreas(tx), read, {
      publish: input.publish ?? false,
      origin: input.origin ?? 'import',
      newId: () => newId<'area'>(random),
      areasAt: await loadAreasAt(tx),
      formerSlugs: await loadFormerSlugs(tx),
    });
    if (input.dryRun || plan.areas.length === 0) return plan.lines;
    const writing = { now: clock.now(), newId: () => random.uuid(), source: input.file };
    await saveAreas(tx, { areas: plan.areas, boundaries: [] }, writing);
    await recordImport(tx, context, { settlements: plan.areas.length });
    return plan.lines;
  });
  return ok(importReport(input, lines));
}
