import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { areaNames } from '#modules/areas/index.ts';
import { RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { policyWithout } from '#modules/identity/testing.ts';
import { organisationNames } from '#modules/organisations/index.ts';
import {
  keptOfficer,
  LYMANSKA,
  officerStaff,
  staffIn,
  STEPOVA,
} from '#modules/officers/testing.ts';
import { must, planForEachTest } from '../testing.ts';
import { answerByLetter } from './answer-by-letter.ts';
import { changeAction } from './change-action.ts';
import { handOverLink } from './hand-over-link.ts';
import { reportByLetter } from './report-by-letter.ts';
import { listActionChoices, listPlanAreas } from './list-action-choices.ts';
import { planToShow } from '../pages/desk/plan-to-show.ts';
import { listDeskActions, listPlanTasks } from './list-desk-actions.ts';
import { openPlan } from './open-plan.ts';
import { readDeskAction } from './read-desk-action.ts';
import { writeAction } from './write-action.ts';

const HEAD = {
  post: 'голова громади',
  name: 'Іван Вигаданий',
  side: 'council',
  email: '',
} as const;

describe('the plans at the desk', () => {
  const test = planForEachTest();

  /** What waits for somebody, by the titles of actions; undefined: they see no plan at all. */
  const tasks = async (actor: StaffActor) => {
    using context = await test.as(actor);
    const listed = must(await listDeskActions(context));
    const [first] = listed;
    return (
      first && Object.fromEntries(first.actions.map(({ action, task }) => [action.title, task]))
    );
  };

  it('show each of the sides their area’s actions, and what waits for them', async () => {
    const refused = await test.agreed({ title: 'Без відповідального', owner: HEAD });
    const done = await test.agreed({ title: 'Зроблене', owner: HEAD });
    using keeper = await test.as(await staffIn(test.planted, 'coordinator'));
    using resident = await test.as(RESIDENT);
    const answer = async (id: typeof done, said: 'accepted' | 'declined') => {
      const { token } = must(await handOverLink(keeper, { id, part: 'owner' }));
      must(await answerByLetter(resident, { token, answer: said, words: 'Так.' }));
      return token;
    };
    await answer(refused, 'declined');
    const token = await answer(done, 'accepted');
    const report = { became: 'done', link: undefined, stage: undefined } as const;
    must(
      await reportByLetter(resident, { token, ...report, measured: undefined, words: 'Готово.' }),
    );
    const none = { 'Без відповідального': undefined, Зроблене: undefined };
    const of = async (role: 'coordinator' | 'police-head' | 'council-member', place?: string) =>
      await tasks(await staffIn(test.planted, role, place));
    expect(await of('coordinator')).toEqual({ ...none, 'Без відповідального': 'name' });
    expect(await of('police-head')).toEqual({ ...none, Зроблене: 'confirm' });
    // Their own side did it.
    expect(await of('council-member')).toEqual(none);
    expect(await of('coordinator', STEPOVA)).toBeUndefined();
  });

  it('count for each who asks what waits for them, and for nobody whom the table lets see none', async () => {
    const { id: officerId } = await keptOfficer(test.planted);
    await test.agreed({ title: 'Чуже' });
    await test.agreed({ title: 'Своє', owner: { officerId } });
    using officer = await test.as(await officerStaff(test.planted, '0012345'));
    const waiting = must(await listPlanTasks(officer));
    expect(waiting.map(({ action, task }) => [action.title, task])).toEqual([['Своє', 'answer']]);
    const nobody = { ...officer, policy: policyWithout(officer.policy, 'action.follow') };
    expect(await listPlanTasks(nobody)).toMatchObject({ refusal: 'forbidden' });
    expect(await listDeskActions(nobody)).toMatchObject({ refusal: 'forbidden' });
  });

  it('begin with the newest plan in which something waits, else with the newest', async () => {
    await test.agreed({ title: 'Без відповідального' });
    using system = await test.as({ kind: 'system', name: 'test' });
    must(await openPlan(system, { year: 2027, areaId: test.areaId() }));
    const begin = async (role: 'coordinator' | 'council-member') => {
      using context = await test.as(await staffIn(test.planted, role));
      return planToShow(must(await listDeskActions(context)))?.plan.year;
    };
    expect(await begin('coordinator')).toBe(2026);
    expect(await begin('council-member')).toBe(2027);
  });

  it('show an officer no more than what they stand for', async () => {
    const officer = await officerStaff(test.planted, '0012345');
    const { id: officerId } = await keptOfficer(test.planted);
    await test.agreed({ title: 'Чуже' });
    await test.agreed({ title: 'Своє', owner: { officerId } });
    // Strictly: an action that nothing waits in would stand there, too.
    expect(await tasks(officer)).toStrictEqual({ Своє: 'answer' });
  });

  it('let whoever keeps them take a name off a draft again, before anybody else was found', async () => {
    const id = await test.draft({ owner: HEAD });
    using keeper = await test.as(await staffIn(test.planted, 'coordinator'));
    must(await changeAction(keeper, { id, said: test.said(), seenAt: await test.seen(id) }));
    expect((await test.kept(id)).parts.answerable).toEqual([]);
  });

  it('let whoever only follows an action link nothing to it', async () => {
    const id = await test.agreed();
    for (const [role, link] of [
      ['coordinator', ['ground', 'work']],
      ['council-member', []],
    ] as const) {
      using context = await test.as(await staffIn(test.planted, role));
      expect(must(await readDeskAction(context, { id })).may.link).toEqual(link);
    }
  });

  it('let nobody move an action of a larger plan to where they write none', async () => {
    using system = await test.as({ kind: 'system', name: 'test' });
    const oblast = system.areas.chain(test.areaId()).find(({ kind }) => kind === 'oblast');
    if (!oblast) throw new Error('no oblast');
    const planId = must(await openPlan(system, { year: 2026, areaId: oblast.id }));
    const id = newId<'action'>(systemRandom);
    must(await writeAction(system, { id, planId, said: test.said() }));
    using keeper = await test.as(await staffIn(test.planted, 'coordinator'));
    const move = async (code: string) =>
      await changeAction(keeper, {
        id,
        said: test.said({ areaId: test.areaId(code) }),
        seenAt: await test.seen(id),
      });
    expect(await move(STEPOVA)).toMatchObject({ refusal: 'place-unknown' });
    expect(await move(LYMANSKA)).toMatchObject({ ok: true });
  });

  it('offer, open and take nothing beyond the reach of whoever keeps them', async () => {
    const planId = await test.plan();
    const far = await staffIn(test.planted, 'coordinator', STEPOVA);
    using context = await test.as(far);
    const places = {
      areas: areaNames(context.areas),
      organisations: organisationNames(context.organisations),
    };
    const names = (areas: readonly { readonly name: string }[]) => areas.map(({ name }) => name);
    expect(names(must(listPlanAreas(context)))).toEqual(['Степова громада']);
    const choices = must(await listActionChoices({ ...context, places }));
    expect(choices.plans).toEqual([]);
    expect(names(choices.areas)).toEqual(['Степова громада']);
    expect(choices.officers).toEqual([]);
    const there = { year: 2026, areaId: test.areaId() };
    expect(await openPlan(context, there)).toMatchObject({ refusal: 'absent' });
    const own = must(await openPlan(context, { year: 2026, areaId: test.areaId(STEPOVA) }));
    const id = newId<'action'>(systemRandom);
    expect(await writeAction(context, { id, planId, said: test.said() })).toMatchObject({
      refusal: 'absent',
    });
    expect(await writeAction(context, { id, planId: own, said: test.said() })).toMatchObject({
      refusal: 'place-unknown',
    });
  });
});
