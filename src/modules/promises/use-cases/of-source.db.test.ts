import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { keptOfficer, officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { promisesForEachTest, SADOVE } from '../testing.ts';
import { askQuestion } from './ask-question.ts';
import { listDeskPromises } from './list-desk-promises.ts';
import { listPromisesOf } from './list-of-source.ts';
import { listQuestionsOf } from './list-questions.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const;

describe('what is promised and asked at a meeting', () => {
  const test = promisesForEachTest();
  const officer = () => officerStaff(test.planted, '0012345');
  const meeting = { kind: 'meeting', id: systemRandom.uuid() };

  it('stands with that meeting in the order in which it was promised, as long as its place is shown', async () => {
    const zrazkova = await officer();
    const second = await test.give(zrazkova, { source: meeting }, '2026-11-26T09:00:00Z');
    const first = await test.give(zrazkova, { source: meeting }, '2026-11-26T08:00:00Z');
    await test.give(zrazkova, { source: { kind: 'meeting', id: systemRandom.uuid() } });
    using context = await test.as(RESIDENT);
    const found = async (policy = context.policy) => {
      const listed = await listPromisesOf({ ...context, policy }, meeting);
      return listed.ok ? listed.value.map(({ id }) => id) : listed.refusal;
    };
    expect(await found()).toEqual([first, second]);
    expect(await found(createPolicy([]))).toBe('absent');
    const areaId = test.planted.context.areas.byCode(SADOVE)?.id;
    if (!areaId) throw new Error('no Sadove');
    await hideArea({ ...test.planted.context, actor: SYSTEM }, areaId);
    expect(await found()).toEqual([]);
  });

  it('is overdue on the desk of whoever owes it and of the coordinator, not of a colleague', async () => {
    const zrazkova = await officer();
    await test.give(zrazkova, {}, '2026-09-01T08:00:00Z');
    const colleague = await officerStaff(test.planted, '0012346');
    const waits = async (actor: Parameters<typeof test.as>[0]) => {
      using context = await test.as(actor, '2026-12-30T08:00:00Z');
      const listed = await listDeskPromises(context);
      return listed.ok && listed.value.map(({ isOwn, isAnswered }) => ({ isOwn, isAnswered }));
    };
    expect(await waits(zrazkova)).toEqual([{ isOwn: true, isAnswered: true }]);
    expect(await waits(await staffIn(test.planted, 'coordinator'))).toEqual([
      { isOwn: false, isAnswered: true },
    ]);
    expect(await waits(colleague)).toEqual([{ isOwn: false, isAnswered: false }]);
  });

  it('is a question within so many working days as the installation says, and keeps its day', async () => {
    test.replyDays.value = 3;
    using context = await test.as(RESIDENT, '2026-11-26T10:00:00Z');
    const asked = test.question({ source: meeting });
    const due = async () => {
      const sent = await askQuestion(context, asked);
      return sent.ok && sent.value.dueOn.toString();
    };
    // A Thursday: Friday, Monday, Tuesday.
    expect(await due()).toBe('2026-12-01');
    test.replyDays.value = 10;
    expect(await due()).toBe('2026-12-01');
  });

  it('is a question of that meeting for whoever answers there, and for nobody else', async () => {
    const zrazkova = await officer();
    const officerId = (await keptOfficer(test.planted)).id;
    const { id } = await test.ask({ source: meeting, officerId });
    await test.ask({ source: { kind: 'meeting', id: newId(systemRandom) } });
    await test.ask();
    const found = async (actor: Parameters<typeof test.as>[0]) => {
      using context = await test.as(actor);
      const listed = await listQuestionsOf(context, meeting);
      return listed.ok ? listed.value.map((one) => one.id) : listed.refusal;
    };
    expect(await found(zrazkova)).toEqual([id]);
    expect(await found(await staffIn(test.planted, 'coordinator'))).toEqual([id]);
    expect(await found(await staffIn(test.planted, 'coordinator', STEPOVA))).toEqual([]);
    expect(await found(await staffIn(test.planted, 'auditor'))).toBe('forbidden');
    expect(await found(RESIDENT)).toBe('forbidden');
  });
});
