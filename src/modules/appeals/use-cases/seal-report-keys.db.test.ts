import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { AppealId, SenderKey } from '#kernel/ids.ts';
import { databaseOfVersion, seeEverything, withClient } from '#platform/database/testing.ts';
import { createPolicy } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { appealsForEachTest } from '../testing.ts';
import { type AgreedProblem, readAgreedProblem } from './read-agreed-problem.ts';
import { sealReportKeys } from './seal-report-keys.ts';
import { shareProblem } from './share-problem.ts';

/** The last migration before the keys of agreed reports were sealed. */
const BEFORE = '20261128-0132-plan-find-by-area';
const PROBLEMS = {
  categories: () => [{ key: 'dark-place', name: { uk: 'Темно', en: 'Dark' } }],
  pageOf: () => Promise.resolve(undefined),
};

describe('the keys of reports that authors of appeals agreed to, after an upgrade', () => {
  const appeals = appealsForEachTest();

  it('are sealed once when the application starts, and open the same reports as before', async () => {
    const shared: { readonly id: AppealId; readonly problem: AgreedProblem }[] = [];
    using desk = { ...(await appeals.as(await staffIn(appeals.planted, 'coordinator'))) };
    using house = await appeals.as({ kind: 'system', name: 'appeals' });
    for (const words of ['Не світять ліхтарі.', 'Яма на дорозі.']) {
      const { id } = await appeals.send();
      const { areaId } = appeals.letter();
      const problem = { category: 'dark-place', areaId, placeWords: 'біля школи', words };
      expect(await shareProblem({ ...desk, problems: PROBLEMS }, { id, problem })).toEqual({
        ok: true,
      });
      const read = await readAgreedProblem(house, { id });
      if (!read.ok) throw new Error(read.refusal);
      shared.push({ id, problem: read.value });
    }
    const rowsOf = async (table: string) =>
      await seeEverything(house.platform.database, async (tx) => {
        const { rows } = await sql<{ row: Readonly<Record<string, unknown>> }>`
          select to_jsonb(kept) as row from ${sql.table(table)} as kept`.execute(tx);
        return rows.map(({ row }) => row);
      });
    const keyOf = (id: unknown): SenderKey | undefined =>
      shared.find((one) => one.id === id)?.problem.reportKey;

    await using database = await databaseOfVersion(BEFORE);
    await database.plant('appeals.appeal', await rowsOf('appeals.appeal'));
    await database.plant(
      'appeals.shared_problem',
      (await rowsOf('appeals.shared_problem')).map((row) => ({
        ...row,
        report_key: keyOf(row['appeal_id']),
      })),
    );
    expect(await database.upgrade()).toMatchObject({ ok: true });

    const upgraded = { ...house, platform: { ...house.platform, database: database.open() } };
    const keysInRows = async () =>
      await withClient(database.superuserUrl, async (client) => {
        const { rows } = await client.query<{ row: string }>(
          'select to_jsonb(problem)::text as row from appeals.shared_problem as problem',
        );
        const all = rows.map(({ row }) => row).join();
        return shared.filter(({ problem }) => all.includes(problem.reportKey)).length;
      });
    const readable = async () => {
      const read = [];
      for (const { id } of shared) read.push(await readAgreedProblem(upgraded, { id }));
      return read;
    };
    const before = shared.map(({ problem }) => ({ ok: true, value: problem }));
    expect(await keysInRows(), 'as the version before kept them').toBe(2);
    expect(await readable()).toEqual(before);
    await sealReportKeys({ ...upgraded, policy: createPolicy([]) });
    expect(await keysInRows(), 'not by anybody').toBe(2);
    await sealReportKeys(upgraded);
    expect(await keysInRows()).toBe(0);
    expect(await readable()).toEqual(before);
    await sealReportKeys(upgraded);
    expect(await readable(), 'nothing is sealed twice').toEqual(before);
  });
});
