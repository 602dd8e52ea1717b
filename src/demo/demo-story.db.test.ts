import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/context.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { TestInstallation } from '#testing/open-test-installation.ts';
import { open } from './testing.ts';

describe('the demonstration tells one story', () => {
  let installation: TestInstallation;
  let context: AppContext;
  beforeAll(async () => {
    ({ installation, context } = await open());
  });
  afterAll(() => installation.close());

  const ask = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    await inTransaction(context, async (tx) => {
      const { rows } = await sql.raw<Row>(text).execute(tx);
      return rows;
    });

  test('the plan counts as many coffees as were held, fewer than it wants', async () => {
    const [told] = await ask<{ counted: number; held: number; target: number }>(`
      select (select count(*)::integer from plan.link where action_id = action.id and done_on is not null) as counted,
        (select count(*)::integer from meetings.meeting where kind = 'coffee' and held_at is not null) as held,
        target::integer as target
      from plan.action where title = 'Кава з поліцейським щомісяця'`);
    expect(told?.held).toBe(8);
    expect(told?.counted).toBe(told?.held);
    expect(told?.target).toBeGreaterThan(told?.held ?? 0);
  });

  test('the plan counts as many schools as had a lesson and have a school officer', async () => {
    const [told] = await ask<{ measured: number; target: number; held: number; given: number }>(`
      select measured::integer as measured, target::integer as target,
        (select count(distinct school_id)::integer from schools.lesson where status = 'followed-up') as held,
        (select count(distinct school_id)::integer from schools.school_officer) as given
      from plan.action where title like 'Уроки безпеки%'`);
    expect(told).toEqual({ measured: 6, target: 6, held: 6, given: 6 });
  });

  test('every action that is under way was agreed by a text that people can read', async () => {
    const without = await ask<{ title: string }>(`
      select title from plan.action where status <> 'proposed' and id not in (
        select action_id from plan.frozen_action join plan.frozen_text on id = text_id
        where status = 'agreed')`);
    expect(without).toEqual([]);
  });

  test('what became of the actions is spread over the year', async () => {
    const [told] = await ask<{ months: number; later: number }>(`
      select count(distinct date_trunc('month', happened_at))::integer as months,
        count(*) filter (where happened_at > '2026-11-25T10:00:01Z')::integer as later
      from plan.history join plan.action on action.id = action_id where year = 2026`);
    expect(told?.months).toBeGreaterThanOrEqual(5);
    expect(told?.later).toBe(0);
  });
});
