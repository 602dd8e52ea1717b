import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { settlementMatcher } from '../domain/import/match-settlement.ts';
import { planPlaces } from '../domain/import/plan-places.ts';
import { readStreets, streetColumns } from '../domain/import/read-streets.ts';
import { openRegister } from '../domain/import/register.ts';
import {
  type FileRefusal,
  fileRefusal,
  importReport,
  type ImportReport,
} from '../domain/import/report.ts';
import { streetCandidates } from '../domain/import/street-candidates.ts';
import { loadKnownAreas, waitForOtherImports } from '../storage/load-known-areas.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';
import { loadKeyedPlaces, savePlaces } from '../storage/places.ts';
import { findArea } from './find-area.ts';
import { areasAt, KINDS_AROUND_SETTLEMENTS } from './areas-at.ts';
import { readTableFile } from './read-table-file.ts';
import { recordImport } from './record-import.ts';

export interface ImportStreets {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Code or slug of the settlement for rows that name none. */
  readonly settlement?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly origin?: 'import' | 'demo' | undefined;
}

/** Imports streets and addresses from a table: settlement, street, house, lat, lon, former name. */
export async function importStreets(
  context: Context,
  input: ImportStreets,
): Promise<Result<ImportReport, FileRefusal>> {
  // A table may contain streets anywhere, so the import needs access to every area.
  if (!context.policy.can(context.actor, 'area.import', {}))
    return refuse(fileRefusal('forbidden'));
  const table = readTableFile(input.bytes);
  if (!table.ok) return table;
  const columns = streetColumns(table.value.headings);
  if (columns.street === undefined) {
    return refuse(fileRefusal('columns-missing', { columns: 'street' }));
  }
  const read = readStreets(table.value.rows, columns);
  const { random } = context.platform;

  const lines = await inTransaction(
    context,
    async (tx): Promise<Result<ImportReport['lines'], FileRefusal>> => {
      await waitForOtherImports(tx);
      const known = await loadKnownAreas(tx);
      const given = input.settlement === undefined ? undefined : findArea(known, input.settlement);
      if (input.settlement !== undefined && given?.kind !== 'settlement') {
        return refuse(fileRefusal('parent-unknown', { parent: input.settlement }));
      }
      const shapes = await loadShapesOf(tx, { kinds: KINDS_AROUND_SETTLEMENTS });
      const match = settlementMatcher(
        openRegister(known, []),
        areasAt(known, (id) => shapes.get(id)),
      );
      const { candidates, refused } = streetCandidates(read.rows, match, given);
      const plan = planPlaces(await loadKeyedPlaces(tx), candidates, [...read.refused, ...refused]);
      if (!input.dryRun && plan.places.length > 0) {
        const origin = input.origin ?? 'import';
        await savePlaces(tx, plan.places, { newId: () => random.uuid(), origin });
        await recordImport(tx, context, random.uuid(), { places: plan.places.length });
      }
      return ok(plan.lines);
    },
  );
  if (!lines.ok) return lines;
  return ok(importReport(input, lines.value));
}
