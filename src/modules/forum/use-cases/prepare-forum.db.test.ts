import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { CALL, forumForEachTest, must, SAID } from '../testing.ts';
import { changeForum } from './change-forum.ts';
import { changeForumStatus, discardForum } from './change-forum-status.ts';
import { keepPart, removePart } from './keep-parts.ts';
import { listDeskForums, listForumAreas, readDeskForum } from './list-desk-forums.ts';
import { prepareForum } from './prepare-forum.ts';
import { nextForumYear, readForum } from './read-forum.ts';
import { writeCall } from './write-call.ts';

describe('a forum', () => {
  const test = forumForEachTest();
  const organiser = (code?: string) => staffIn(test.planted, 'forum-organiser', code);
  const seen = async (id: Awaited<ReturnType<typeof test.draft>>) => ({
    id,
    seenAt: (await test.read(id)).forum.changedAt,
  });

  it('is a draft that residents do not read, until it is public', async () => {
    const id = await test.draft();
    using resident = await test.as(RESIDENT);
    expect(await readForum(resident, 2026)).toEqual({ ok: false, refusal: 'absent' });
    expect(await nextForumYear(resident)).toBe(2019);
    using context = await test.as(await organiser());
    must(await changeForumStatus(context, { ...(await seen(id)), status: 'public' }));
    expect(await readForum(resident, 2026)).toMatchObject({ ok: true, value: { id } });
    expect(await nextForumYear(resident)).toBe(2026);
  });

  it('is what everybody is led to until it is over, though the next one is announced already', async () => {
    using context = await test.as(await organiser());
    const later = await test.draft({
      startsAt: Temporal.Instant.from('2027-12-18T09:00:00Z'),
      endsAt: Temporal.Instant.from('2027-12-18T12:00:00Z'),
    });
    for (const id of [await test.draft(), later]) {
      must(await changeForumStatus(context, { ...(await seen(id)), status: 'public' }));
    }
    using resident = await test.as(RESIDENT);
    expect(await nextForumYear(resident)).toBe(2026);
    using afterwards = await test.as(RESIDENT, '2026-12-20T08:00:00Z');
    expect(await nextForumYear(afterwards)).toBe(2027);
    using long = await test.as(RESIDENT, '2028-01-20T08:00:00Z');
    expect(await nextForumYear(long)).toBe(2027);
  });

  it('is one a year, however often the button is pressed', async () => {
    using context = await test.as(await organiser());
    const said = { ...SAID, areaId: test.areaId() };
    const id = newId<'forum'>(systemRandom);
    expect(await prepareForum(context, { id, said })).toEqual({ ok: true, value: id });
    expect(await prepareForum(context, { id, said })).toEqual({ ok: true, value: id });
    const other = newId<'forum'>(systemRandom);
    expect(await prepareForum(context, { id: other, said })).toEqual({
      ok: false,
      refusal: 'year-taken',
    });
  });

  it('is prepared where somebody organises, and nowhere else', async () => {
    const id = await test.draft();
    using elsewhere = await test.as(await organiser(STEPOVA));
    const said = { ...SAID, areaId: test.areaId() };
    const prepared = await prepareForum(elsewhere, { id: newId(systemRandom), said });
    expect(prepared).toEqual({ ok: false, refusal: 'not-yours' });
    expect(await readDeskForum(elsewhere, id)).toEqual({ ok: false, refusal: 'absent' });
    expect(await listDeskForums(elsewhere)).toMatchObject({ value: { forums: [] } });
    const areas = must(listForumAreas(elsewhere));
    expect(areas.map((area) => area.id)).not.toContain(test.areaId());
    using here = await test.as(await organiser());
    const [stepova] = areas;
    const moved = { ...SAID, areaId: stepova?.id ?? test.areaId() };
    expect(await changeForum(here, { ...(await seen(id)), said: moved })).toEqual({
      ok: false,
      refusal: 'not-yours',
    });
  });

  it('says to whoever only follows it that they may not prepare it', async () => {
    const id = await test.draft();
    using context = await test.as(await staffIn(test.planted, 'press-officer'));
    expect(await listDeskForums(context)).toMatchObject({ value: { mayPrepare: false } });
    expect(await readDeskForum(context, id)).toMatchObject({ value: { mayPrepare: false } });
    expect(listForumAreas(context)).toEqual({ ok: false, refusal: 'forbidden' });
  });

  it('is not written over by whoever saw it earlier', async () => {
    const id = await test.draft();
    const before = await seen(id);
    using later = await test.as(await organiser(), '2026-11-25T08:05:00Z');
    const said = { ...SAID, areaId: test.areaId() };
    must(await changeForum(later, { ...before, said }));
    expect(await changeForum(later, { ...before, said })).toEqual({
      ok: false,
      refusal: 'changed',
    });
  });

  it.each([
    ['end-before-start', { endsAt: SAID.startsAt }],
    ['days-many', { endsAt: SAID.startsAt.add({ hours: 24 * 15 }) }],
    [
      'year-early',
      {
        startsAt: Temporal.Instant.from('2019-12-19T09:00:00Z'),
        endsAt: Temporal.Instant.from('2019-12-19T12:00:00Z'),
      },
    ],
  ] as const)('cannot be held so: %s', async (refusal, changes) => {
    using context = await test.as(await organiser());
    const said = { ...SAID, areaId: test.areaId(), ...changes };
    expect(await prepareForum(context, { id: newId(systemRandom), said })).toEqual({
      ok: false,
      refusal,
    });
  });

  it('keeps its year and the end of its call once everybody reads of it', async () => {
    const id = await test.forum();
    using context = await test.as(await organiser());
    const at = (startsAt: string, endsAt: string) => ({
      ...SAID,
      areaId: test.areaId(),
      startsAt: Temporal.Instant.from(startsAt),
      endsAt: Temporal.Instant.from(endsAt),
    });
    const early = at('2026-12-05T09:00:00Z', '2026-12-05T12:00:00Z');
    expect(await changeForum(context, { ...(await seen(id)), said: early })).toEqual({
      ok: false,
      refusal: 'call-late',
    });
    const next = at('2027-12-19T09:00:00Z', '2027-12-19T12:00:00Z');
    expect(await changeForum(context, { ...(await seen(id)), said: next })).toEqual({
      ok: false,
      refusal: 'year-public',
    });
  });

  it('is cancelled with a reason, and only a draft is removed', async () => {
    const id = await test.forum();
    using context = await test.as(await organiser());
    expect(await discardForum(context, await seen(id))).toEqual({
      ok: false,
      refusal: 'status-impossible',
    });
    const held = { ...(await seen(id)), status: 'held' } as const;
    expect(await changeForumStatus(context, held)).toEqual({ ok: false, refusal: 'not-over' });
    const reason = 'Тривога.';
    must(await changeForumStatus(context, { ...(await seen(id)), status: 'cancelled', reason }));
    using resident = await test.as(RESIDENT);
    expect(await readForum(resident, 2026)).toMatchObject({
      value: { status: 'cancelled', reason },
    });
  });

  it('and a draft goes with all that was prepared for it', async () => {
    const id = await test.draft();
    using context = await test.as(await organiser());
    must(await discardForum(context, await seen(id)));
    expect(await readDeskForum(context, id)).toEqual({ ok: false, refusal: 'absent' });
  });

  it('has its tracks in the order that was chosen, each under an address that stays', async () => {
    const id = await test.draft();
    using context = await test.as(await organiser());
    const keep = async (uk: string, place: number | undefined, of?: number) => {
      const { forum } = await test.read(id);
      const said = { name: { uk, en: '' }, about: { uk: '', en: '' } };
      const part = {
        kind: 'track',
        id: of === undefined ? undefined : forum.tracks[of]?.id,
        said,
        place,
      } as const;
      must(await keepPart(context, { ...(await seen(id)), part }));
      return (await test.read(id)).forum.tracks.map(({ slug }) => slug);
    };
    expect(await keep('Діти', 1)).toEqual(['dity', 'spilkuvannia']);
    expect(await keep('Діти', undefined)).toEqual(['dity', 'spilkuvannia', 'dity-2']);
    expect(await keep('Діти й молодь', 3, 0)).toEqual(['spilkuvannia', 'dity-2', 'dity']);
  });

  it('loses a track only while nobody offered a talk to it', async () => {
    const id = await test.forum();
    using context = await test.as(await organiser());
    const { forum, questions } = await test.read(id);
    const [track] = forum.tracks;
    const [question] = questions;
    if (!track || !question) throw new Error('no parts');
    await test.submitted(id);
    const part = { kind: 'track', id: track.id } as const;
    expect(await removePart(context, { ...(await seen(id)), part })).toEqual({
      ok: false,
      refusal: 'in-use',
    });
    const asked = { kind: 'question', id: question.id } as const;
    must(await removePart(context, { ...(await seen(id)), part: asked }));
    expect((await test.read(id)).questions).toEqual([]);
    expect(await removePart(context, { ...(await seen(id)), part: asked })).toEqual({
      ok: false,
      refusal: 'absent',
    });
  });

  it.each([
    [
      'call-ends-first',
      { call: { opensAt: CALL.reviewUntil, closesAt: SAID.startsAt.subtract({ hours: 200 }) } },
    ],
    ['call-late', { call: { opensAt: SAID.startsAt, closesAt: SAID.endsAt } }],
    ['kinds-missing', { kinds: [] }],
    ['review-early', { reviewUntil: CALL.call?.opensAt }],
    ['decisions-late', { decisionsOn: Temporal.PlainDate.from('2026-12-19') }],
  ] as const)('has no such call: %s', async (refusal, changes) => {
    const id = await test.draft();
    using context = await test.as(await organiser());
    const said = { ...CALL, ...changes } as typeof CALL;
    expect(await writeCall(context, { ...(await seen(id)), said })).toEqual({
      ok: false,
      refusal,
    });
  });
});
