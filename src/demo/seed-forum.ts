import { type ForumId, newId } from '#kernel/ids.ts';
import {
  actOnOwnTalk,
  beginTalk,
  changeForumStatus,
  changeOwnSpeaker,
  changeSubmission,
  changeTalkSaid,
  decideTalk,
  type ForumContext,
  keepPart,
  type PartChange,
  prepareForum,
  readDeskForum,
  readOwnTalk,
  writeCall,
} from '#modules/forum/index.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { daysAgo as on } from './days-ago.ts';
import { DEMO_HROMADA } from './demo-community.ts';
import {
  DEMO_CRITERIA,
  DEMO_QUESTION,
  DEMO_ROOMS,
  DEMO_TALKS,
  DEMO_TRACKS,
  type DemoTalk,
} from './demo-forum.ts';
import { leaveDemoPassport } from './seed-innovations.ts';
import { orThrow } from './or-throw.ts';

const PREPARED_DAYS_AGO = 60;
const OPENED_DAYS_AGO = 50;
const SENT_DAYS_AGO = 20;
const DECIDED_DAYS_AGO = 3;
/** Between the end of the call and the forum. */
const CLOSES_DAYS_BEFORE = 7;
/** Nearer than that, the house is filled for the forum of next year. */
const MIN_DAYS_AHEAD = 14;

/** An invented forum of 19 December: its call is open, talks were sent, and most of them are decided. */
export async function seedDemoForum(context: ForumContext): Promise<ForumId> {
  const preparing = on(context, PREPARED_DAYS_AGO);
  const id = await prepare(preparing);
  for (const part of partsOf()) await keep(preparing, id, part);
  await call(preparing, id);
  orThrow(
    'publishing a forum',
    await changeForumStatus(preparing, { ...(await seen(preparing, id)), status: 'public' }),
  );
  for (const talk of DEMO_TALKS) await seedTalk(context, id, talk);
  return id;
}

/** The next 19 December that leaves time for all of it. */
function forumDay({ platform: { clock } }: ForumContext): Temporal.PlainDate {
  const today = clock.today();
  const day = Temporal.PlainDate.from({ year: today.year, month: 12, day: 19 });
  return today.until(day).days >= MIN_DAYS_AHEAD ? day : day.add({ years: 1 });
}

function hoursOf(context: ForumContext) {
  const { timeZone } = context.platform.clock;
  const at = (time: string) =>
    forumDay(context)
      .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant();
  return { startsAt: at('11:00'), endsAt: at('14:00') };
}

async function prepare(context: ForumContext): Promise<ForumId> {
  const area = context.areas.byCode(DEMO_HROMADA);
  if (!area) throw new Error('the demonstration has no such place');
  const id = newId<'forum'>(context.platform.random);
  return orThrow(
    'a forum',
    await prepareForum(context, {
      id,
      said: {
        areaId: area.id,
        title: {
          uk: 'Форум інновацій у роботі поліції з громадою',
          en: 'Forum of innovations in police work with the community',
        },
        motto: {
          uk: '«Змінюйся сам та змінюй систему!»',
          en: '“Change yourself and change the system!”',
        },
        about: {
          uk: 'Поліцейські, громади й активісти показують одне одному, що вже працює, і домовляються про спільні дії на наступний рік.',
          en: 'Police officers, hromadas and activists show one another what already works, and agree on joint actions for the next year.',
        },
        hosts: {
          uk: 'Координаційний безпековий офіс, поліція та бібліотека (вигадано)',
          en: 'Coordination Security Office, police and library (invented)',
        },
        venue: {
          uk: 'Одеська обласна універсальна наукова бібліотека',
          en: 'Odesa Regional Universal Scientific Library',
        },
        address: { uk: 'вулиця Троїцька, 49/51, Одеса', en: '49/51 Troitska Street, Odesa' },
        gettingThere: {
          uk: 'Перший поверх, вхід із вулиці Троїцької.',
          en: 'Ground floor, entrance from Troitska Street.',
        },
        stepFree: 'unknown',
        shelter: { uk: '', en: '' },
        ...hoursOf(context),
        contactEmail: 'forum@example.org',
        contactPhone: '',
      },
    }),
  );
}

