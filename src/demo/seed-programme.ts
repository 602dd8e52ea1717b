import { type ForumId, newId, type TalkId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import {
  askAboutTalks,
  type FeedbackContext,
  type ForumContext,
  placeBreak,
  placeTalk,
  publishProgramme,
  readProgrammeDesk,
} from '#modules/forum/index.ts';
import { daysAgo as on } from './days-ago.ts';
import { orThrow } from './or-throw.ts';

/** After the decisions, on two evenings. */
const ARRANGED_DAYS_AGO = 2;
const CHANGED_DAYS_AGO = 1;

const BREAKS: readonly {
  readonly from: string;
  readonly minutes: number;
  readonly title: Said;
}[] = [
  { from: '11:00', minutes: 15, title: { uk: 'Відкриття форуму', en: 'Opening' } },
  { from: '12:20', minutes: 20, title: { uk: 'Кава', en: 'Coffee' } },
  {
    from: '13:15',
    minutes: 45,
    title: {
      uk: 'Домовляємося про спільні дії на наступний рік',
      en: 'Agreeing the joint actions of the next year',
    },
  },
];
const FIRST_TALK = '11:15';
const LATER = Temporal.PlainTime.from('12:40');

/**
 * The programme of the invented forum: each track in its room, published, and one talk moved since. What is not confirmed
 * waits. Whoever hears a talk will be asked what they thought of it.
 */
export async function seedDemoProgramme(context: FeedbackContext, forumId: ForumId): Promise<void> {
  const arranging = on(context, ARRANGED_DAYS_AGO);
  await placeBreaks(arranging, forumId);
  await placeTalks(arranging, forumId);
  const first = { forumId, after: 0, note: { uk: '', en: '' } };
  orThrow('a programme', await publishProgramme(arranging, first));
  const changing = on(context, CHANGED_DAYS_AGO);
  await moveLastTalk(changing, forumId);
  const note = {
    uk: 'Один виступ перенесли: так на нього встигнуть ті, хто їде з району.',
    en: 'One talk was moved, so that people who come from the raion are in time for it.',
  };
  orThrow('a programme', await publishProgramme(changing, { forumId, after: 1, note }));
  orThrow('feedback', await askAboutTalks(changing, { forumId }));
}

async function read(context: ForumContext, forumId: ForumId) {
  return orThrow('the programme', await readProgrammeDesk(context, { forumId }));
}

async function dayOf(context: ForumContext, forumId: ForumId): Promise<Temporal.PlainDate> {
  const { forum } = await read(context, forumId);
  return forum.startsAt.toZonedDateTimeISO(context.platform.clock.timeZone).toPlainDate();
}

async function placeBreaks(context: ForumContext, forumId: ForumId): Promise<void> {
  const day = await dayOf(context, forumId);
  for (const { from, minutes, title } of BREAKS) {
    const when = { day, from: Temporal.PlainTime.from(from), minutes };
    const id = newId<'slot'>(context.platform.random);
    const placed = { forumId, id, title, roomId: undefined, when, seenAt: undefined };
    orThrow('a break', await placeBreak(context, placed));
  }
}

/** One after another, in the room that stands where their track does. */
async function placeTalks(context: ForumContext, forumId: ForumId): Promise<void> {
  const { forum, waiting } = await read(context, forumId);
  const day = await dayOf(context, forumId);
  const free = forum.rooms.map(() => Temporal.PlainTime.from(FIRST_TALK));
  for (const talk of waiting.filter(({ status }) => status === 'confirmed')) {
    const track = Math.max(
      0,
      forum.tracks.findIndex(({ id }) => id === talk.trackId),
    );
    const place = track % forum.rooms.length;
    const from = free[place];
    const roomId = forum.rooms[place]?.id;
    if (!from || !roomId) continue;
    await putTalk(context, forumId, talk.id, { roomId, day, from, seenAt: undefined });
    free[place] = from.add({ minutes: talk.minutes });
  }
}

interface Put {
  readonly roomId: Parameters<typeof placeTalk>[1]['roomId'];
  readonly day: Temporal.PlainDate;
  readonly from: Temporal.PlainTime;
  readonly seenAt: Temporal.Instant | undefined;
}

async function putTalk(
  context: ForumContext,
  forumId: ForumId,
  talkId: TalkId,
  { roomId, day, from, seenAt }: Put,
): Promise<void> {
  const when = { day, from };
  const placed = { forumId, talkId, roomId, when, minutes: undefined, seenAt };
  orThrow('a talk of the programme', await placeTalk(context, placed));
}

async function moveLastTalk(context: ForumContext, forumId: ForumId): Promise<void> {
  const { slots } = await read(context, forumId);
  const last = slots.findLast(({ content }) => content.kind === 'talk');
  if (last?.content.kind !== 'talk') return;
  const day = await dayOf(context, forumId);
  const { roomId, changedAt: seenAt } = last;
  await putTalk(context, forumId, last.content.talkId, { roomId, day, from: LATER, seenAt });
}
