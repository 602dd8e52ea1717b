import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AreasTables } from './tables.ts';

/** By what an import recognises an area: the last part of its page's address, and the code where it has one. */
export interface AreaKeys {
  readonly slug: string;
  readonly code: string | undefined;
}

/** Of every area, drafts included. */
export async function loadAreaKeys(tx: Tx): Promise<ReadonlyMap<AreaId, AreaKeys>> {
  const rows = await tx
    .$extendTables<AreasTables>()
    .selectFrom('areas.area')
    .select(['id', 'slug', 'code'])
    .execute();
  return new Map(
    rows.map(({ id, slug, code }) => [id as AreaId, { slug, code: code ?? undefined }]),
  );
}
