import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { EverydayWork, WorkThing } from '#modules/officers/index.ts';
import { notificationsOf } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { reachedOf } from '../domain/reached.ts';
import { loadLinks } from '../storage/load-actions.ts';
import { must, planForEachTest } from '../testing.ts';
import { answerAction } from './answer-action.ts';
import { recountHandlers } from '../by-itself.ts';
import { linkWork } from './link-work.ts';
import { unlinkWork } from './unlink-work.ts';
import { riseActions } from './rise-actions.ts';

const SYSTEM = { kind: 'system', name: 'nightly' } as const;

describe('an action that nobody keeps', () => {
  const test = planForEachTest();
  const rise = async (at: string) => {
    using context = await test.as(SYSTEM, at);
    return must(await riseActions(context)).risen;
  };

  it('rises by itself, for everybody to see: its owner hears each week, the coordinator once', async () => {
    const owner = await officerStaff(test.planted, '0012345');
    const coordinator = await staffIn(test.planted, 'coordinator');
    const { id: officerId } = await keptOfficer(test.planted);
    const id = await test.agreed({ owner: { officerId } });
    using context = await test.as(owner);
    const seenAt = await test.seen(id);
    must(await answerAction(context, { id, answer: 'accepted', words: '', seenAt }));
    expect(await rise('2026-11-30T03:00:00Z')).toBe(0);
    // Its first stage was to be over.
    expect(await rise('2026-12-02T03:00:00Z')).toBe(1);
    expect(await rise('2026-12-03T03:00:00Z')).toBe(0);
    expect(await rise('2026-12-09T03:00:00Z')).toBe(1);
    const { action, history } = await test.kept(id);
    expect(action.risen).toMatchObject({ as: 'overdue' });
    expect(history.filter(({ what }) => what === 'overdue')).toHaveLength(1);
    const told = async (person: typeof owner) =>
      (await notificationsOf(test.planted.platform, person)).map(({ kind }) => kind);
    expect(await told(owner)).toEqual(['action.overdue', 'action.overdue']);
    expect(await told(coordinator)).toEqual(['action.overdue']);
  });

  it('loses the mark once its owner was heard and nothing is late any more', async () => {
    const owner = await officerStaff(test.planted, '0012345');
    const { id: officerId } = await keptOfficer(test.planted);
    const id = await test.agreed({ owner: { officerId }, stages: [] });
    expect(await rise('2026-12-12T03:00:00Z')).toBe(1);
    expect((await test.kept(id)).action.risen?.as).toBe('silent');
    using context = await test.as(owner, '2026-12-12T08:00:00Z');
    const seenAt = await test.seen(id);
    must(await answerAction(context, { id, answer: 'accepted', words: '', seenAt }));
    expect(await rise('2026-12-13T03:00:00Z')).toBe(0);
    expect((await test.kept(id)).action.risen).toBeUndefined();
  });

  it('rises for nobody but the installation itself', async () => {
    using context = await test.as(await staffIn(test.planted, 'coordinator'));
    expect(await riseActions(context)).toMatchObject({ refusal: 'forbidden' });
  });
});

