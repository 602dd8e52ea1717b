import { sql } from 'kysely';
import { expect } from 'vitest';
import type { AppContext } from '#app/context.ts';
import { newId } from '#kernel/ids.ts';
import { submitAppeal } from '#modules/appeals/testing.ts';
import { inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { openTestInstallation } from '#testing/open-test-installation.ts';
import { seedDemo } from './index.ts';

export const NONE = {
  areas: 0,
  organisations: 0,
  officers: 0,
  reports: 0,
  appeals: 0,
  promises: 0,
  meetings: 0,
  lessons: 0,
  cohorts: 0,
  forums: 0,
  plans: 0,
  actions: 0,
  staying: [],
  withoutPlace: [],
};
export const LOOK = { confirmed: false, detach: false };
export const REMOVE = { confirmed: true, detach: false };

export async function open() {
  const installation = await openTestInstallation(fixedClock('2026-11-25T10:00:00Z'));
  const context = { ...installation.context, actor: { kind: 'system', name: 'test' } } as const;
  expect(await seedDemo(context)).toBe(true);
  return { installation, context };
}

/**
 * Journals, queues, the counter of register numbers and the months whose figures were given, which keep what happened;
 * and the program's questionnaires.
 */
const KEPT =
  /^(audit|platform|jobs)\.|^areas\.change|^surveys\.version$|^appeals\.register$|^plan\.told_month$/;

/** How many rows there are in each table of every module that has any. */
export async function rowsLeft(context: AppContext): Promise<Readonly<Record<string, number>>> {
  return await inTransaction(context, async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(tx);
    const left: Record<string, number> = {};
    for (const { name } of rows.filter((row) => !KEPT.test(row.name))) {
      const counted = await sql<{ count: number }>`
        select count(*)::integer as count from ${sql.table(name)}`.execute(tx);
      const count = counted.rows[0]?.count ?? 0;
      if (count > 0) left[name] = count;
    }
    return left;
  });
}

export async function appealIn(context: AppContext): Promise<void> {
  const areaId = context.areas.all.find(({ kind }) => kind === 'settlement')?.id;
  if (!areaId) throw new Error('no settlement');
  const sent = await submitAppeal(
    { ...context, actor: RESIDENT },
    {
      key: newId(context.platform.random),
      kind: 'application',
      name: 'Вигадана Ганна Петрівна',
      residence: 'с. Вигадане, вул. Миру, 4',
      substance: 'Прошу перевірити, чому не світить ліхтар.',
      answerWay: 'page',
      email: '',
      phone: '',
      benefit: '',
      files: [],
      areaId,
      language: 'uk',
    },
  );
  if (!sent.ok) throw new Error(sent.refusal);
}
