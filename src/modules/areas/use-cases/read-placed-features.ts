import type { ReadFeature } from '#kernel/geometry/geojson-findings.ts';
import { readGeoJson } from '#kernel/geometry/geojson.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { fileRefusalOf } from '../domain/import/finding-notes.ts';
import type { FileRefusal } from '../domain/import/report.ts';
import { UKRAINE } from '../domain/ukraine.ts';

/**
 * Swapped latitude and longitude can only be detected if the region is known. A file with nothing in Ukraine in either order,
 * and without a Ukrainian code, is from elsewhere.
 */
export function readPlacedFeatures(text: string): Result<readonly ReadFeature[], FileRefusal> {
  const expected = readGeoJson(text, { expected: UKRAINE });
  if (!expected.ok) return refuse(fileRefusalOf(expected.refusal));
  const fromElsewhere =
    !/UA\d{17}/.test(text) &&
    expected.value.some(isElsewhere) &&
    !expected.value.some((feature) => feature.outcome.ok);
  if (!fromElsewhere) return expected;
  const anywhere = readGeoJson(text);
  return anywhere.ok ? anywhere : refuse(fileRefusalOf(anywhere.refusal));
}

function isElsewhere({ outcome }: ReadFeature): boolean {
  return !outcome.ok && outcome.refusal.code === 'outside-expected';
}
