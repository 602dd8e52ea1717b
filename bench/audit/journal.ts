import { sql } from 'kysely';
import type { Database } from '#platform/database/database.ts';
import { setActor } from '#platform/database/set-actor.ts';
import type { BenchInstallation } from './installation.ts';

/** Entries as use cases write them, many in one statement. */
export async function fillJournal({ asOwner }: BenchInstallation, count: number): Promise<void> {
  await asOwner(`
    select set_config('poruch.actor', 'backup', false);
    with recorded as (
      insert into audit.entry (id, actor_kind, actor_id, action, thing_kind, thing_id, detail, happened_at)
      select gen_random_uuid(), 'staff', gen_random_uuid()::text, 'officer-card.check', 'officer',
        gen_random_uuid()::text, '{"on": "2026-11-25"}', now()
      from generate_series(1, ${count})
      returning id
    )
    insert into audit.unsealed (entry_id) select id from recorded;`);
}

/** Only reads the same rows: the lower limit for any verification. */
export async function readPlainly({ write }: Database, batch: number): Promise<number> {
  return await write.transaction().execute(async (tx) => {
    await setActor(tx, 'system');
    let last = 0;
    let read = 0;
    while (true) {
      const { rows } = await sql<{ number: string }>`
        select seal.number::text as number, seal.hash, seal.sealed_at::text, entry.*
        from audit.seal seal join audit.entry entry on entry.id = seal.entry_id
        where seal.number > ${last} order by seal.number limit ${batch}`.execute(tx);
      const end = rows.at(-1);
      if (end === undefined) return read;
      last = Number(end.number);
      read += rows.length;
    }
  });
}
