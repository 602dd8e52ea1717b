import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/context.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { migrationsFolder, readMigrations } from '#platform/database/migrate/migration-files.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';
import { seedDemo } from './index.ts';

describe('a demonstration that an earlier version made, without marks', () => {
  let installation: TestInstallation;
  let context: AppContext;
  beforeAll(async () => {
    installation = await openTestInstallation(fixedClock('2026-11-25T10:00:00Z'));
    const actor = { kind: 'system', name: 'demonstration' } as const;
    context = { ...installation.context, actor };
    await seedDemo(context);
  });
  afterAll(() => installation.close());

  test('is recognised by the journal when the installation is upgraded', async () => {
    const marks = await marksOf(context);
    for (const name of Object.keys(marks)) {
      await inTransaction(context, (tx) =>
        sql`update ${sql.table(name)} set origin = 'own'`.execute(tx),
      );
    }
    expect(Object.values(await marksOf(context)).every(({ demo }) => demo === 0)).toBe(true);
    await markAsUpgradeDoes(installation.ownerUrl);
    // Everything but what residents asked of the demonstration's own officers is known by its entries.
    expect(await marksOf(context)).toEqual(marks);
  });
});

const MARKED = [
  'reports.report',
  'promises.promise',
  'promises.question',
  'promises.published_question',
  'meetings.series',
  'meetings.meeting',
  'courses.course',
  'courses.cohort',
  'schools.lesson',
  'forum.forum',
  'forum.adoption',
  'plan.plan',
  'plan.action',
  'plan.proposal',
] as const;

async function marksOf(context: AppContext) {
  return await inTransaction(context, async (tx) => {
    const marks: Record<string, { demo: number; own: number }> = {};
    for (const name of MARKED) {
      const { rows } = await sql<{ demo: number; own: number }>`
        select count(*) filter (where origin = 'demo')::integer as demo,
          count(*) filter (where origin = 'own')::integer as own from ${sql.table(name)}`.execute(
        tx,
      );
      marks[name] = rows[0] ?? { demo: 0, own: 0 };
    }
    return marks;
  });
}

/** The second half of the migration that brought the marks, over the rows of this database. */
async function markAsUpgradeDoes(ownerUrl: string): Promise<void> {
  const files = await readMigrations(migrationsFolder());
  const text = files.find(({ name }) => name.endsWith('demonstration-mark'))?.sql ?? '';
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`begin; ${text.slice(text.indexOf('select set_config'))} commit`);
  await client.end();
}
