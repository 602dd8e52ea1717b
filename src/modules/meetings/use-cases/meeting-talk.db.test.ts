import { describe, expect, it } from 'vitest';
import { parseId } from '#kernel/ids.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { officerStaff, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { listRoundsOf } from '#modules/surveys/index.ts';
import { asSource } from '../domain/asked-at.ts';
import { meetingsForEachTest } from '../testing.ts';
import { followMeeting } from './follow-meeting.ts';
import { openFeedback } from './open-feedback.ts';
import { readDeskMeeting } from './read-desk-meeting.ts';
import { readNamedMeeting } from './read-named-meeting.ts';
import { readMeetingOfCode } from './short-address.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const;

describe('what is said at a meeting', () => {
  const test = meetingsForEachTest();
  const coordinator = (code?: string) => staffIn(test.planted, 'coordinator', code);
  const open = async (actor: Actor, id: Awaited<ReturnType<typeof test.plan>>) => {
    using context = await test.as(actor);
    const opened = await openFeedback(context, { id });
    return opened.ok ? 'opened' : opened.refusal;
  };
  const leads = async (actor: Actor, id: Awaited<ReturnType<typeof test.plan>>) => {
    using context = await test.as(actor);
    const listed = await listRoundsOf(context, asSource({ id }));
    return listed.ok ? listed.value.length : listed.refusal;
  };

  it('is thought of from its day on, asked once, by whoever comes or answers there', async () => {
    const zrazkova = await officerStaff(test.planted, '0012345');
    const id = await test.plan(await coordinator());
    for (const stranger of [RESIDENT, await coordinator(STEPOVA)]) {
      expect(await open(stranger, id)).toBe('absent');
    }
    expect(await open(zrazkova, id)).toBe('opened');
    expect(await open(await coordinator(), id)).toBe('not-now');
    using context = await test.as(zrazkova);
    const listed = await listRoundsOf(context, asSource({ id }));
    expect(listed.ok && listed.value[0]?.round).toMatchObject({
      isPublic: true,
      way: 'link',
      opensOn: Temporal.PlainDate.from('2026-12-03'),
      closesOn: Temporal.PlainDate.from('2026-12-17'),
    });
  });

  it('is named by its id or by the end of its address, once everybody may read of it', async () => {
    const actor = await coordinator();
    using resident = await test.as(RESIDENT);
    const read = await readNamedMeeting(resident, { id: await test.plan(actor) });
    if (!read.ok) throw new Error(read.refusal);
    const { id, slug } = read.value;
    expect(await readNamedMeeting(resident, { slug })).toMatchObject({ ok: true, value: { id } });
    expect(await readNamedMeeting(resident, { slug: 'nowhere' })).toMatchObject({ ok: false });
  });

  it('is asked of no draft', async () => {
    const actor = await coordinator();
    const id = await test.plan(actor, { publish: false });
    expect(await open(actor, id)).toBe('not-now');
    using resident = await test.as(RESIDENT);
    expect(await readNamedMeeting(resident, { id })).toMatchObject({ refusal: 'absent' });
  });

  it('offers to promise there to whoever may promise, and not to the head, who records it too', async () => {
    const id = await test.plan(await coordinator());
    const offered = async (actor: Actor) => {
      using context = await test.as(actor);
      const read = await readDeskMeeting(context, { id });
      return read.ok && [read.value.mayRecord, read.value.mayPromise];
    };
    expect(await offered(await coordinator())).toEqual([true, true]);
    expect(await offered(await staffIn(test.planted, 'police-head'))).toEqual([true, false]);
  });

  it('is read no more by whoever comes no more', async () => {
    const zrazkova = await officerStaff(test.planted, '0012345');
    const id = await test.plan(await coordinator());
    expect(await open(zrazkova, id)).toBe('opened');
    expect(await leads(zrazkova, id)).toBe(1);
    using system = await test.as(SYSTEM);
    const nobodyComes = {
      ...system,
      surveySubjects: system.surveySubjects.map((kind) => ({
        ...kind,
        find: async (...asked: Parameters<typeof kind.find>) => {
          const subject = await kind.find(...asked);
          return subject && { ...subject, leaderIds: [] };
        },
      })),
    };
    const follow = { id, seriesId: parseId<'series'>('') };
    using resident = await test.as(RESIDENT);
    expect(await followMeeting(resident, follow)).toMatchObject({ refusal: 'forbidden' });
    expect(await followMeeting(nobodyComes, follow)).toMatchObject({ ok: true });
    expect(await leads(zrazkova, id)).toBe(0);
    expect(await leads(await coordinator(), id)).toBe(1);
  });

  it('is reached by six signs, each meeting by its own', async () => {
    const actor = await coordinator();
    const [one, other] = [await test.plan(actor), await test.plan(actor)];
    using context = await test.as(RESIDENT);
    const [first, second] = [(await test.kept(one)).code ?? '', (await test.kept(other)).code];
    expect(first).not.toBe(second);
    expect(await readMeetingOfCode(context, { code: first })).toMatchObject({ value: { id: one } });
    const { code: hidden = '' } = await test.kept(await test.plan(actor, { publish: false }));
    expect(await readMeetingOfCode(context, { code: hidden })).toMatchObject({ refusal: 'absent' });
  });
});
