import { Client } from 'pg';
import type { TestPlatform } from '../../platform/testing/test-platform.ts';
import type { AuditEntry } from './domain/entry.ts';
import { recordEntry } from './storage/record-entry.ts';
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
