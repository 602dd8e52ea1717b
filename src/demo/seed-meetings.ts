import { type MeetingId, newId } from '#kernel/ids.ts';
import {
  holdMeeting,
  type MeetingPages,
  type MeetingsContext,
  moveMeeting,
  planMeeting,
  reportMeeting,
} from '#modules/meetings/index.ts';
import { daysAgo as on } from './days-ago.ts';
import { DEMO_MEETINGS, type DemoMeeting } from './demo-meetings.ts';
import { seedMeetingTalk } from './seed-meeting-talk.ts';
import { orThrow } from './or-throw.ts';
import { until } from './until.ts';

/** Invented meetings: to come, recurring, held and reported, moved. After the officers, who come to them. Returns the coffees. */
export async function seedDemoMeetings(context: MeetingPages): Promise<readonly MeetingId[]> {
  await until(() => context.officers.all().length > 0, context.officers.onChange);
  const coffees: MeetingId[] = [];
  for (const meeting of DEMO_MEETINGS) {
    const id = await seedMeeting(context, meeting);
    if (meeting.kind === 'coffee') coffees.push(id);
  }
  return coffees;
}

async function seedMeeting(context: MeetingPages, meeting: DemoMeeting): Promise<MeetingId> {
  const { clock, random } = context.platform;
  const planning = on(context, meeting.plannedDaysAgo);
  const day = clock.today().add({ days: meeting.inDays });
  const times = {
    day,
    from: Temporal.PlainTime.from(meeting.from),
    to: Temporal.PlainTime.from(meeting.to),
  };
  const id = orThrow(
    'a meeting',
    await planMeeting(planning, {
      id: newId<'meeting'>(random),
      said: saidOf(context, meeting),
      times,
      recurrence: meeting.isMonthly && { repeat: 'monthly-weekday', until: undefined, count: 4 },
      publish: true,
    }),
  );
  const seenAt = planning.platform.clock.now();
  const { movedBy, held } = meeting;
  if (movedBy) {
    const moving = on(context, 1);
    const later = { ...times, day: day.add({ days: movedBy.days }) };
    const moved = { id, seenAt, times: later, reason: movedBy.reason };
    orThrow('moving a meeting', await moveMeeting(moving, moved));
  }
  if (held) await seedHeld(context, meeting, { id, seenAt, held });
  return id;
}

async function seedHeld(
  context: MeetingPages,
  meeting: DemoMeeting,
  {
    held,
    ...seen
  }: {
    readonly id: MeetingId;
    readonly seenAt: Temporal.Instant;
    readonly held: NonNullable<DemoMeeting['held']>;
  },
): Promise<void> {
  const { minutes, minutesEn, isTalkedOf, ...counted } = held;
  const { inDays } = meeting;
  const holding = on(context, -inDays - 1);
  orThrow('holding a meeting', await holdMeeting(holding, { ...seen, ...counted }));
  const seenAt = holding.platform.clock.now();
  const said = { ...seen, seenAt, minutes: { uk: minutes, en: minutesEn } };
  orThrow('reporting a meeting', await reportMeeting(on(context, -inDays - 2), said));
  if (!isTalkedOf) return;
  const { area, host } = placedAt(context, meeting);
  await seedMeetingTalk(context, {
    id: seen.id,
    host,
    areaId: area.id,
    heldDaysAgo: -inDays,
  });
}

function placedAt({ areas, officers }: MeetingsContext, meeting: DemoMeeting) {
  const area = areas.byCode(meeting.place);
  const host = officers.all().find(({ badgeNumber }) => badgeNumber === meeting.badge);
  if (!area || !host) throw new Error('the demonstration has no such place or officer');
  return { area, host };
}

function saidOf(context: MeetingsContext, meeting: DemoMeeting) {
  const { area, host } = placedAt(context, meeting);
  return {
    kind: meeting.kind,
    title: { uk: '', en: '' },
    about: { uk: meeting.about, en: '' },
    areaId: area.id,
    place: { uk: meeting.where, en: meeting.whereEn },
    gettingThere: { uk: '', en: '' },
    position: area.centre,
    access: {
      stepFree: meeting.stepFree,
      toilet: 'unknown',
      hearingLoop: 'unknown',
      signLanguage: 'unknown',
    },
    shelter: meeting.shelter,
    languages: meeting.languages,
    hostIds: [host.id],
    places: meeting.places,
  } as const;
}
