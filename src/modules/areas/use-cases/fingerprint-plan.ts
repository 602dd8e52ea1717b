import { createHash } from 'node:crypto';
import type { StoredPlan } from '../domain/import/plan-areas.ts';

/**
 * The same for two plans that would change the same things in the same way: what somebody has looked at is what
 * is written, or nothing. Ids of areas that are only to be made are made by chance, and do not count.
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