function partsOf(): readonly PartChange[] {
  const added = { id: undefined, place: undefined } as const;
  return [
    ...DEMO_TRACKS.map((said) => ({ ...added, kind: 'track', said }) as const),
    ...DEMO_ROOMS.map(
      ({ name, seats }) =>
        ({ ...added, kind: 'room', said: { name, seats, building: '' } }) as const,
    ),
    ...DEMO_CRITERIA.map((name) => ({ ...added, kind: 'criterion', said: { name } }) as const),
    {
      ...added,
      kind: 'question',
      said: { text: DEMO_QUESTION, answer: 'line', isNeeded: true },
    },
  ];
}

async function seen(context: ForumContext, id: ForumId) {
  const { forum } = orThrow('the forum', await readDeskForum(context, id));
  return { id, seenAt: forum.changedAt };
}

async function keep(context: ForumContext, id: ForumId, part: PartChange): Promise<void> {
  orThrow('a part of a forum', await keepPart(context, { ...(await seen(context, id)), part }));
}

async function call(context: ForumContext, id: ForumId): Promise<void> {
  const { clock } = context.platform;
  const { startsAt } = hoursOf(context);
  orThrow(
    'the call of a forum',
    await writeCall(context, {
      ...(await seen(context, id)),
      said: {
        call: {
          opensAt: clock.now().add({ hours: 24 * (PREPARED_DAYS_AGO - OPENED_DAYS_AGO) }),
          closesAt: startsAt.subtract({ hours: 24 * CLOSES_DAYS_BEFORE }),
        },
        callText: {
          uk: 'Розкажіть про те, що вже працює у вашій громаді: навіть якщо це дрібниця, яку легко повторити.',
          en: 'Tell what already works in your hromada, even a small thing that is easy to repeat.',
        },
        isBlind: true,
        reviewUntil: startsAt.subtract({ hours: 24 * 4 }),
        decisionsOn: forumDay(context).subtract({ days: 3 }),
        kinds: [
          { kind: 'talk', minutes: 20 },
          { kind: 'demonstration', minutes: 30 },
          { kind: 'stand', minutes: 180 },
          { kind: 'round-table', minutes: 45 },
        ],
      },
    }),
  );
}

async function seedTalk(context: ForumContext, forumId: ForumId, talk: DemoTalk): Promise<void> {
  const sending = { ...on(context, SENT_DAYS_AGO), actor: RESIDENT };
  const { random } = context.platform;
  const { title, kind, name, organisation, abstract, description, track } = talk;
  const code = orThrow(
    'a talk',
    await beginTalk(sending, {
      key: newId<'sender-key'>(random),
      forumId,
      title,
      kind,
      name,
      email: `talk-${DEMO_TALKS.indexOf(talk) + 1}@example.org`,
      language: 'uk',
    }),
  );
  const own = orThrow('a talk', await readOwnTalk(sending, code));
  const trackId = own.forum.tracks[track]?.id;
  const said = { title, kind, trackId, abstract, description, language: 'uk' };
  orThrow('a talk', await changeTalkSaid(sending, code, said));
  const speaker = { name, organisation, bio: '', phone: '' };
  orThrow('a speaker', await changeOwnSpeaker(sending, code, speaker));
  const answers = Object.fromEntries(own.questions.map(({ id }) => [id, organisation]));
  const toOrganisers = { notes: '', needs: '', isRecorded: true, answers };
  orThrow('answers', await changeSubmission(sending, code, toOrganisers));
  orThrow('a talk', await actOnOwnTalk(sending, code, 'submit'));
  if (!talk.outcome) return;
  const { talk: sent } = orThrow('a talk', await readOwnTalk(sending, code));
  const outcome = talk.outcome === 'waiting' ? 'waiting' : 'accepted';
  const decision = { id: sent.id, outcome, note: '', seenAt: sent.changedAt } as const;
  const deciding = on(context, DECIDED_DAYS_AGO);
  orThrow('a decision', await decideTalk(deciding, decision));
  if (talk.outcome !== 'confirmed') return;
  orThrow('a talk', await actOnOwnTalk({ ...deciding, actor: RESIDENT }, code, 'confirm'));
  await leaveDemoPassport(deciding, code, title);
}
