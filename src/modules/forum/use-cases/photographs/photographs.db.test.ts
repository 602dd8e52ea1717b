import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type ForumId, newId, type PhotographId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { type Actor, createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import {
  PHOTOGRAPH_FILES,
  type PhotographSaid,
  type PhotographSize,
} from '../../domain/photographs/photograph.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { addPhotograph } from './add-photograph.ts';
import { changePhotograph, removePhotograph } from './keep-photograph.ts';
import {
  listDeskPhotographs,
  readDeskPhotograph,
  readDeskPhotographFile,
} from './read-desk-photographs.ts';
import {
  openFullPhotograph,
  readPhotographFile,
  readPhotographs,
  readUsablePhotographs,
} from './read-photographs.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const DAY = Temporal.PlainDate.from('2026-11-20');

const SAID: PhotographSaid = {
  author: 'Ірина Зразкова',
  licence: 'press',
  terms: '',
  caption: { uk: 'Вручення світловідбивачів', en: '' },
  alt: { uk: 'Поліцейська показує світловідбивач', en: '' },
  takenOn: DAY,
  place: 'Бібліотека',
  consent: 'agreed',
  agreed: { how: 'badge', notedBy: 'Олена Взірцева', on: DAY },
  children: 'none',
  parentsNote: '',
};
const NOT_ASKED = { consent: 'not-asked', agreed: undefined } as const;
const NOBODY = { consent: 'nobody', agreed: undefined } as const;

/** Each of another colour is another photograph. */
async function picture(background = '#3b6ea5'): Promise<Uint8Array> {
  const create = { width: 600, height: 400, channels: 3, background } as const;
  const exif = { IFD0: { Make: 'SECRET' } };
  return await sharp({ create }).withExif(exif).jpeg().toBuffer();
}

describe('the photographs of a forum', () => {
  const forums = forumForEachTest();
  const add = async (
    forumId: ForumId,
    changes: Partial<PhotographSaid> = {},
    {
      bytes,
      actor = SYSTEM,
      id = newId<'photograph'>(systemRandom),
    }: { bytes?: Uint8Array; actor?: Actor; id?: PhotographId } = {},
  ) => {
    using context = await forums.as(actor);
    const given = { id, forumId, said: { ...SAID, ...changes }, bytes: bytes ?? (await picture()) };
    return { id, added: await addPhotograph(context, given) };
  };
  const stepova = () => {
    const area = forums.planted.context.areas.byCode(STEPOVA);
    if (!area) throw new Error('no Stepova');
    return area.id;
  };
  const shown = async (year = 2026) => {
    using context = await forums.as(RESIDENT);
    return must(await readPhotographs(context, year)).photographs;
  };
  const file = async (id: PhotographId, size: PhotographSize = 'full') => {
    using context = await forums.as(RESIDENT);
    return await readPhotographFile(context, { year: 2026, id, size });
  };
  const change = async (id: PhotographId, changes: Partial<PhotographSaid>) => {
    using context = await forums.as(SYSTEM);
    const { changedAt: seenAt } = must(await readDeskPhotograph(context, id)).photograph;
    return await changePhotograph(context, { id, seenAt, said: { ...SAID, ...changes } });
  };
  const filesOf = async (id: PhotographId) => {
    using context = await forums.as(SYSTEM);
    const classes = Object.values(PHOTOGRAPH_FILES);
    const found = classes.map((fileClass) => context.platform.files.read(fileClass, id));
    return (await Promise.all(found)).filter((bytes) => bytes !== undefined);
  };

  it('are for everybody once all agreed, without what the camera wrote and without who noted it', async () => {
    const { id, added } = await add(await forums.forum());
    must(added);
    const [one, ...others] = await shown();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id, author: 'Ірина Зразкова', consent: 'agreed', how: 'badge' });
    expect(JSON.stringify(one)).not.toContain('Взірцева');
    for (const size of ['full', 'page', 'small'] as const) {
      expect(Buffer.from(must(await file(id, size))).includes('SECRET')).toBe(false);
    }
    using context = await forums.as(RESIDENT);
    expect(await openFullPhotograph(context, { id })).toEqual(must(await file(id)));
  });

  it.each([
    ['somebody was not asked', NOT_ASKED],
    ['somebody refused', { consent: 'refused', agreed: undefined }],
    ['a child can be recognised without the parents’ consent', { children: 'not-agreed' }],
  ] as const)('are shown to nobody but the press office where %s', async (_, changes) => {
    const forumId = await forums.forum();
    const { id, added } = await add(forumId, changes);
    must(added);
    expect(await shown()).toEqual([]);
    expect(await file(id)).toEqual({ ok: false, refusal: 'absent' });
    const officer = await staffIn(forums.planted, 'press-officer', LYMANSKA);
    using context = await forums.as(officer);
    expect(must(await listDeskPhotographs(context, forumId)).photographs).toHaveLength(1);
    expect((await readDeskPhotographFile(context, { id, size: 'small' })).ok).toBe(true);
    must(await change(id, { children: 'parents-agreed', parentsNote: 'У теці форуму' }));
    expect(await shown()).toMatchObject([{ id, hasChildren: true }]);
  });

  it('go at once with their files when a consent is taken back, and come back by no oversight', async () => {
    const forumId = await forums.forum();
    const { id } = await add(forumId);
    const { id: other } = await add(forumId, NOBODY, { bytes: await picture('#aa5533') });
    expect(await filesOf(id)).toHaveLength(3);
    using context = await forums.as(SYSTEM);
    must(await removePhotograph(context, { id, why: 'taken-back' }));
    must(await removePhotograph(context, { id: other, why: 'mistake' }));
    expect(await shown()).toEqual([]);
    expect(await file(id)).toEqual({ ok: false, refusal: 'absent' });
    expect([...(await filesOf(id)), ...(await filesOf(other))]).toEqual([]);
    expect(await openFullPhotograph(context, { id })).toBeUndefined();
    expect((await add(forumId)).added).toEqual({ ok: false, refusal: 'taken-back' });
    must((await add(forumId, NOBODY, { bytes: await picture('#aa5533') })).added);
    expect((await removePhotograph(context, { id, why: 'mistake' })).ok).toBe(false);
  });

  it('are refused where they are none, are there already, or were taken tomorrow, and leave no file', async () => {
    const forumId = await forums.forum();
    const refusals = [
      [{}, { bytes: new TextEncoder().encode('<svg/>') }, 'not-a-photograph'],
      [{}, { bytes: new Uint8Array(11 * 1024 * 1024) }, 'too-large'],
      [{ takenOn: DAY.add({ days: 6 }) }, {}, 'taken-to-come'],
      [{ agreed: { ...SAID.agreed, on: DAY.add({ days: 6 }) } }, {}, 'agreed-to-come'],
    ] as const;
    for (const [changes, more, refusal] of refusals) {
      const { id, added } = await add(forumId, changes as Partial<PhotographSaid>, more);
      expect(added).toEqual({ ok: false, refusal });
      expect(await filesOf(id)).toEqual([]);
    }
    must((await add(forumId)).added);
    expect((await add(forumId)).added).toEqual({ ok: false, refusal: 'known' });
    expect(await shown()).toHaveLength(1);
  });

  it('are never written over by another file that is sent under their number', async () => {
    const forumId = await forums.forum();
    const { id } = await add(forumId, NOT_ASKED);
    const before = await filesOf(id);
    const bytes = await picture('#aa5533');
    const again = await add(forumId, {}, { id, bytes });
    expect(again.added).toEqual({ ok: false, refusal: 'known' });
    // Of another place, where nobody sees what is not shown: the number says nothing of whose it is.
    const elsewhere = await forums.draft({
      areaId: stepova(),
      startsAt: Temporal.Instant.from('2027-12-19T09:00:00Z'),
      endsAt: Temporal.Instant.from('2027-12-19T12:00:00Z'),
    });
    const stranger = await staffIn(forums.planted, 'press-officer', STEPOVA);
    const theirs = await add(elsewhere, {}, { id, bytes, actor: stranger });
    expect(theirs.added).toEqual({ ok: false, refusal: 'known' });
    expect(await filesOf(id)).toEqual(before);
  });

  it('are changed by whoever saw what stands there, and not by whoever saw what stood there before', async () => {
    const { id } = await add(await forums.forum(), NOT_ASKED);
    using context = await forums.as(SYSTEM);
    const { changedAt } = must(await readDeskPhotograph(context, id)).photograph;
    const seenAt = changedAt.subtract({ seconds: 1 });
    expect(await changePhotograph(context, { id, seenAt, said: SAID })).toEqual({
      ok: false,
      refusal: 'changed',
    });
    expect(await change(id, { takenOn: DAY.add({ days: 6 }) })).toEqual({
      ok: false,
      refusal: 'taken-to-come',
    });
    expect(await shown()).toEqual([]);
    must(await change(id, {}));
    expect(await shown()).toHaveLength(1);
  });

  it('are looked after by the press office there, and of a forum that nobody reads of shown to nobody', async () => {
    const forumId = await forums.draft();
    const stranger = await staffIn(forums.planted, 'press-officer', STEPOVA);
    const reviewer = await staffIn(forums.planted, 'council-member', LYMANSKA);
    const { id, added } = await add(forumId);
    must(added);
    for (const actor of [stranger, reviewer]) {
      using context = await forums.as(actor);
      expect((await add(forumId, {}, { actor })).added).toEqual({ ok: false, refusal: 'absent' });
      // Nobody works on a file of whoever may not add it.
      const bytes = new TextEncoder().encode('<svg/>');
      const looked = await add(forumId, {}, { actor, bytes });
      expect(looked.added).toEqual({ ok: false, refusal: 'absent' });
      expect((await listDeskPhotographs(context, forumId)).ok).toBe(false);
      expect((await readDeskPhotographFile(context, { id, size: 'small' })).ok).toBe(false);
      expect((await removePhotograph(context, { id, why: 'mistake' })).ok).toBe(false);
    }
    using resident = await forums.as(RESIDENT);
    expect((await readPhotographs(resident, 2026)).ok).toBe(false);
    expect((await file(id)).ok).toBe(false);
  });

  it('asks first whether somebody may', async () => {
    const forumId = await forums.forum();
    const { id } = await add(forumId);
    using context = await forums.as(SYSTEM);
    const { changedAt: seenAt } = must(await readDeskPhotograph(context, id)).photograph;
    const rows = context.policy.rows.filter(
      ({ permission }) => !permission.startsWith('photograph.'),
    );
    const nobody = { ...context, policy: createPolicy(rows) };
    const bytes = await picture('#123456');
    const given = { id: newId<'photograph'>(systemRandom), forumId, said: SAID, bytes };
    const asked = [
      await addPhotograph(nobody, given),
      await listDeskPhotographs(nobody, forumId),
      await readDeskPhotograph(nobody, id),
      await changePhotograph(nobody, { id, seenAt, said: SAID }),
      await removePhotograph(nobody, { id, why: 'mistake' }),
      await readPhotographs(nobody, 2026),
      await readPhotographFile(nobody, { year: 2026, id, size: 'full' }),
    ];
    for (const answer of asked) expect(answer).toEqual({ ok: false, refusal: 'absent' });
    expect(await readUsablePhotographs(nobody, forumId)).toEqual([]);
    expect(await openFullPhotograph(nobody, { id })).toBeUndefined();
    expect(await shown()).toHaveLength(1);
  });
});
