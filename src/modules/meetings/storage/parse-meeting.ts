import type { Selectable } from 'kysely';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { Held, Meeting, PlaceBefore } from '../domain/meeting.ts';
import type { MeetingPlaces } from '../domain/meeting-places.ts';
import type { MeetingsTables } from './tables.ts';

type MeetingRow = Selectable<MeetingsTables['meetings.meeting']> & {
  readonly host_ids: readonly string[];
};

export function parseMeeting(row: MeetingRow): Meeting {
  return {
    id: rowId(row.id),
    slug: row.slug,
    code: row.code,
    seriesId: optionalRowId(row.series_id),
    kind: row.kind,
    status: row.status,
    title: { uk: row.title, en: row.title_en },
    about: { uk: row.about, en: row.about_en },
    areaId: rowId(row.area_id),
    place: { uk: row.place, en: row.place_en },
    gettingThere: { uk: row.getting_there, en: row.getting_there_en },
    position: row.lat === null || row.lon === null ? undefined : { lat: row.lat, lon: row.lon },
    access: {
      stepFree: row.step_free,
      toilet: row.toilet,
      hearingLoop: row.hearing_loop,
      signLanguage: row.sign_language,
    },
    shelter: row.shelter,
    languages: row.languages,
    places: placesOf(row),
    hostIds: row.host_ids.map((id) => rowId<'officer'>(id)),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    movedFrom: row.moved_from ?? undefined,
    placeBefore: placeBeforeOf(row),
    reason: row.reason,
    sequence: row.sequence,
    publishedAt: row.published_at ?? undefined,
    changedAt: row.changed_at,
    held: heldOf(row),
    minutes: { uk: row.minutes, en: row.minutes_en },
    reportedAt: row.reported_at ?? undefined,
  };
}

function placeBeforeOf(row: MeetingRow): PlaceBefore | undefined {
  if (row.place_before === '') return undefined;
  return {
    place: { uk: row.place_before, en: row.place_before_en },
    areaId: optionalRowId(row.area_before),
  };
}

/** All of it or nothing, as the table says. */
function placesOf(row: MeetingRow): MeetingPlaces | undefined {
  const { capacity, most_seats, overbooking_percent, offer_hours, closes_hours_before } = row;
  if (
    capacity === null ||
    most_seats === null ||
    overbooking_percent === null ||
    offer_hours === null ||
    closes_hours_before === null
  ) {
    return undefined;
  }
  return {
    capacity,
    mostSeats: most_seats,
    overbookingPercent: overbooking_percent,
    offerHours: offer_hours,
    closesHoursBefore: closes_hours_before,
  };
}

function heldOf(row: MeetingRow): Held | undefined {
  if (row.held_at === null || row.came === null) return undefined;
  return {
    heldAt: row.held_at,
    came: row.came,
    cameFirst: row.came_first ?? undefined,
    topics: row.topics,
  };
}
