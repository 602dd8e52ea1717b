import { sql } from 'kysely';
import type { AccountId, BreakGlassId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { BreakGlass, OpenableClass } from '../domain/break-glass.ts';
import type { IdentityTables } from './tables.ts';

interface NewBreakGlass {
  readonly id: BreakGlassId;
  readonly askedBy: AccountId;
  readonly dataClass: OpenableClass;
  readonly areaId: string;
  /** Further areas that the beat answers for. */
  readonly alsoIn?: readonly string[];
  readonly reason: string;
  readonly askedAt: Temporal.Instant;
}

export async function saveBreakGlass(tx: Tx, asked: NewBreakGlass): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.break_glass')
    .values({
      id: asked.id,
      asked_by: asked.askedBy,
      data_class: asked.dataClass,
      area_id: asked.areaId,
      also_in: [...(asked.alsoIn ?? [])],
      reason: asked.reason,
      asked_at: asked.askedAt,
    })
    .execute();
}

/** False: somebody has decided in the meantime. */
export async function saveDecision(
  tx: Tx,
  id: BreakGlassId,
  decided: {
    readonly by: AccountId;
    readonly at: Temporal.Instant;
    readonly decision: 'opened' | 'refused';
    readonly endsAt: Temporal.Instant | undefined;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.break_glass')
    .set({
      decided_by: decided.by,
      decided_at: decided.at,
      decision: decided.decision,
      ends_at: decided.endsAt ?? null,
    })
    .where('id', '=', id)
    .where('decision', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The newest first; those that were asked after a moment. */
export async function listBreakGlassRows(
  tx: Tx,
  since: Temporal.Instant,
): Promise<readonly BreakGlass[]> {
  const { rows } = await sql<BreakGlassRow>`
    ${BREAK_GLASS} where asked_at > ${since} order by asked_at desc, id`.execute(tx);
  return rows.map(breakGlassOf);
}

export async function findBreakGlass(tx: Tx, id: BreakGlassId): Promise<BreakGlass | undefined> {
  const { rows } = await sql<BreakGlassRow>`${BREAK_GLASS} where id = ${id}`.execute(tx);
  return rows[0] && breakGlassOf(rows[0]);
}

const BREAK_GLASS = sql`
  select id, asked_by, identity.name_of(asked_by) as asked_by_name, data_class, area_id, reason, asked_at,
    decision, identity.name_of(decided_by) as decided_by_name, decided_at, ends_at
  from identity.break_glass`;

interface BreakGlassRow {
  readonly id: BreakGlassId;
  readonly asked_by: AccountId;
  readonly asked_by_name: string | null;
  readonly data_class: OpenableClass;
  readonly area_id: string;
  readonly reason: string;
  readonly asked_at: Temporal.Instant;
  readonly decision: 'opened' | 'refused' | null;
  readonly decided_by_name: string | null;
  readonly decided_at: Temporal.Instant | null;
  readonly ends_at: Temporal.Instant | null;
}

function breakGlassOf(row: BreakGlassRow): BreakGlass {
  return {
    id: row.id,
    askedBy: { id: row.asked_by, name: row.asked_by_name ?? '' },
    dataClass: row.data_class,
    areaId: row.area_id,
    reason: row.reason,
    askedAt: row.asked_at,
    decision: row.decision ?? undefined,
    decidedBy: row.decided_by_name ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    endsAt: row.ends_at ?? undefined,
  };
}
