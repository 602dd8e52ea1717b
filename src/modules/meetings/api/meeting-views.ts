import { z } from '@hono/zod-openapi';
import { MEETING_KINDS } from '../domain/meeting-kind.ts';
import { signUpCloses } from '../domain/meeting-places.ts';
import { KNOWN, type Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';

const words = z.object({ uk: z.string(), en: z.string() });
const known = z.enum(KNOWN);

/** What everybody reads of a meeting; of people, officers alone. */
export const meetingSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    url: z.string(),
    kind: z.enum(MEETING_KINDS),
    status: z.enum(['published', 'moved', 'cancelled', 'held', 'reported']),
    title: words,
    about: words,
    areaId: z.uuid().nullable().describe('null: the area is shown no more'),
    place: words,
    position: z.object({ lat: z.number(), lon: z.number() }).nullable(),
    startsAt: z.string(),
    endsAt: z.string(),
    movedFrom: z.string().nullable(),
    placeBefore: words.nullable().describe('null: people were told of no other place'),
    reason: z.string(),
    languages: z.array(z.string()),
    officerIds: z.array(z.uuid()),
    access: z.object({
      stepFree: known,
      toilet: known,
      hearingLoop: known,
      signLanguage: known,
    }),
    signUp: z
      .object({ capacity: z.number(), mostSeats: z.number(), closesAt: z.string() })
      .nullable()
      .describe('null: nobody signs up'),
    came: z.number().nullable(),
    minutes: words,
    changedAt: z.string(),
  })
  .openapi('Meeting');

export function viewMeeting(
  { areas, platform }: MeetingsContext,
  meeting: Meeting,
): z.output<typeof meetingSchema> {
  const { status, held, position } = meeting;
  return {
    id: meeting.id,
    slug: meeting.slug,
    url: `${platform.config.publicUrl}/meeting/${meeting.slug}`,
    kind: meeting.kind,
    // Drafts are on no list.
    status: status === 'draft' ? 'published' : status,
    title: meeting.title,
    about: meeting.about,
    areaId: areas.get(meeting.areaId)?.id ?? null,
    place: meeting.place,
    position: position ?? null,
    startsAt: meeting.startsAt.toString(),
    endsAt: meeting.endsAt.toString(),
    ...beforeOf(meeting),
    reason: meeting.reason,
    languages: [...meeting.languages],
    officerIds: [...meeting.hostIds],
    access: meeting.access,
    signUp: signUpOf(meeting),
    came: held?.came ?? null,
    minutes: meeting.minutes,
    changedAt: meeting.changedAt.toString(),
  };
}

function signUpOf({ places, startsAt }: Meeting): z.output<typeof meetingSchema>['signUp'] {
  if (!places) return null;
  const { capacity, mostSeats } = places;
  return { capacity, mostSeats, closesAt: signUpCloses(startsAt, places).toString() };
}

/** As people were told before. */
function beforeOf({ movedFrom, placeBefore }: Meeting) {
  return { movedFrom: movedFrom?.toString() ?? null, placeBefore: placeBefore?.place ?? null };
}
