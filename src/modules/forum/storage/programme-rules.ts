import type { ForumId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { type ClashRules, USUAL_CLASH_RULES } from '../domain/programme/clashes.ts';
import type { Reader } from './load-forums.ts';
import type { ForumTables } from './tables.ts';

export interface KeptRules {
  readonly rules: ClashRules;
  /** Undefined: nobody has said anything else than what is usual. */
  readonly changedAt: Temporal.Instant | undefined;
}

export async function loadRules(reader: Reader, forumId: ForumId): Promise<KeptRules> {
  const row = await tables(reader)
    .selectFrom('forum.programme_rules')
    .selectAll()
    .where('forum_id', '=', forumId)
    .executeTakeFirst();
  if (!row) return { rules: USUAL_CLASH_RULES, changedAt: undefined };
  const { speaker, room, availability, travel } = row;
  return {
    rules: {
      severity: { speaker, room, availability, travel },
      minutesBetweenRooms: row.minutes_between_rooms,
      minutesBetweenBuildings: row.minutes_between_buildings,
    },
    changedAt: row.changed_at,
  };
}

export async function saveRules(
  tx: Tx,
  forumId: ForumId,
  { severity, minutesBetweenRooms, minutesBetweenBuildings }: ClashRules,
  changedAt: Temporal.Instant,
): Promise<void> {
  const written = {
    ...severity,
    minutes_between_rooms: minutesBetweenRooms,
    minutes_between_buildings: minutesBetweenBuildings,
    changed_at: changedAt,
  };
  await tables(tx)
    .insertInto('forum.programme_rules')
    .values({ forum_id: forumId, ...written })
    .onConflict((conflict) => conflict.column('forum_id').doUpdateSet(written))
    .execute();
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
