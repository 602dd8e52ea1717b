import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Actor, StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK, suspend, takeRolesBack } from '#modules/identity/testing.ts';
import { awayDay, officerInHand, recordAbsence } from '#modules/officers/index.ts';
import { keptOfficer, officerStaff, STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { letterMail } from '../pages/letter/letter-mail.ts';
import { handedActions } from '../pages/desk/handed-actions.ts';
import { must, planForEachTest } from '../testing.ts';
import { answerAction } from './answer-action.ts';
import { askStanding } from './ask-standing.ts';
import { listHandedActions } from './list-handed-actions.ts';

describe('an agreed action', () => {
  const plan = planForEachTest();
  const { planted } = plan;
  const asking = async <Value,>(
    actor: Actor,
    ask: (context: Awaited<ReturnType<typeof plan.as>>) => Promise<Value>,
    at?: string,
  ): Promise<Value> => {
    using opened = await plan.as(actor, at);
    return await ask(opened);
  };
  const day = async (actor: StaffActor, at?: string) =>
    await asking(
      actor,
      async (opened) => {
        const place = { locale: 'uk', today: opened.platform.clock.today() } as const;
        const section = awayDay(opened, [handedActions(opened)]);
        const view = await section.load({ ...opened, desk: EMPTY_DESK }, place);
        return view ? renderToString(view).replaceAll('\u00a0', ' ') : '';
      },
      at,
    );
  const ofColleague = ({ id }: StaffActor) => ({
    accountId: id,
    post: 'староста',
    side: 'council' as const,
  });

  it('is shown to the coordinator of the place once its owner, an officer, is suspended', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const owner = await officerStaff(planted, '0012345');
    const id = await plan.agreed({ owner: { officerId: (await keptOfficer(planted)).id } });
    expect(await day(coordinator)).toBe('');
    await suspend(planted.platform, owner);
    expect(await day(coordinator)).toMatch(
      new RegExp(`/desk/plan/actions/${id}".*Олена.*Не завершено 1 дію плану · доступ призупинено`),
    );
    expect(await day(await staffIn(planted, 'coordinator', STEPOVA))).toBe('');
    expect(await asking(owner, listHandedActions)).toEqual({ ok: false, refusal: 'forbidden' });
  });

  it('is shown where an owner or a deputy without an officer’s card is suspended, and what they have is counted before', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const owner = await staffIn(planted, 'council-member');
    const deputy = await staffIn(planted, 'community-delegate');
    await plan.agreed({ owner: ofColleague(owner), deputy: ofColleague(deputy) });
    expect(await day(coordinator)).toBe('');
    const counted = await asking(coordinator, async (opened) => {
      const inHand = officerInHand(opened, [handedActions(opened)]);
      const view = await inHand({ ...opened, desk: EMPTY_DESK }, owner.id, 'uk');
      return view ? renderToString(view).replaceAll('\u00a0', ' ') : '';
    });
    expect(counted).toContain('Не завершено 1 дію плану');
    expect(counted).not.toContain('картку');
    await suspend(planted.platform, owner);
    expect((await day(coordinator)).match(/доступ призупинено/g)).toHaveLength(1);
    await suspend(planted.platform, deputy);
    expect((await day(coordinator)).match(/доступ призупинено/g)).toHaveLength(2);
  });

  it('is shown where its owner holds no role any more that answers for actions', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const owner = await staffIn(planted, 'council-member');
    await plan.agreed({ owner: ofColleague(owner) });
    await takeRolesBack(planted.platform, owner);
    expect(await day(coordinator)).toContain('Не завершено 1 дію плану · більше не має цієї ролі');
  });

  it('waits for an officer who is away only while nobody has accepted it, or where it is due on one of these days', async () => {
    const coordinator = await staffIn(planted, 'coordinator');
    const officer = await officerStaff(planted, '0012345');
    const id = await plan.agreed({ owner: { officerId: (await keptOfficer(planted)).id } });
    const away = async (to: string) => {
      await asking(coordinator, (opened) =>
        recordAbsence(opened, {
          badgeNumber: '0012345',
          from: Temporal.PlainDate.from('2026-11-25'),
          to: Temporal.PlainDate.from(to),
          deputyBadgeNumber: undefined,
        }),
      );
      return await day(coordinator);
    };
    await asking({ kind: 'system', name: 'plan' }, (opened) =>
      askStanding(opened, letterMail('https://poruch.example'), { id }),
    );
    expect(await away('2026-12-19')).toContain('не працює до 19 грудня');
    const seenAt = await plan.seen(id);
    const answer = { id, answer: 'accepted', words: '', seenAt } as const;
    must(await asking(officer, (opened) => answerAction(opened, answer)));
    expect(await away('2026-12-19')).toBe('');
    expect(await away('2026-12-20')).toContain('не працює до 20 грудня');
  });
});
