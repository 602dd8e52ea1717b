import { describe, expect, it } from 'vitest';
import type { ActionId } from '#kernel/ids.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { findAction } from '../../storage/load-actions.ts';
import { loadParts } from '../../storage/load-parts.ts';
import { must, planForEachTest } from '../../testing.ts';
import { dropAction } from '../drop-action.ts';
import { openPlan } from '../open-plan.ts';
import { readPublicAction } from '../public/read-public-action.ts';
import { carryAction } from './carry-action.ts';
import { closePlan, readRollOver } from './close-plan.ts';

const DECEMBER = '2026-12-20T09:00:00Z';

describe('the end of a year', () => {
  const test = planForEachTest();
  const coordinator = (code?: string) => staffIn(test.planted, 'coordinator', code);
  const carry = async (id: ActionId, as: 'carried' | 'changed' = 'carried') => {
    using context = await test.as(await coordinator(), DECEMBER);
    const seenAt = await test.seen(id);
    return await carryAction(context, { id, as, words: 'Кабель привезуть навесні.', seenAt });
  };
  const openNext = async () => {
    using context = await test.as(await coordinator(), DECEMBER);
    return must(await openPlan(context, { year: 2027, areaId: test.areaId() }));
  };

  it('lets nobody close a plan in which something is neither done nor decided about', async () => {
    const id = await test.agreed();
    const planId = await test.plan();
    using early = await test.as(await coordinator());
    expect(await closePlan(early, { id: planId })).toMatchObject({ refusal: 'year-runs' });
    using context = await test.as(await coordinator(), DECEMBER);
    expect(must(await readRollOver(context, planId))).toMatchObject({
      unfinished: [{ id }],
      next: undefined,
      isOver: true,
    });
    expect(await closePlan(context, { id: planId })).toMatchObject({ refusal: 'unfinished' });
    const seenAt = await test.seen(id);
    must(await dropAction(context, { id, words: 'Дорогу закрили.', seenAt }));
    must(await closePlan(context, { id: planId }));
    expect(must(await readRollOver(context, planId)).plan.status).toBe('closed');
  });

  it('carries an action into the plan of the next year as a draft that nobody has answered for', async () => {
    const owner = { post: 'голова громади', name: 'Іван Вигаданий', side: 'council' } as const;
    const id = await test.agreed({ owner: { ...owner, email: '' } });
    expect(await carry(id)).toMatchObject({ refusal: 'next-plan-missing' });
    const next = await openNext();
    must(await carry(id));
    const { action, history } = await test.kept(id);
    expect(action.status).toBe('carried');
    expect(history.at(-1)).toMatchObject({ what: 'carried', words: 'Кабель привезуть навесні.' });
    await seeEverything(test.planted.platform.database, async (tx) => {
      const successor = action.successorId && (await findAction(tx, action.successorId));
      if (!successor) throw new Error('no successor');
      expect(successor).toMatchObject({
        planId: next,
        year: 2027,
        number: 1,
        status: 'proposed',
        source: { kind: 'action', id },
      });
      expect(successor.dueOn.toString()).toBe('2027-12-20');
      const parts = await loadParts(tx, successor.id);
      expect(parts.answerable).toMatchObject([{ name: owner.name, answer: 'not-asked' }]);
      expect(parts.stages.map(({ dueOn }) => dueOn.toString())).toEqual(['2027-12-01']);
    });
    using resident = await test.as(RESIDENT);
    // The draft is nobody’s to read, so nothing leads there.
    expect(must(await readPublicAction(resident, action)).successor).toBeUndefined();
  });

  it('tells apart what goes on and what another action takes the place of, and does neither twice', async () => {
    await openNext();
    const id = await test.agreed();
    must(await carry(id, 'changed'));
    expect((await test.kept(id)).action.status).toBe('changed');
    expect(await carry(id)).toMatchObject({ refusal: 'status-impossible' });
    expect(await carry(await test.draft())).toMatchObject({ refusal: 'status-impossible' });
  });

  it('is for whoever keeps the plan there, and for nobody else', async () => {
    const id = await test.agreed();
    const planId = await test.plan();
    const seenAt = await test.seen(id);
    for (const actor of [await coordinator(STEPOVA), RESIDENT]) {
      using context = await test.as(actor, DECEMBER);
      const asked = { id, as: 'carried', words: 'Ні.', seenAt } as const;
      expect(await carryAction(context, asked)).toMatchObject({ refusal: 'absent' });
      expect(await closePlan(context, { id: planId })).toMatchObject({ refusal: 'absent' });
      expect(await readRollOver(context, planId)).toMatchObject({ refusal: 'absent' });
    }
  });
});
