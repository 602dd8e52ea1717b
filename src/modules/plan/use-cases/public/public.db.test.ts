import { describe, expect, it } from 'vitest';
import { newId } from '../../../../kernel/ids.ts';
import { systemRandom } from '../../../../platform/crypto/random.ts';
import { inTransaction, RESIDENT } from '../../../identity/index.ts';
import { policyWithout } from '../../../identity/testing.ts';
import { LYMANSKA, STEPOVA } from '../../../officers/testing.ts';
import { reachedOf } from '../../domain/reached.ts';
import { insertLink } from '../../storage/links.ts';
import { must, planForEachTest } from '../../testing.ts';
import { dropAction } from '../drop-action.ts';
import { listPlanNews } from './list-plan-news.ts';
import { readCoverage } from './read-coverage.ts';
import { readPlanDays } from './read-plan-days.ts';
import { readPublicAction } from './read-public-action.ts';
import { listPlanYears, readPublicYear } from './read-public-year.ts';
import { readScorecard } from './read-scorecard.ts';
import { readWholeYear } from './read-whole-year.ts';

const SADOVE = 'UA51010010020000006';
const SYSTEM = { kind: 'system', name: 'test' } as const;

describe('the plan as everybody reads it', () => {
  const test = planForEachTest();

  const drop = async (id: Awaited<ReturnType<typeof test.agreed>>) => {
    using context = await test.as(SYSTEM);
    const seenAt = await test.seen(id);
    must(await dropAction(context, { id, words: 'Дорогу закрили.', seenAt }));
  };

  const held = (people: number, languages: readonly string[] = [], code?: string) => ({
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

  it('counts whom it reached: things exactly, people where they are ten and more', async () => {
    const id = await test.agreed();
    await link(id, held(14, ['uk']), held(3, ['ro']), held(20, []));
    using resident = await test.as(RESIDENT);
    const read = must(await readCoverage(resident, 2026));
    expect(read.held).toBe(3);
    expect(read.heldInUnknown).toBe(1);
    expect(read.hromadas).toMatchObject([
      { key: { code: LYMANSKA }, actions: 1, held: 3, people: 37 },
    ]);
    expect(read.languages).toMatchObject([
      { key: 'ro', held: 1, people: 'hidden' },
      { key: 'uk', held: 1, people: 'hidden' },
    ]);
  });

  it('tells of no village what its hromada less the others would tell', async () => {
    const id = await test.agreed();
    await link(id, held(4, [], SADOVE), held(22), held(11, [], STEPOVA));
    using resident = await test.as(RESIDENT);
    const { areas } = resident;
    const [sadove, lymanska, stepova] = [SADOVE, LYMANSKA, STEPOVA].map((code) =>
      areas.byCode(code),
    );
    if (!sadove || !lymanska || !stepova) throw new Error('no such areas');
    // The hromada in two: Sadove, and all the rest of it; the other one is a whole.
    const lines = new Map(
      [sadove, lymanska, stepova].map((area) => {
        const hromada = area === stepova ? stepova : lymanska;
        return [area.id, [{ ...area, kind: 'starosta-district' as const }, hromada]];
      }),
    );
    const split = Object.assign(Object.create(areas), {
      chain: (area: typeof sadove.id) => lines.get(area),
    });
    const read = must(await readCoverage({ ...resident, areas: split }, 2026));
    expect(read.hromadas.map(({ people }) => people)).toEqual([26, 11]);
    const told = new Map(read.districts.map(({ key, people }) => [key.code, people]));
    expect(Object.fromEntries(told)).toEqual({
      [SADOVE]: 'hidden',
      [LYMANSKA]: 'hidden',
      [STEPOVA]: 11,
    });
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
      const { action, links } = must(await readPublicAction(resident, { year: 2026, number: 1 }));
      return [listed?.reached, whole?.reached, reachedOf(action.indicator, links)];
    };
    expect(await told()).toEqual([0, 0, 0]);
    await link(id, held(7));
    expect(await told()).toEqual([undefined, undefined, undefined]);
    await link(id, held(5));
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
