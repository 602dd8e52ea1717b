import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { pictureKind } from '#platform/images/picture-kind.ts';
import { photographSaying, written } from '#platform/images/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { notificationsOf } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { promisesForEachTest } from '../testing.ts';
import { answerPromise } from './answer-promise.ts';
import { changePromise } from './change-promise.ts';
import { givePromise } from './give-promise.ts';
import { listDeskPromises } from './list-desk-promises.ts';
import { listPromisesOf } from './list-of-source.ts';
import { listPromises } from './list-promises.ts';
import { readEvidencePhoto } from './read-evidence-photo.ts';
import { readPromise } from './read-promise.ts';
import { remindOfDue } from './remind-of-due.ts';
import { withdrawPromise } from './withdraw-promise.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const;

describe('a promise', () => {
  const test = promisesForEachTest();
  const officer = () => officerStaff(test.planted, '0012345');
  const coordinator = (code?: string) => staffIn(test.planted, 'coordinator', code);

  const read = async (id: Awaited<ReturnType<typeof test.give>>) => {
    using context = await test.as(RESIDENT);
    const found = await readPromise(context, { id });
    if (!found.ok) throw new Error('no promise');
    return found.value;
  };
  const answer = async (
    actor: Awaited<ReturnType<typeof officer>>,
    id: Awaited<ReturnType<typeof test.give>>,
    became: 'under-way' | 'kept' | 'not-kept',
    more: { readonly photo?: Uint8Array; readonly link?: string } = {},
  ) => {
    using context = await test.as(actor);
    return await answerPromise(context, {
      id,
      became,
      words: 'Ліхтар уже світить.',
      link: more.link,
      photo: more.photo,
      seenAt: await test.seen(id),
    });
  };

  it('is everybody’s to read, with the post and the person, and what is sent twice is one', async () => {
    const zrazkova = await officer();
    const given = await test.promise();
    using context = await test.as(zrazkova);
    const [once, twice] = [await givePromise(context, given), await givePromise(context, given)];
    expect(twice).toEqual(once);
    expect(await givePromise(context, { ...given, words: 'Інше.' })).toMatchObject({
      refusal: 'conflict',
    });
    using resident = await test.as(RESIDENT);
    const listed = await listPromises(resident, { limit: 10 });
    expect(listed.ok && listed.value).toMatchObject({
      promises: [
        {
          words: 'Поставити ліхтар біля зупинки.',
          owner: { post: 'поліцейська офіцерка громади', name: 'Олена Зразкова' },
          isOverdue: false,
        },
      ],
      counts: { open: 1, overdue: 0, kept: 0, notKept: 0 },
      next: undefined,
    });
    expect(JSON.stringify(listed)).not.toContain(zrazkova.id);
  });

  it('of a village is listed by the beat that answers for it', async () => {
    const id = await test.give(await officer());
    using resident = await test.as(RESIDENT);
    const found: Record<string, readonly string[]> = {};
    for (const { name, id: areaId } of resident.areas.all.filter(({ kind }) => kind === 'beat')) {
      const listed = await listPromises(resident, { areaId, limit: 10 });
      found[name] = listed.ok ? listed.value.promises.map((one) => one.id) : [];
    }
    expect(found).toEqual({ 'Дільниця Лиманна': [], 'Дільниця Садова': [id] });
  });

  it('is given by officers for themselves, and by the coordinator for everybody of the area', async () => {
    const zrazkova = await officer();
    const colleague = { officerId: (await keptOfficer(test.planted, '0012346')).id };
    const head = { post: 'голова Лиманської громади', name: 'Іван Вигаданий' };
    for (const owner of [colleague, head]) {
      using own = await test.as(zrazkova);
      expect(await givePromise(own, await test.promise({ owner }))).toMatchObject({
        refusal: 'not-yours',
      });
      using near = await test.as(await coordinator());
      expect((await givePromise(near, await test.promise({ owner }))).ok).toBe(true);
      using far = await test.as(await coordinator(STEPOVA));
      expect(await givePromise(far, await test.promise({ owner }))).toMatchObject({
        refusal: 'not-yours',
      });
    }
    // Named as a deputy, an officer does not make a colleague’s promise theirs to give.
    using own = await test.as(zrazkova);
    const named = await test.promise({
      owner: colleague,
      deputy: { officerId: (await keptOfficer(test.planted)).id },
    });
    expect(await givePromise(own, named)).toMatchObject({ refusal: 'not-yours' });
  });

  it('is promised for a day that can still come', async () => {
    using context = await test.as(await officer());
    const today = context.platform.clock.today();
    for (const [dueOn, refusal] of [
      [today.subtract({ days: 1 }), 'day-past'],
      [today.add({ years: 6 }), 'day-too-far'],
    ] as const) {
      expect(await givePromise(context, await test.promise({ dueOn }))).toMatchObject({ refusal });
    }
    expect((await givePromise(context, await test.promise({ dueOn: today }))).ok).toBe(true);
    expect(
      await givePromise(context, await test.promise({ areaId: newId(systemRandom) })),
    ).toMatchObject({ refusal: 'place-unknown' });
  });

  it('keeps in sight what was promised at first, however often it is changed', async () => {
    const zrazkova = await officer();
    const id = await test.give(zrazkova);
    const first = (await read(id)).dueOn;
    for (const days of [40, 50]) {
      using context = await test.as(zrazkova);
      const changed = await changePromise(context, {
        id,
        promised: `Поставити ${days} ліхтарів.`,
        dueOn: context.platform.clock.today().add({ days }),
        words: 'Чекаємо на опори.',
        seenAt: await test.seen(id),
      });
      expect(changed.ok).toBe(true);
    }
    const shown = await read(id);
    expect(shown).toMatchObject({
      words: 'Поставити 50 ліхтарів.',
      firstWords: 'Поставити ліхтар біля зупинки.',
      status: 'changed',
    });
    expect(shown.firstDueOn.equals(first)).toBe(true);
    expect(shown.steps.map(({ before }) => before?.words)).toEqual([
      'Поставити ліхтар біля зупинки.',
      'Поставити 40 ліхтарів.',
    ]);
  });

  it('is changed only where something is changed, and not behind a colleague’s back', async () => {
    const zrazkova = await officer();
    const id = await test.give(zrazkova);
    using context = await test.as(zrazkova);
    const seenAt = await test.seen(id);
    const { words: promised, dueOn } = await read(id);
    const same = { id, promised, dueOn, words: 'Так.', seenAt };
    expect(await changePromise(context, same)).toMatchObject({ refusal: 'nothing-changed' });
    const past = { ...same, dueOn: context.platform.clock.today().subtract({ days: 1 }) };
    expect(await changePromise(context, past)).toMatchObject({ refusal: 'day-past' });
    const late = { id, words: 'Так.', seenAt: seenAt.subtract({ seconds: 1 }) };
    expect(await withdrawPromise(context, late)).toMatchObject({ refusal: 'changed' });
    expect((await withdrawPromise(context, { id, words: 'Так.', seenAt })).ok).toBe(true);
    expect(
      await withdrawPromise(context, { id, words: 'Так.', seenAt: await test.seen(id) }),
    ).toMatchObject({ refusal: 'status-impossible' });
  });

  it('is kept with evidence, which everybody sees anew and without what the camera wrote', async () => {
    const zrazkova = await officer();
    const id = await test.give(zrazkova);
    const photo = await photographSaying(written({ lat: 45.9, lon: 29.7 }));
    const link = 'https://rada.example.org/rishennia/12';
    expect((await answer(zrazkova, id, 'kept', { photo, link })).ok).toBe(true);
    const { steps, status } = await read(id);
    expect(status).toBe('kept');
    expect(steps).toMatchObject([{ party: 'owner', status: 'kept', link }]);
    const stepId = steps[0]?.id;
    if (!stepId) throw new Error('no step');
    using context = await test.as(RESIDENT);
    for (const size of ['large', 'small'] as const) {
      const shown = await readEvidencePhoto(context, { id, stepId, size });
      expect(shown.ok && pictureKind(shown.value)).toBe('jpeg');
    }
    const other = await test.give(zrazkova);
    expect(await readEvidencePhoto(context, { id: other, stepId, size: 'large' })).toMatchObject({
      refusal: 'absent',
    });
  });

  it('leaves no file where it was not taken', async () => {
    const zrazkova = await officer();
    const id = await test.give(zrazkova);
    using context = await test.as(zrazkova);
    const photo = await photographSaying(written({ lat: 45.9, lon: 29.7 }));
    const said = { id, became: 'kept', words: 'Так.', link: undefined } as const;
    const late = (await test.seen(id)).subtract({ seconds: 1 });
    expect(await answerPromise(context, { ...said, photo, seenAt: late })).toMatchObject({
      refusal: 'changed',
    });
    expect(
      await answerPromise(context, {
        ...said,
        photo: new TextEncoder().encode('<svg/>'),
        seenAt: await test.seen(id),
      }),
    ).toMatchObject({ refusal: 'not-a-photograph' });
    expect(await context.platform.files.list('promise-photo')).toEqual([]);
    expect(await context.platform.files.list('promise-photo-small')).toEqual([]);
  });

  it('is not looked at, and no file either, for whoever may answer none', async () => {
    const id = await test.give(await officer());
    using context = await test.as(await staffIn(test.planted, 'auditor'));
    const photo = new TextEncoder().encode('<svg/>');
    const said = { id, became: 'kept', words: 'Так.', link: undefined, photo } as const;
    const answered = await answerPromise(context, { ...said, seenAt: await test.seen(id) });
    expect(answered).toMatchObject({ refusal: 'absent' });
  });

  it('is answered by its owner, by who stands in and by the coordinator there, and by nobody else', async () => {
    const zrazkova = await officer();
    const deputy = await officerStaff(test.planted, '0012346');
    const id = await test.give(zrazkova, {
      deputy: { officerId: (await keptOfficer(test.planted, '0012346')).id },
    });
    const others = [
      await staffIn(test.planted, 'district-officer'),
      await staffIn(test.planted, 'police-head'),
      await staffIn(test.planted, 'administrator'),
      await coordinator(STEPOVA),
    ];
    for (const actor of others) {
      expect(await answer(actor, id, 'under-way')).toMatchObject({ refusal: 'absent' });
    }
    for (const actor of [zrazkova, deputy, await coordinator()]) {
      expect((await answer(actor, id, 'under-way')).ok).toBe(true);
    }
    expect((await read(id)).steps.map(({ party }) => party)).toEqual(['owner', 'owner', 'office']);
  });

  it('stands on the desk of those whose it is, and of those who follow the area', async () => {
    const zrazkova = await officer();
    await test.give(zrazkova);
    const seen = async (actor: Awaited<ReturnType<typeof officer>>) => {
      using context = await test.as(actor);
      const listed = await listDeskPromises(context);
      return listed.ok
        ? listed.value.map(({ isOwn, isAnswered }) => ({ isOwn, isAnswered }))
        : listed.refusal;
    };
    expect(await seen(zrazkova)).toEqual([{ isOwn: true, isAnswered: true }]);
    expect(await seen(await coordinator())).toEqual([{ isOwn: false, isAnswered: true }]);
    expect(await seen(await staffIn(test.planted, 'police-head'))).toEqual([
      { isOwn: false, isAnswered: false },
    ]);
    expect(await seen(await coordinator(STEPOVA))).toEqual([]);
    expect(await seen(await staffIn(test.planted, 'auditor'))).toBe('forbidden');
  });

  it('is found by what it was promised at', async () => {
    const zrazkova = await officer();
    const source = { kind: 'meeting', id: newId<'gathering'>(systemRandom) };
    const id = await test.give(zrazkova, { source });
    await test.give(zrazkova);
    using context = await test.as(RESIDENT);
    expect(await listPromisesOf(context, source)).toMatchObject({ ok: true, value: [{ id }] });
  });

  it('that is overdue reminds its owner and tells the coordinator once, and everybody sees it', async () => {
    const zrazkova = await officer();
    const near = await coordinator();
    await test.give(zrazkova, { dueOn: Temporal.PlainDate.from('2026-12-10') });
    const remind = async (at: string) => {
      using context = await test.as(SYSTEM, at);
      const done = await remindOfDue(context);
      return done.ok && done.value.told;
    };
    expect(await remind('2026-12-03T02:00:00Z')).toBe(1);
    expect(await remind('2026-12-04T02:00:00Z')).toBe(0);
    expect(await remind('2026-12-11T02:00:00Z')).toBe(1);
    expect(await remind('2026-12-18T02:00:00Z')).toBe(1);
    const kinds = async (actor: typeof near) =>
      (await notificationsOf(test.planted.platform, actor)).map(({ kind }) => kind);
    expect(await kinds(zrazkova)).toEqual(['promise.soon', 'promise.overdue', 'promise.overdue']);
    expect(await kinds(near)).toEqual(['promise.overdue']);
    using later = await test.as(RESIDENT, '2026-12-11T08:00:00Z');
    const listed = await listPromises(later, { view: 'overdue', limit: 10 });
    expect(listed.ok && listed.value.promises).toMatchObject([{ isOverdue: true }]);
  });
});
