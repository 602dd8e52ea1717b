import { type MeetingId, newId } from '#kernel/ids.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { openFeedback, type MeetingPages } from '#modules/meetings/index.ts';
import type { ServingOfficer } from '#modules/officers/index.ts';
import {
  answerPromise,
  answerQuestion,
  askQuestion,
  givePromise,
  publishQuestion,
} from '#modules/promises/index.ts';
import { answerSurvey, listRoundsOf } from '#modules/surveys/index.ts';
import { daysAgo as on } from './days-ago.ts';
import { DEMO_TALK } from './demo-meeting-talk.ts';
import { orThrow } from './or-throw.ts';

interface Talk {
  readonly id: MeetingId;
  readonly host: ServingOfficer;
  readonly areaId: MeetingPages['areas']['all'][number]['id'];
  readonly heldDaysAgo: number;
}

/** What was promised and asked at a meeting that was held, and what whoever was there thought of it. */
export async function seedMeetingTalk(context: MeetingPages, talk: Talk): Promise<void> {
  for (const promise of DEMO_TALK.promises) await seedPromise(context, talk, promise);
  await seedQuestion(context, talk);
  await seedFeedback(context, talk);
}

async function seedPromise(
  context: MeetingPages,
  { id: meetingId, host, areaId, heldDaysAgo }: Talk,
  { words, dueInDays, kept }: (typeof DEMO_TALK.promises)[number],
): Promise<void> {
  const giving = on(context, heldDaysAgo - 1);
  const id = orThrow(
    'a promise at a meeting',
    await givePromise(giving, {
      key: newId<'sender-key'>(context.platform.random),
      words,
      owner: { officerId: host.id },
      areaId,
      dueOn: context.platform.clock.today().add({ days: dueInDays }),
      source: { kind: 'meeting', id: meetingId },
    }),
  );
  if (!kept) return;
  const seenAt = giving.platform.clock.now();
  const step = {
    id,
    became: 'kept',
    words: kept.words,
    link: undefined,
    photo: undefined,
  } as const;
  orThrow(
    'a promise that was kept',
    await answerPromise(on(context, kept.daysAgo), { ...step, seenAt }),
  );
}

async function seedQuestion(context: MeetingPages, { id, host, areaId }: Talk): Promise<void> {
  const { words, answer, askedDaysAgo, answeredDaysAgo } = DEMO_TALK.question;
  const key = newId<'sender-key'>(context.platform.random);
  const asking = on(context, askedDaysAgo);
  orThrow(
    'a question to a meeting',
    await askQuestion(asking, {
      key,
      words,
      areaId,
      officerId: host.id,
      source: { kind: 'meeting', id },
      language: 'uk',
      email: '',
      phone: '',
    }),
  );
  const questionId = context.receipts.of('question', key).id;
  const answering = on(context, answeredDaysAgo);
  const seen = { id: questionId, seenAt: asking.platform.clock.now() };
  const shown = { ...seen, words, contactsSeen: false };
  orThrow('publishing it', await publishQuestion(answering, shown));
  const seenAt = answering.platform.clock.now();
  orThrow('its answer', await answerQuestion(answering, { id: questionId, words: answer, seenAt }));
}

async function seedFeedback(context: MeetingPages, { id, heldDaysAgo }: Talk): Promise<void> {
  const asking = on(context, heldDaysAgo - 1);
  orThrow('asking for feedback', await openFeedback(asking, { id }));
  const rounds = orThrow('its round', await listRoundsOf(asking, { kind: 'meeting', id }));
  for (const [index, useful] of DEMO_TALK.feedback.entries()) {
    for (const { round } of rounds) {
      orThrow(
        'feedback',
        await answerSurvey(on({ ...context, actor: RESIDENT }, heldDaysAgo - 1 - (index % 4)), {
          code: round.code,
          key: newId<'sender-key'>(context.platform.random),
          answers: { useful: String(useful), heard: useful > 2 ? 'yes' : 'no' },
          ownCode: undefined,
        }),
      );
    }
  }
}
