import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId, type TalkId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { Tx } from '#platform/database/database.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import {
  answerSurvey,
  findSurveyOf,
  listRoundsOf,
  readCodesOf,
  readFiguresOf,
} from '#modules/surveys/index.ts';
import { asAsked, TALK } from '../../domain/feedback.ts';
import type { FeedbackContext } from '../../domain/forum-context.ts';
import { eventsOf } from '../../domain/programme/programme.ts';
import { feedbackHandlers } from '../../feedback-by-itself.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { type PlantedForum, plantForum, plantTalk } from '../../testing-programme.ts';
import { placeTalk } from '../place-talk.ts';
import { takeOutSlot } from '../move-slot.ts';
import { publishProgramme } from '../publish-programme.ts';
import { readProgrammeDesk } from '../read-programme-desk.ts';
import { readProgramme } from '../read-programme.ts';
import { askAboutTalk, askAboutTalks } from './ask-about-talks.ts';
import { findAskedTalk } from './find-asked-talk.ts';
import { followTalks } from './follow-talks.ts';
import { readFeedbackDesk } from './read-feedback-desk.ts';
import { tellFeedback } from './tell-feedback.ts';

const BEFORE = '2026-12-01T08:00:00Z';
const THAT_DAY = '2026-12-19T10:00:00Z';
const LATER = '2027-01-03T08:00:00Z';
const SYSTEM: Actor = { kind: 'system', name: 'test' };

