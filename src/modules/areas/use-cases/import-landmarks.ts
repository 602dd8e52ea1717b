import { type Result, ok, refuse } from '#kernel/result.ts';
import { decodeText } from '#platform/csv/decode-text.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { planPlaces } from '../domain/import/plan-places.ts';
import { attributesOf } from '../domain/import/read-features.ts';
import { landmarkProperties, readLandmarks } from '../domain/import/read-landmarks.ts';
import {
  type FileRefusal,
  fileRefusal,
  importReport,
  type ImportReport,
} from '../domain/import/report.ts';
import { waitForOtherImports } from '../storage/load-known-areas.ts';
import { loadKeyedPlaces, savePlaces } from '../storage/places.ts';
import { readPlacedFeatures } from './read-placed-features.ts';
import { recordImport } from './record-import.ts';

export interface ImportLandmarks {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly nameProperty?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly origin?: 'import' | 'demo' | undefined;
}

/** Lakes, markets, monuments: GeoJSON of named points, for the search. */
export async function importLandmarks(
  context: Context,
  input: ImportLandmarks,
): Promise<Result<ImportReport, FileRefusal>> {
  // A map may contain landmarks anywhere, so the import needs access to every area.
  if (!context.policy.can(context.actor, 'area.import', {}))
    return refuse(fileRefusal('forbidden'));
  const decoded = decodeText(input.bytes);
  if (!decoded.ok) return refuse(fileRefusal(decoded.refusal));
  const features = readPlacedFeatures(decoded.value.text);
  if (!features.ok) return features;
  const headings = [...new Set(features.value.flatMap((one) => [...attributesOf(one).keys()]))];
  const guessed = landmarkProperties(headings);
  const properties = { ...guessed, name: input.nameProperty ?? guessed.name };
  if (properties.name === undefined || !headings.includes(properties.name)) {
    return refuse(fileRefusal('name-property-unknown', { property: properties.name ?? 'name' }));
  }
  const read = readLandmarks(features.value, properties);
  const { random } = context.platform;

  const lines = await inTransaction(context, async (tx) => {
    await waitForOtherImports(tx);
    const plan = planPlaces(await loadKeyedPlaces(tx), read.candidates, read.refused);
    if (!input.dryRun && plan.places.length > 0) {
      const origin = input.origin ?? 'import';
      await savePlaces(tx, plan.places, { newId: () => random.uuid(), origin });
      await recordImport(tx, context, random.uuid(), { places: plan.places.length });
    }
    return plan.lines;
  });
  const guesses = {
    nameProperty: properties.name,
    codeProperty: undefined,
    kinds: {},
    isOwn: false,
    statedPublic: 0,
  };
  return ok(importReport(input, lines, { guesses }));
}
