import { sql } from 'kysely';
import { Client } from 'pg';
import { seeEverything } from '#platform/database/testing.ts';
import type { Platform } from '#platform/platform.ts';
import type { TestPlatform } from '#platform/testing/test-platform.ts';
import type { AuditEntry } from './domain/entry.ts';
import { recordEntry } from './storage/record-entry.ts';
import type { AuditTables } from './storage/tables.ts';
import { sealEntries } from './use-cases/seal-entries.ts';

/** So many entries, each in a transaction of its own. */
export async function writeEntries(
  { database, clock, random }: TestPlatform,
  count: number,
  about: Partial<AuditEntry> = {},
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await database.transaction((tx) =>
      recordEntry(tx, clock, random, {
        actor: { kind: 'staff', id: random.uuid() },
        action: 'officer-card.check',
        thing: { kind: 'officer', id: random.uuid() },
        detail: { number: index },
        ...about,
      }),
    );
  }
}

export async function sealEverything(platform: TestPlatform): Promise<number> {
  let count = 0;
  while (true) {
    const sealed = await sealEntries(platform);
    if (sealed === 'busy' || sealed.length === 0) return count;
    count += sealed.length;
  }
}

/** What somebody could do who has the database to himself: no right and no constraint holds him. */
export async function tamper({ test }: TestPlatform, statements: string): Promise<void> {
  const client = new Client({ connectionString: test.superuserUrl });
  await client.connect();
  try {
    await client.query(
      `begin; set local session_replication_role = replica; ${statements}; commit`,
    );
  } finally {
    await client.end();
  }
}

export interface KeptEntry {
  /** The account's id, or the name of what acts by itself. */
  readonly actor_id: string | null;
  readonly thing_kind: string;
  readonly thing_id: string | null;
  readonly detail: unknown;
}

/** What the journal says of one action, or of all, in order. */
export async function entriesOf(
  { database }: Pick<Platform, 'database'>,
  action?: string,
): Promise<readonly KeptEntry[]> {
  return await seeEverything(database, (tx) => {
    const entries = tx
      .$extendTables<AuditTables>()
      .selectFrom('audit.entry')
      .select(['actor_id', 'thing_kind', 'thing_id', 'detail'])
      .orderBy('sequence');
    return (action === undefined ? entries : entries.where('action', '=', action)).execute();
  });
}

/** What staff did since the test began, as the journal has it, and what every event told: an action and a type each, in order. */
export async function toldSince({ database }: Pick<Platform, 'database'>): Promise<{
  readonly actions: readonly string[];
  readonly types: readonly string[];
}> {
  return await seeEverything(database, async (tx) => {
    const entries = await tx
      .$extendTables<AuditTables>()
      .selectFrom('audit.entry')
      .select('action')
      .where('actor_kind', '=', 'staff')
      .orderBy('sequence')
      .execute();
    const events = await sql<{ type: string }>`
      select type from platform.event order by sequence`.execute(tx);
    return {
      actions: entries.map(({ action }) => action),
      types: events.rows.map(({ type }) => type),
    };
  });
}
