import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { inTransaction, RESIDENT } from '#modules/identity/index.ts';
import { policyWithout } from '#modules/identity/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { LYMANSKA, STEPOVA } from '#modules/officers/testing.ts';
import { reachedOf } from '../../domain/reached.ts';
import { deleteLink, insertLink, saveLinkCount } from '../../storage/links.ts';
import type { PlanTables } from '../../storage/tables.ts';
import { must, planForEachTest } from '../../testing.ts';
import { dropAction } from '../drop-action.ts';
import { listPlanNews } from './list-plan-news.ts';
import { readCoverage } from './read-coverage.ts';
import { readPlanDays } from './read-plan-days.ts';
import { readPublicAction } from './read-public-action.ts';
import { listPlanYears, readPublicYear } from './read-public-year.ts';
import { readScorecard } from './read-scorecard.ts';
import { readWholeYear } from './read-whole-year.ts';
import { tellPeople, tellPeopleJob } from './tell-people.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const;

describe('the plan as everybody reads it', () => {
  const test = planForEachTest();

  const drop = async (id: Awaited<ReturnType<typeof test.agreed>>) => {
    using context = await test.as(SYSTEM);
    const seenAt = await test.seen(id);
    must(await dropAction(context, { id, words: 'Дорогу закрили.', seenAt }));
  };

  const held = (people: number | undefined, languages: readonly string[] = [], code?: string) => ({
    id: newId<'action-link'>(systemRandom),
    purpose: 'work' as const,
    kind: 'meeting',
    thingId: systemRandom.uuid(),
    doneOn: Temporal.PlainDate.from('2026-05-01'),
    people,
    areaId: code === undefined ? undefined : test.areaId(code),
    languages,
  });
  const link = async (
    id: Awaited<ReturnType<typeof test.agreed>>,
    ...works: readonly ReturnType<typeof held>[]
  ) => {
    using system = await test.as(SYSTEM);
    const at = system.platform.clock.now();
    await inTransaction(system, async (tx) => {
      for (const work of works) await insertLink(tx, id, work, { at, by: undefined });
    });
  };

  const tell = async (at: string) => {
    using system = await test.as(SYSTEM, at);
    must(await tellPeople(system));
  };

  it('lists what was agreed on, by number, and never a draft of the desk', async () => {
    const head = { post: 'голова громади', name: 'Іван Вигаданий', email: '' };
    await test.agreed({ owner: { ...head, side: 'council' }, track: 'officers' });
    const draft = await test.draft();
    using resident = await test.as(RESIDENT);
    expect(await listPlanYears(resident)).toEqual([2026]);
    const { actions, plans } = must(await readPublicYear(resident, 2026));
    expect(plans).toHaveLength(1);
    expect(actions).toMatchObject([
      { number: 1, status: 'agreed', track: 'officers', owner: { post: 'голова громади' } },
    ]);
    const { action } = await test.kept(draft);
    expect(await readPublicAction(resident, action)).toMatchObject({ refusal: 'absent' });
    expect(await readPublicYear(resident, 2019)).toMatchObject({ refusal: 'absent' });
  });

  it('shows one action with its parts and its history, and not who sat at the desk', async () => {
    const id = await test.agreed();
    using resident = await test.as(RESIDENT);
    const read = must(await readPublicAction(resident, { year: 2026, number: 1 }));
    expect(read.action.id).toBe(id);
    expect(read.parts).toMatchObject({ stages: [{ words: 'Провести кабель' }], money: [{}] });
    expect(read.history.map(({ what }) => what)).toEqual(['proposed', 'agreed']);
    expect(Object.keys(read.history[0] ?? {})).not.toContain('accountId');
  });

  it('says what became of each promise, and why it was dropped', async () => {
    const dropped = await test.agreed();
    await test.agreed();
    await test.draft();
    await drop(dropped);
    using resident = await test.as(RESIDENT);
    const { card, ends } = must(await readScorecard(resident, 2026));
    expect(card.all).toBe(2);
    expect(card.groups.map(({ outcome, actions }) => [outcome, actions.length])).toEqual([
      ['waiting', 1],
      ['dropped', 1],
    ]);
    expect(ends.get(dropped)).toBe('Дорогу закрили.');
  });

  it('has no day of what was dropped, and of the rest its stages and its own, the earliest first', async () => {
    await drop(await test.agreed());
    await test.agreed();
    using resident = await test.as(RESIDENT);
    const { days } = must(await readPlanDays(resident, 2026));
    expect(days.map(({ on, stage }) => [on.toString(), stage?.words])).toEqual([
      ['2026-12-01', 'Провести кабель'],
      ['2026-12-20', undefined],
    ]);
  });

  it('tells news of actions that everybody reads, the newest first', async () => {
    await test.draft();
    await drop(await test.agreed());
    using resident = await test.as(RESIDENT);
    const news = must(await listPlanNews(resident, 10));
    expect(news.map(({ what }) => what)).toEqual(['dropped', 'agreed']);
  });

  it('counts whom it reached: things exactly, people in lots of ten and more', async () => {
    const id = await test.agreed();
    await link(id, held(14, ['uk']), held(3, ['ro']), held(20, []), held(undefined, ['uk']));
    using resident = await test.as(RESIDENT);
    expect(must(await readCoverage(resident, 2026))).toMatchObject({ held: 4, people: 0 });
    await tell('2026-12-01T03:40:00Z');
    const read = must(await readCoverage(resident, 2026));
    expect(read).toMatchObject({ held: 4, heldInUnknown: 1, people: 34 });
    expect(read.hromadas).toMatchObject([
      { key: { code: LYMANSKA }, actions: 1, held: 4, people: 34 },
    ]);
    expect(read.languages).toMatchObject([
      { key: 'uk', held: 2, people: 14 },
      { key: 'ro', held: 1, people: 0 },
    ]);
  });

  it('tells of whole months alone, each work once, and what was told never changes', async () => {
    const id = await test.agreed();
    const people = async () => {
      using resident = await test.as(RESIDENT);
      return must(await readCoverage(resident, 2026)).people;
    };
    const [few, many] = [held(6), held(14)];
    await link(id, few, many, { ...held(90), doneOn: Temporal.PlainDate.from('2026-11-20') });
    await tell('2026-11-25T03:40:00Z');
    // The work of November waits until November is over.
    expect(await people()).toBe(20);
    await tell('2026-11-26T03:40:00Z');
    expect(await people()).toBe(20);
    using system = await test.as(SYSTEM);
    await inTransaction(system, async (tx) => {
      // Counted anew, and taken out and linked again: it is in its lot.
      await saveLinkCount(tx, many.id, { ...many, people: 13 });
      await deleteLink(tx, few.id);
    });
    await link(id, { ...few, id: newId(systemRandom) }, held(4));
    await tell('2026-12-01T03:40:00Z');
    expect(await people()).toBe(114);
    const { database } = test.planted.platform;
    const change = seeEverything(database, (tx) =>
      tx.$extendTables<PlanTables>().updateTable('plan.told_people').set({ people: 99 }).execute(),
    );
    await expect(change).rejects.toThrow('never changed');
  });

  it('tells once in a month, on whichever night it is first asked, and nothing more until the next', async () => {
    const id = await test.agreed();
    const people = async () => {
      using resident = await test.as(RESIDENT);
      return must(await readCoverage(resident, 2026)).people;
    };
    await link(id, held(12));
    // Nobody asked on the first.
    await tell('2026-12-09T10:00:00Z');
    expect(await people()).toBe(12);
    await link(id, held(30));
    await tell('2026-12-10T03:40:00Z');
    expect(await people()).toBe(12);
    await tell('2027-01-01T03:40:00Z');
    expect(await people()).toBe(42);
    using system = await test.as(SYSTEM);
    expect(tellPeopleJob(system).cron, 'each night').toBe('40 3 * * *');
  });

  it('remembers a month in which there was nothing to tell', async () => {
    const id = await test.agreed();
    await tell('2026-12-01T03:40:00Z');
    await link(id, held(30));
    await tell('2026-12-15T03:40:00Z');
    using resident = await test.as(RESIDENT);
    expect(must(await readCoverage(resident, 2026)).people).toBe(0);
  });

  it('tells of no lot from which the exact figure of a meeting could be subtracted', async () => {
    const id = await test.agreed();
    await link(id, held(12), { ...held(7), kind: 'lesson' });
    await tell('2026-12-01T03:40:00Z');
    using resident = await test.as(RESIDENT);
    expect(must(await readCoverage(resident, 2026)).people).toBe(12);
  });

  it('is told by the installation alone, with an entry for each lot', async () => {
    const id = await test.agreed();
    await link(id, held(14), held(20, [], STEPOVA));
    using resident = await test.as(RESIDENT);
    expect(await tellPeople(resident)).toMatchObject({ refusal: 'forbidden' });
    await tell('2026-12-01T03:40:00Z');
    const entries = await entriesOf(test.planted.platform, 'plan-people.release');
    expect(entries).toHaveLength(2);
  });

  it('tells no few people by an indicator that counts them either', async () => {
    const indicator = {
      words: 'Учні',
      unit: '',
      counts: 'people',
      baseline: 0,
      target: 60,
    } as const;
    const id = await test.agreed({ indicator });
    const told = async () => {
      using resident = await test.as(RESIDENT);
      const [listed] = must(await readPublicYear(resident, 2026)).actions;
      const [whole] = must(await readWholeYear(resident, 2026)).actions;
      const read = must(await readPublicAction(resident, { year: 2026, number: 1 }));
      const { action, links, toldPeople } = read;
      return [listed?.reached, whole?.reached, reachedOf(action.indicator, links, toldPeople)];
    };
    await link(id, held(7));
    await tell('2026-12-01T03:40:00Z');
    expect(await told()).toEqual([undefined, undefined, undefined]);
    await link(id, held(5));
    // Not on the evening itself.
    expect(await told()).toEqual([undefined, undefined, undefined]);
    await tell('2027-01-01T03:40:00Z');
    expect(await told()).toEqual([12, 12, 12]);
  });

  it('gives documents and programs all of it, and not a draft', async () => {
    await test.draft();
    using resident = await test.as(RESIDENT);
    expect(must(await readWholeYear(resident, 2026)).actions).toEqual([]);
    await test.agreed();
    const { actions } = must(await readWholeYear(resident, 2026));
    expect(actions).toMatchObject([
      { action: { number: 2 }, parts: { money: [{ amount: 180_000 }] }, reached: undefined },
    ]);
  });

  it('is read by those alone whom the table lets read it', async () => {
    await test.agreed();
    using resident = await test.as(RESIDENT);
    const nobody = { ...resident, policy: policyWithout(resident.policy, 'action.read') };
    expect(await listPlanYears(nobody)).toEqual([]);
    expect(await readPublicYear(nobody, 2026)).toMatchObject({ refusal: 'absent' });
    const address = { year: 2026, number: 1 };
    expect(await readPublicAction(nobody, address)).toMatchObject({ refusal: 'absent' });
    expect(await listPlanNews(nobody, 10)).toMatchObject({ refusal: 'absent' });
  });
});
