import { holes, overlaps } from '#kernel/geometry/fit.ts';
import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import type { AreaLack } from '../domain/area-lack.ts';

interface Fingerprinted {
  readonly fingerprint: string;
  readonly shape: MultiPolygon;
}

/**
 * Whether a hromada's beats fit together. Comparing shapes takes tens of milliseconds and boundaries seldom change, so results
 * are cached by the fingerprints of the boundaries.
 */
export function fitOfBeats(
  hromada: Fingerprinted | undefined,
  beats: readonly Fingerprinted[],
): readonly AreaLack[] {
  if (beats.length === 0) return [];
  const key = [hromada, ...beats].map((one) => one?.fingerprint ?? '').join();
  const found = known.get(key) ?? compare(hromada, beats);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

/** An oblast has a hundred hromadas. */
const MAX_KNOWN = 1_000;
const known = new Map<string, readonly AreaLack[]>();

function compare(
  hromada: Fingerprinted | undefined,
  beats: readonly Fingerprinted[],
): readonly AreaLack[] {
  const shapes = beats.map(({ shape }) => shape);
  const sum = (pieces: readonly { readonly km2: number }[]) =>
    pieces.reduce((total, { km2 }) => total + km2, 0);
  const lacking = hromada ? sum(holes(hromada.shape, shapes)) : 0;
  const doubled = sum(overlaps(shapes));
  return [
    ...(lacking > 0 ? [{ code: 'hole', km2: lacking } as const] : []),
    ...(doubled > 0 ? [{ code: 'overlap', km2: doubled } as const] : []),
  ];
}
