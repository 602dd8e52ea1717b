import { createHash } from 'node:crypto';
import type { AreaId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Context } from '../../identity/index.ts';
import type { AreaKind } from '../domain/area.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { subtree } from '../domain/import/subtree.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import { loadMemberships } from '../storage/beat-settlements.ts';
import { type AreaMeant, findMeant, writtenAs } from './find-area.ts';
import { reachOf } from './may-change.ts';

export interface AreasToPublish {
  /** By code or slug, or by id; undefined means every area. */
  readonly area: AreaMeant | undefined;
  /** Whether all areas below it are meant, too. */
  readonly below: boolean;
  /** Of those only one kind. */
  readonly kind?: AreaKind;
  /** `draft` takes it from the public again. */
  readonly status: 'public' | 'draft';
}

export interface PlannedPublishing {
  readonly area: KnownArea | undefined;
  /** As they are before it; the area itself first, where it is one of them. */
  readonly changing: readonly KnownArea[];
  /** Another one as soon as others would change. */
  readonly version: string;
}

/** What would be shown to residents or hidden from them, of what whoever acts may publish. */
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

/** Publishing what lies in a hromada must not bring back beats that were taken out of it. */
async function retiredBeats(tx: Tx, areas: readonly KnownArea[]): Promise<ReadonlySet<AreaId>> {
  const named = new Set((await loadMemberships(tx)).map(({ beatId }) => beatId));
  const retired = areas.filter(
    ({ id, kind, fingerprint }) => kind === 'beat' && fingerprint === undefined && !named.has(id),
  );
  return new Set(retired.map(({ id }) => id));
}

/** Who reaches an area reaches all that lies in it. */
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