describe('feedback on the talks of a forum', () => {
  const tested = forumForEachTest();
  const { planted } = tested;
  const as = (actor: Actor, now = BEFORE) => tested.as(actor, now);
  const organiser = (area = LYMANSKA) => staffIn(planted, 'forum-organiser', area);
  const plant = <Value>(work: (tx: Tx) => Promise<Value>) =>
    seeEverything(planted.platform.database, work);

  const place = async (
    context: FeedbackContext,
    { id: forumId, hall: roomId }: PlantedForum,
    talkId: TalkId,
    from: string,
    day = '2026-12-19',
  ) => {
    const { slots } = must(await readProgrammeDesk(context, { forumId }));
    const there = slots.find(({ content }) => content.kind === 'talk' && content.talkId === talkId);
    const when = { day: Temporal.PlainDate.from(day), from: Temporal.PlainTime.from(from) };
    const seenAt = there?.changedAt;
    must(await placeTalk(context, { forumId, talkId, roomId, when, minutes: undefined, seenAt }));
  };
  const publish = async (context: FeedbackContext, { id: forumId }: PlantedForum) => {
    const { published } = must(await readProgrammeDesk(context, { forumId }));
    const version = { forumId, after: published?.number ?? 0, note: { uk: '', en: '' } };
    must(await publishProgramme(context, version));
  };
  /** A forum of two talks that everybody reads of. */
  const forumOfTwo = async () => {
    const forum = await plant((tx) => plantForum(tx, { areaId: tested.areaId() }));
    const talks = [
      await plant((tx) => plantTalk(tx, forum)),
      await plant((tx) => plantTalk(tx, forum, { title: 'Варта' })),
    ] as const;
    using desk = await as(SYSTEM);
    await place(desk, forum, talks[0].id, '11:00');
    await place(desk, forum, talks[1].id, '12:00');
    await publish(desk, forum);
    return { forum, forumId: forum.id, talks };
  };
  const roundsOf = async (id: TalkId) => {
    using context = await as(SYSTEM);
    return must(await listRoundsOf(context, asAsked(id))).map(({ round }) => round);
  };
  const answer = async (id: TalkId, count: number) => {
    const [round] = await roundsOf(id);
    if (!round) throw new Error('nobody is asked');
    using context = await as(RESIDENT, THAT_DAY);
    for (let one = 0; one < count; one += 1) {
      const key = newId<'sender-key'>(systemRandom);
      const sheet = { code: round.code, id: round.id, key, ownCode: undefined };
      must(await answerSurvey(context, { ...sheet, answers: { adopt: 'will' } }));
    }
  };

  it('is asked about all talks of the programme in one press, from the day of each, and pressed again about nothing twice', async () => {
    const { forum, forumId, talks } = await forumOfTwo();
    using desk = await as(await organiser());
    expect(await askAboutTalks(desk, { forumId })).toEqual({ ok: true, value: 2 });
    expect(await askAboutTalks(desk, { forumId })).toEqual({ ok: true, value: 0 });
    const [round] = await roundsOf(talks[0].id);
    expect(round?.opensOn.toString()).toBe('2026-12-19');
    expect(round?.closesOn.toString()).toBe('2027-01-02');
    expect(round?.areaId).toBe(tested.areaId());
    using resident = await as(RESIDENT);
    expect(await findSurveyOf(resident, asAsked(talks[0].id))).toBeUndefined();
    const codes = must(await readCodesOf(resident, { kind: TALK, ids: [talks[0].id] }));
    expect(codes.get(talks[0].id)?.code).toBe(round?.code);
    const { programme } = must(await readProgramme(resident, { year: forum.year, locale: 'uk' }));
    expect(eventsOf(programme)[0]?.feedbackUrl).toContain(`/survey/${round?.code}`);
    using there = await as(RESIDENT, THAT_DAY);
    expect(await findSurveyOf(there, asAsked(talks[0].id))).toBe(`/survey/${round?.code}`);
  });

  it('is asked about one talk alone, and not about what is in no programme', async () => {
    const { forum, talks } = await forumOfTwo();
    const other = await plant((tx) => plantTalk(tx, forum, { title: 'Ще' }));
    using desk = await as(await organiser());
    expect(await askAboutTalk(desk, { id: talks[1].id })).toEqual({ ok: true, value: undefined });
    expect(await askAboutTalk(desk, { id: talks[1].id })).toMatchObject({ refusal: 'not-now' });
    expect(await askAboutTalk(desk, { id: other.id })).toMatchObject({ refusal: 'not-now' });
    expect(await roundsOf(talks[0].id)).toEqual([]);
  });

  it('is asked and read by whoever organises there, and by nobody else', async () => {
    const { forumId, talks } = await forumOfTwo();
    for (const actor of [RESIDENT, await organiser(STEPOVA), await staffIn(planted, 'auditor')]) {
      using elsewhere = await as(actor);
      const absent = { ok: false, refusal: 'absent' };
      expect(await readFeedbackDesk(elsewhere, forumId)).toEqual(absent);
      expect(await askAboutTalks(elsewhere, { forumId })).toEqual(absent);
      expect(await askAboutTalk(elsewhere, { id: talks[0].id })).toEqual(absent);
      expect(await tellFeedback(elsewhere, { forumId })).toEqual(absent);
    }
    using resident = await as(RESIDENT);
    expect(await followTalks(resident, { forumId })).toMatchObject({ refusal: 'forbidden' });
    expect(must(await findAskedTalk(resident, { id: talks[0].id })).organiserIds).toEqual([]);
    const hidden = { ...resident, policy: { ...resident.policy, can: () => false } };
    expect(await findAskedTalk(hidden, { id: talks[0].id })).toMatchObject({ refusal: 'absent' });
  });

  it('follows a talk that is moved, closes with one that is taken out, and goes on with one that is back', async () => {
    const { forum, forumId, talks } = await forumOfTwo();
    using desk = await as(SYSTEM);
    must(await askAboutTalks(desk, { forumId }));
    await plant((tx) =>
      sql`update forum.forum set ends_at = '2026-12-20T12:00:00Z' where id = ${forumId}`.execute(
        tx,
      ),
    );
    await place(desk, forum, talks[0].id, '11:00', '2026-12-20');
    const { slots } = must(await readProgrammeDesk(desk, { forumId }));
    const second = slots.find(
      ({ content }) => content.kind === 'talk' && content.talkId === talks[1].id,
    );
    if (!second) throw new Error('no second talk');
    must(await takeOutSlot(desk, { forumId, id: second.id, seenAt: second.changedAt }));
    await publish(desk, forum);
    must(await followTalks(desk, { forumId }));
    const [moved] = await roundsOf(talks[0].id);
    expect(moved?.opensOn.toString()).toBe('2026-12-20');
    expect((await roundsOf(talks[1].id))[0]?.status).toBe('closed');
    await place(desk, forum, talks[1].id, '12:00');
    await publish(desk, forum);
    expect(await askAboutTalks(desk, { forumId })).toEqual({ ok: true, value: 1 });
    expect((await roundsOf(talks[1].id))[0]?.status).toBe('open');
  });

  it('is of whoever organises there now: a new organiser reads of it, and one of another place does not', async () => {
    const { forumId, talks } = await forumOfTwo();
    using desk = await as(SYSTEM);
    must(await askAboutTalks(desk, { forumId }));
    const later = await organiser();
    using context = await as(later);
    expect(must(await listRoundsOf(context, asAsked(talks[0].id)))).toEqual([]);
    // Invited long ago, they begin now.
    const subject = { account: later.id };
    const came = { id: '', sequence: 1n, type: 'invitation.accepted', subject } as const;
    for (const { types, handle } of feedbackHandlers(desk)) {
      if (types.includes(came.type)) await handle(came);
    }
    expect(must(await listRoundsOf(context, asAsked(talks[0].id)))).toHaveLength(1);
    using elsewhere = await as(await organiser(STEPOVA));
    expect(must(await listRoundsOf(elsewhere, asAsked(talks[0].id)))).toEqual([]);
  });

  it('is told once its talk is over, with small figures hidden, and is read by whoever spoke only then', async () => {
    const { forumId, talks } = await forumOfTwo();
    const [told, few] = talks;
    using desk = await as(await organiser());
    must(await askAboutTalks(desk, { forumId }));
    expect(await tellFeedback(desk, { forumId })).toEqual({ ok: true, value: 0 });
    await answer(told.id, 21);
    await answer(few.id, 3);
    const figuresOf = async (id: TalkId, now: string) => {
      using context = await as(SYSTEM, now);
      const { platform } = context;
      const read = await seeEverything(platform.database, (tx) =>
        readFiguresOf(tx, { platform }, asAsked(id)),
      );
      return read[0]?.figures;
    };
    expect(await figuresOf(told.id, THAT_DAY)).toBeUndefined();
    expect(await figuresOf(told.id, LATER)).toMatchObject({ answered: 21 });
    expect(await figuresOf(few.id, LATER)).toMatchObject({ answered: undefined, questions: [] });
    using evening = await as(await organiser(), '2026-12-19T14:00:00Z');
    must(await followTalks(desk, { forumId }));
    expect(await tellFeedback(evening, { forumId })).toEqual({ ok: true, value: 2 });
    expect((await roundsOf(told.id))[0]?.status).toBe('released');
    expect(await tellFeedback(evening, { forumId })).toEqual({ ok: true, value: 0 });
  });
});
