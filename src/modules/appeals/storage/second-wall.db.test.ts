import { type RawBuilder, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { AppealId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { inTransaction, type StaffActor } from '#modules/identity/index.ts';
import { takeRolesBack } from '#modules/identity/testing.ts';
import { officerStaff, staffIn } from '#modules/officers/testing.ts';
import { appealsForEachTest } from '../testing.ts';

/** What a use case could do by mistake: whoever writes one has the database’s word, too. */
describe('the second wall around appeals', () => {
  const appeals = appealsForEachTest();

  /** How many rows it reached; an error where a policy refuses. */
  const tries = async (actor: StaffActor, statement: RawBuilder<unknown>) =>
    await inTransaction({ platform: appeals.planted.platform, actor }, async (tx) => {
      const { rows, numAffectedRows } = await statement.execute(tx);
      return Number(numAffectedRows ?? rows.length);
    });
  const step = (id: AppealId, { id: account }: StaffActor) => sql`
    insert into appeals.step (id, appeal_id, happened_at, account_id, status, words)
    values (${systemRandom.uuid()}, ${id}, now(), ${account}, 'in-progress', 'Розглядаємо.')`;

  it('lets a step be written in one’s own name, and never be changed or taken away', async () => {
    const { id } = await appeals.send();
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    await appeals.give(coordinator, id);
    const officer = await officerStaff(appeals.planted, '0012345');
    for (const actor of [coordinator, officer]) {
      expect(await tries(actor, step(id, actor))).toBe(1);
      expect(await tries(actor, sql`update appeals.step set words = 'Інше'`)).toBe(0);
      expect(await tries(actor, sql`delete from appeals.step`)).toBe(0);
      expect(await tries(actor, sql`delete from appeals.appeal`)).toBe(0);
    }
    await expect(tries(officer, step(id, coordinator))).rejects.toThrow('row-level security');
  });

  it('keeps an appeal from whom it was given to once their role is taken back', async () => {
    const { id } = await appeals.send();
    await appeals.give(await staffIn(appeals.planted, 'coordinator'), id);
    const officer = await officerStaff(appeals.planted, '0012345');
    expect(await tries(officer, sql`select from appeals.appeal`)).toBe(1);
    await takeRolesBack(appeals.planted.platform, officer);
    expect(await tries(officer, sql`select from appeals.appeal`)).toBe(0);
    expect(await tries(officer, sql`select from appeals.step`)).toBe(0);
  });
});
