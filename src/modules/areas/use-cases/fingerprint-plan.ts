import { createHash } from 'node:crypto';
import type { StoredPlan } from '../domain/import/plan-areas.ts';

/**
 * Equal for two plans with the same effect, so that only the plan that was previewed is written. Ids of areas that are yet to
 * be created are random and left out.
 */
export function fingerprintPlan({ areas, boundaries, lines }: StoredPlan): string {
  const made = areas.filter(({ before }) => before === undefined);
  const stand = new Map<string, string>(made.map(({ after }, index) => [after.id, `new ${index}`]));
  const content = JSON.stringify([
    lines,
    // Its import key repeats its kind, its parent and its name.
    areas.map(({ before, after }) => [before, { ...after, importKey: undefined }]),
    boundaries.map(({ areaId, measured }) => [areaId, measured.fingerprint]),
  ]);
  const settled = content.replaceAll(UUID, (id) => stand.get(id) ?? id);
  return createHash('sha256').update(settled).digest('base64url');
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
