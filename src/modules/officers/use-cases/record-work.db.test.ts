import { describe, expect, test } from 'vitest';
import type { AccountId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersPermissions } from '../permissions.ts';
import type { OfficersTables } from '../storage/tables.ts';
import { officersForEachTest } from '../testing.ts';
import { readOwnWork } from './read-own-work.ts';
import { recordWork } from './record-work.ts';
import { withdrawWork } from './withdraw-work.ts';

const TODAY = '2026-11-25T08:00:00Z';
const day = (text: string) => Temporal.PlainDate.from(text);
const visit = (more: object = {}) => ({
  key: systemRandom.uuid(),
  kind: 'visit',
  count: 1,
  day: day('2026-11-25'),
  ...more,
});

describe('an officer who writes down her work', () => {
  const house = officersForEachTest();

  async function enter() {
    const opened = await house.open();
    const { platform } = house.at(TODAY);
    const context = { ...opened, platform, policy: createPolicy(officersPermissions) };
    const signIn = async (more: Parameters<typeof signedInStaff>[1], badge?: string) => {
      const { actor } = await signedInStaff(platform, more);
      if (badge) await link(actor, badge);
      return { ...context, actor } satisfies OfficersContext;
    };
    const link = async ({ id }: { readonly id: AccountId }, badge: string) =>
      await platform.database.write
        .$extendTables<OfficersTables>()
        .updateTable('officers.officer')
        .set({ account_id: id })
        .where('badge_number', '=', badge)
        .execute();
    return { context, signIn, [Symbol.dispose]: () => opened[Symbol.dispose]() };
  }

  test('finds it in her half-year, by kinds and months', async () => {
    using door = await enter();
    const olena = await door.signIn({ role: 'district-officer' }, '0012345');
    expect(await recordWork(olena, visit())).toMatchObject({ ok: true });
    expect(await recordWork(olena, visit({ count: 3, day: day('2026-10-30') }))).toMatchObject({
      ok: true,
    });
    const read = await readOwnWork(olena);
    if (!read.ok) throw new Error(read.refusal);
    expect(read.value.lines).toEqual([{ kind: 'visit', months: [0, 0, 0, 3, 1, 0], total: 4 }]);
    expect(read.value.latest.map(({ count, doneOn }) => [count, doneOn.toString()])).toEqual([
      [1, '2026-11-25'],
      [3, '2026-10-30'],
    ]);
  });

  test('finds it once, though a bad network sent it ten times at once', async () => {
    using door = await enter();
    const olena = await door.signIn({ role: 'district-officer' }, '0012345');
    const entry = visit();
    const answers = await Promise.all(Array.from({ length: 10 }, () => recordWork(olena, entry)));
    const ids = new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.refusal)));
    expect(ids.size).toBe(1);
    const read = await readOwnWork(olena);
    expect(read.ok && read.value.lines[0]?.total).toBe(1);
  });

  test('is told when the same key comes with other figures', async () => {
    using door = await enter();
    const olena = await door.signIn({ role: 'district-officer' }, '0012345');
    const entry = visit();
    await recordWork(olena, entry);
    expect(await recordWork(olena, { ...entry, count: 2 })).toEqual({
      ok: false,
      refusal: 'conflict',
    });
  });

  test('cannot take a colleague’s key for her own', async () => {
    using door = await enter();
    const olena = await door.signIn({ role: 'district-officer' }, '0012345');
    const petro = await door.signIn({ role: 'district-officer' }, '0012346');
    const entry = visit();
    await recordWork(olena, entry);
    expect(await recordWork(petro, entry)).toEqual({ ok: false, refusal: 'conflict' });
  });

  test('takes back a slip, and nobody else can', async () => {
    using door = await enter();
    const olena = await door.signIn({ role: 'district-officer' }, '0012345');
    const petro = await door.signIn({ role: 'district-officer' }, '0012346');
    const recorded = await recordWork(olena, visit());
    if (!recorded.ok) throw new Error(recorded.refusal);
    expect(await withdrawWork(petro, recorded.value.id)).toEqual({ ok: false, refusal: 'absent' });
    expect(await withdrawWork(olena, recorded.value.id)).toMatchObject({ ok: true });
    expect(await withdrawWork(olena, recorded.value.id)).toEqual({ ok: false, refusal: 'absent' });
    const read = await readOwnWork(olena);
    expect(read.ok && read.value.lines).toEqual([]);
  });

  test.each([
    ['a day that has not come', { day: day('2026-11-26') }, 'day-in-future'],
    ['a day of a report given long ago', { day: day('2026-06-30') }, 'day-too-old'],
    ['a kind that nobody offers', { kind: 'miracle' }, 'kind-unknown'],
  ] as const)('cannot write down %s', async (_, more, refusal) => {
    using door = await enter();
    const olena = await door.signIn({ role: 'district-officer' }, '0012345');
    expect(await recordWork(olena, visit(more))).toEqual({ ok: false, refusal });
  });

  test('must be somebody: a resident, an auditor and an account without a card are refused', async () => {
    using door = await enter();
    const nobody = { ...door.context, actor: RESIDENT };
    expect(await recordWork(nobody, visit())).toEqual({ ok: false, refusal: 'forbidden' });
    const auditor = await door.signIn({ role: 'auditor' });
    expect(await recordWork(auditor, visit())).toEqual({ ok: false, refusal: 'forbidden' });
    const stranger = await door.signIn({ role: 'district-officer' });
    expect(await recordWork(stranger, visit())).toEqual({ ok: false, refusal: 'not-an-officer' });
  });
});
