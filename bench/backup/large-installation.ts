import { sql } from 'kysely';
import { systemRandom } from '#platform/crypto/random.ts';
import { readConfig } from '#platform/config/config.ts';
import { createLogger } from '#platform/log/logger.ts';
import { openPlatform } from '#platform/open-platform.ts';

export const ROWS = 1_000_000;
export const FILES = 1_000;
const FILE_BYTES = 100_000;

/** An installation after years of use: a journal and events of a million rows, and a thousand photographs. */
export async function fillInstallation(folder: string): Promise<void> {
  const config = readConfig({ DATA_DIR: folder });
  if (!config.ok) throw new Error(config.refusal.map(({ en }) => en).join(' '));
  const opened = await openPlatform(config.value, createLogger('warn'));
  if (!opened.ok) throw new Error(opened.refusal.en);
  const { database, files } = opened.value.platform;
  await database.transaction(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`
      insert into audit.entry (id, actor_kind, actor_id, action, thing_kind, thing_id, detail, happened_at)
      select gen_random_uuid(), 'staff', gen_random_uuid(), 'card.change', 'card', gen_random_uuid(),
        jsonb_build_object('field', 'phone', 'version', n), now() - n * interval '1 minute'
      from generate_series(1, ${ROWS / 2}::integer) n`.execute(tx);
    await sql`
      insert into platform.event (id, type, subject, happened_at)
      select gen_random_uuid(), 'card.changed', jsonb_build_object('card', gen_random_uuid()), now()
      from generate_series(1, ${ROWS / 2}::integer) n`.execute(tx);
  });
  for (let count = 0; count < FILES; count += 1) {
    await files.write('photo', systemRandom.uuid(), systemRandom.bytes(FILE_BYTES));
  }
  await opened.value.close();
}
