import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { eraseExpiredData, RESIDENT } from '#modules/identity/index.ts';
import { planRetention } from './retention.ts';
import { must } from './testing.ts';
import { decideText } from './use-cases/agreement/decide-text.ts';
import { proposeAction } from './use-cases/agreement/propose-action.ts';
import { dropAction } from './use-cases/drop-action.ts';
import { agreementForEachTest, SYSTEM } from './use-cases/agreement/testing.ts';

describe('what is kept of a plan', () => {
  const test = agreementForEachTest();

  /** In the night of that day; everything was said on 25 November 2026. */
  const erase = async (day: string) => {
    const context = test.planted.at(`${day}T01:20:00Z`);
    const done = must(await eraseExpiredData({ ...context, actor: SYSTEM }, planRetention));
    return done.erased.map(({ table, rows }) => `${table} ${rows}`).toSorted();
  };

  it('is no proposal after two years, and no action, text or vote after ten', async () => {
    const { police, council, first, second } = await test.roll();
    const action = await test.whole();
    const text = await test.freeze(action);
    for (const voter of [police, council, first, second]) must(await test.vote(voter, text));
    using system = await test.as(SYSTEM);
    expect(must(await decideText(system, { id: text }))).toBe('agreed');
    using resident = await test.as(RESIDENT);
    must(
      await proposeAction(resident, {
        key: newId<'sender-key'>(systemRandom),
        areaId: test.areaId(),
        problem: 'Темно.',
        words: 'Поставити ліхтар.',
        contactsSeen: false,
        year: 2026,
        source: { kind: 'resident', id: undefined },
        language: 'uk',
      }),
    );
    expect(await erase('2028-11-24')).toEqual([]);
    expect(await erase('2028-11-26')).toEqual(['plan.invited 4', 'plan.proposal 1']);
    expect(await erase('2036-11-25')).toEqual([]);
    expect(await erase('2036-11-26')).toEqual(['plan.action 1', 'plan.frozen_text 1']);
  });

  it('is no address of whoever was asked by letter a quarter after the action is over', async () => {
    const owner = {
      post: 'голова громади',
      name: 'Іван Вигаданий',
      side: 'council',
      email: 'holova@example.org',
    } as const;
    const id = await test.agreed({ owner });
    expect(await erase('2027-11-24')).toEqual([]);
    using system = await test.as(SYSTEM);
    must(await dropAction(system, { id, words: 'Дорогу закрили.', seenAt: await test.seen(id) }));
    expect(await erase('2027-02-23')).toEqual([]);
    expect(await erase('2027-02-24')).toEqual(['plan.answerable_contact 1']);
  });
});
