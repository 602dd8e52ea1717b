import { createHash } from 'node:crypto';
import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Context } from '#modules/identity/index.ts';
import type { AreaKind } from '../domain/area.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { subtree } from '../domain/import/subtree.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import { loadMemberships } from '../storage/beat-settlements.ts';
import { type AreaMeant, findMeant, writtenAs } from './find-area.ts';
import { reachOf } from './may-change.ts';

export interface AreasToPublish {
  /** A code, a slug or an id; undefined means every area. */
  readonly area: AreaMeant | undefined;
  /** Whether all areas below it are included. */
  readonly below: boolean;
  /** Only those of this kind. */
  readonly kind?: AreaKind;
  /** `draft` unpublishes it. */
  readonly status: 'public' | 'draft';
}

export interface PlannedPublishing {
  readonly area: KnownArea | undefined;
  /** The areas before the change; the area itself first, if it is among them. */
  readonly changing: readonly KnownArea[];
  /** Another one as soon as others would change. */
  readonly version: string;
}

/** The areas that would be published or unpublished, among those that the actor may publish. */
export async function planPublishing(
  tx: Tx,
  context: Context,
  known: readonly KnownArea[],
  { area: meant, below, kind, status }: AreasToPublish,
): Promise<Result<PlannedPublishing, FileRefusal>> {
  const area = meant === undefined ? undefined : findMeant(known, meant);
  const reaches = reachOf(context, 'area.publish', known);
  if (meant !== undefined && !(area && reaches(area))) {
    return refuse(fileRefusal('area-unknown', { area: writtenAs(meant) }));
  }
  const within = area ? chosen(known, area, below) : known.filter(reaches);
  const retired = await retiredBeats(tx, within);
  const changing = within.filter(
    (one) =>
      one.status !== status &&
      (kind ?? one.kind) === one.kind &&
      (one === area || !retired.has(one.id)),
  );
  return ok({ area, changing, version: versionOf(changing) });
}

/** Publishing the areas in a hromada must not publish removed beats again. */
async function retiredBeats(tx: Tx, areas: readonly KnownArea[]): Promise<ReadonlySet<AreaId>> {
  const named = new Set((await loadMemberships(tx)).map(({ beatId }) => beatId));
  const retired = areas.filter(
    ({ id, kind, fingerprint }) => kind === 'beat' && fingerprint === undefined && !named.has(id),
  );
  return new Set(retired.map(({ id }) => id));
}

/** Reach includes everything below an area. */
function chosen(
  known: readonly KnownArea[],
  area: KnownArea,
  below: boolean,
): readonly KnownArea[] {
  return below ? subtree(known, area) : [area];
}

function versionOf(areas: readonly KnownArea[]): string {
  const ids = areas.map(({ id }) => id).toSorted();
  return createHash('sha256').update(ids.join()).digest('base64url');
}