describe('everyday work', () => {
  const test = planForEachTest();
  const things = new Map<string, WorkThing>();
  const work: EverydayWork = {
    kind: 'meeting',
    label: () => 'Зустріч',
    addresses: ['/desk/meetings/'],
    named: {
      path: '/meeting/',
      idOf: (_, name) =>
        Promise.resolve([...things.values()].find(({ path }) => path === `/meeting/${name}`)?.id),
    },
    changes: [{ types: ['meeting.held'], subject: 'meeting' }],
    find: (_, id) => Promise.resolve(things.get(id)),
  };
  const meeting = (changes: Partial<WorkThing> = {}): WorkThing => {
    const thing: WorkThing = {
      id: newId(systemRandom),
      title: 'Кава з поліцейським',
      path: '/meeting/kava',
      areaId: test.areaId(),
      doneOn: undefined,
      people: undefined,
      ...changes,
    };
    things.set(thing.id, thing);
    return thing;
  };
  const coordinatorContext = async () => {
    const context = await test.as(await staffIn(test.planted, 'coordinator'));
    return { ...context, everydayWork: [work] };
  };

  it('moves the indicator of what it was linked to by itself, once it was held', async () => {
    const id = await test.agreed({
      indicator: {
        words: 'Скільки зустрічей відбулося',
        unit: 'осіб',
        counts: 'things',
        baseline: 40,
        target: 100,
      },
    });
    using context = await coordinatorContext();
    const { id: thingId } = meeting();
    const address = `https://poruch.example/desk/meetings/${thingId.toUpperCase()}?done=held`;
    must(
      await linkWork(context, { id, work: address, purpose: 'work', seenAt: await test.seen(id) }),
    );
    const reached = async () => {
      const { action } = await test.kept(id);
      return reachedOf(action.indicator, await loadLinks(context.platform.database.read, id), 0);
    };
    expect(await reached()).toBe(0);
    things.set(thingId, meeting({ id: thingId, doneOn: day('2026-11-24'), people: 31 }));
    using system = await test.as(SYSTEM);
    for (const handler of recountHandlers(system, [work])) {
      await handler.handle({
        id: '1',
        sequence: 1n,
        type: 'meeting.held',
        subject: { meeting: thingId },
      });
    }
    expect(await reached()).toBe(1);
    expect((await test.kept(id)).history.at(-1)).toMatchObject({
      what: 'linked',
      party: 'office',
      words: 'Кава з поліцейським',
    });
    const [link] = await loadLinks(context.platform.database.read, id);
    if (!link) throw new Error('no link');
    must(await unlinkWork(context, { id, linkId: link.id, seenAt: await test.seen(id) }));
    expect(await reached()).toBe(0);
  });

  it('shows before the vote how a problem is known, and counts for nothing then', async () => {
    const id = await test.draft({
      indicator: { ...test.said().indicator, counts: 'things' },
    });
    using context = await coordinatorContext();
    const thing = meeting({ doneOn: day('2026-11-24'), people: 31 });
    const link = async (purpose: 'ground' | 'work') =>
      await linkWork(context, {
        id,
        work: `/desk/meetings/${thing.id}`,
        purpose,
        seenAt: await test.seen(id),
      });
    expect(await link('work')).toMatchObject({ refusal: 'status-impossible' });
    must(await link('ground'));
    const { action, history } = await test.kept(id);
    const links = await loadLinks(context.platform.database.read, id);
    expect(reachedOf(action.indicator, links, 0)).toBe(0);
    expect(history.at(-1)).toMatchObject({ what: 'grounded', status: 'proposed' });
  });

  it('is counted anew in the installation’s own name alone', async () => {
    const id = await test.agreed();
    using context = await coordinatorContext();
    const { id: thingId } = meeting();
    const address = `/desk/meetings/${thingId}`;
    must(
      await linkWork(context, { id, work: address, purpose: 'work', seenAt: await test.seen(id) }),
    );
    meeting({ id: thingId, doneOn: day('2026-11-24'), people: 31 });
    for (const handler of recountHandlers(context, [work])) {
      const event = { id: '1', sequence: 1n, type: 'meeting.held' } as const;
      await handler.handle({ ...event, subject: { meeting: thingId } });
    }
    const [link] = await loadLinks(context.platform.database.read, id);
    expect(link).toMatchObject({ doneOn: undefined, people: undefined });
  });

  it('is linked once, of its own place, by its address, and by whoever may report', async () => {
    const id = await test.agreed();
    using context = await coordinatorContext();
    const link = async (address: string) =>
      await linkWork(context, { id, work: address, purpose: 'work', seenAt: await test.seen(id) });
    const here = meeting();
    const there = meeting({ areaId: test.areaId(STEPOVA) });
    expect((await link(`/desk/meetings/${here.id}`)).ok).toBe(true);
    expect(await link(`/desk/meetings/${here.id}/`)).toMatchObject({ refusal: 'work-known' });
    expect(await link(`/desk/meetings/${there.id}`)).toMatchObject({ refusal: 'work-elsewhere' });
    meeting({ path: '/meeting/kava-u-sadovomu' });
    expect((await link('https://poruch.example/en/meeting/kava-u-sadovomu#dates')).ok).toBe(true);
    for (const address of [
      `/desk/lessons/${here.id}`,
      '/desk/meetings',
      newId(systemRandom),
      '/meeting/kava-deinde',
      '/meeting/',
      'kava-u-sadovomu',
    ]) {
      expect(await link(address)).toMatchObject({ refusal: 'work-unknown' });
    }
    using delegate = await test.as(await staffIn(test.planted, 'community-delegate'));
    const other = meeting();
    expect(
      await linkWork(
        { ...delegate, everydayWork: [work] },
        { id, work: `/desk/meetings/${other.id}`, purpose: 'work', seenAt: await test.seen(id) },
      ),
    ).toMatchObject({ refusal: 'absent' });
  });
});

function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}
