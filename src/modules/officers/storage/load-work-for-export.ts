import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

export interface ExportedWork {
  readonly doneOn: string;
  readonly badgeNumber: string;
  readonly areaId: AreaId | null;
  readonly kind: string;
  readonly count: number;
  readonly source: string | null;
  readonly withdrawn: boolean;
}

export async function loadWorkForExport(tx: Tx): Promise<readonly ExportedWork[]> {
  const { rows } = await sql<ExportedWork>`
    select work.done_on::text as "doneOn", officer.badge_number as "badgeNumber", work.area_id as "areaId",
      work.kind, work.count, work.source, work.withdrawn_at is not null as withdrawn
    from officers.work_entry as work join officers.officer on officer.id = work.officer_id
    order by work.done_on, officer.badge_number, work.id`.execute(tx);
  return rows;
}
