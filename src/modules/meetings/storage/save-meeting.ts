import { sql } from 'kysely';
import type { MeetingId, SeriesId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { LocalTimes } from '#kernel/time/local-times.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsTables } from './tables.ts';

export interface Series extends LocalTimes {
  readonly id: SeriesId;
  readonly rule: string;
  readonly timeZone: string;
}

export async function insertSeries(
  tx: Tx,
  { id, rule, day, from, to, timeZone }: Series,
): Promise<void> {
  await tables(tx)
    .insertInto('meetings.series')
    .values({
      id,
      rule,
      first_on: day,
      starts_at: from,
      ends_at: to,
      time_zone: timeZone,
    })
    .execute();
}

export async function insertMeeting(tx: Tx, meeting: Meeting): Promise<void> {
  await tables(tx)
    .insertInto('meetings.meeting')
    .values({ id: meeting.id, slug: meeting.slug, ...changeable(meeting) })
    .execute();
  await saveHosts(tx, meeting);
}

export async function updateMeeting(tx: Tx, meeting: Meeting): Promise<void> {
  await tables(tx)
    .updateTable('meetings.meeting')
    .set(changeable(meeting))
    .where('id', '=', meeting.id)
    .execute();
  await tables(tx).deleteFrom('meetings.host').where('meeting_id', '=', meeting.id).execute();
  await saveHosts(tx, meeting);
}

export async function deleteMeeting(tx: Tx, id: MeetingId): Promise<void> {
  await tables(tx).deleteFrom('meetings.meeting').where('id', '=', id).execute();
}

/** Addresses that begin like this one. Nobody else gives one out until the transaction ends. */
export async function takenSlugs(tx: Tx, wanted: string): Promise<readonly string[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('meetings.slug', 0))`.execute(tx);
  const rows = await tables(tx)
    .selectFrom('meetings.meeting')
    .select('slug')
    .where((is) => is.or([is('slug', '=', wanted), is('slug', 'like', `${wanted}-%`)]))
    .execute();
  return rows.map(({ slug }) => slug);
}

/** After areas moved: every meeting stands in the lists of those that it lies in now. */
export async function lineUpAll(tx: Tx): Promise<void> {
  await sql`select meetings.line_up(null)`.execute(tx);
}

async function saveHosts(tx: Tx, { id, hostIds }: Meeting): Promise<void> {
  if (hostIds.length === 0) return;
  await tables(tx)
    .insertInto('meetings.host')
    .values([...new Set(hostIds)].map((officerId) => ({ meeting_id: id, officer_id: officerId })))
    .execute();
}

function tables(tx: Tx) {
  return tx.$extendTables<MeetingsTables>();
}

function changeable(meeting: Meeting) {
  return { ...saidOf(meeting), ...becameOf(meeting) };
}

/** What whoever planned it says of it. */
function saidOf({ title, about, place, gettingThere, access, position, ...meeting }: Meeting) {
  return {
    kind: meeting.kind,
    title: title.uk,
    title_en: title.en,
    about: about.uk,
    about_en: about.en,
    area_id: meeting.areaId,
    place: place.uk,
    place_en: place.en,
    getting_there: gettingThere.uk,
    getting_there_en: gettingThere.en,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    step_free: access.stepFree,
    toilet: access.toilet,
    hearing_loop: access.hearingLoop,
    sign_language: access.signLanguage,
    shelter: meeting.shelter,
    languages: [...meeting.languages],
    ...placesOf(meeting.places),
  };
}

function placesOf(places: Meeting['places']) {
  if (!places) return NO_PLACES;
  return {
    capacity: places.capacity,
    most_seats: places.mostSeats,
    overbooking_percent: places.overbookingPercent,
    offer_hours: places.offerHours,
    closes_hours_before: places.closesHoursBefore,
  };
}

const NO_PLACES = {
  capacity: null,
  most_seats: null,
  overbooking_percent: null,
  offer_hours: null,
  closes_hours_before: null,
};

/** When it is, and what became of it. */
function becameOf({ held, minutes, ...meeting }: Meeting) {
  return {
    series_id: meeting.seriesId ?? null,
    status: meeting.status,
    starts_at: meeting.startsAt,
    ends_at: meeting.endsAt,
    moved_from: meeting.movedFrom ?? null,
    ...placeBeforeOf(meeting.placeBefore),
    reason: meeting.reason,
    sequence: meeting.sequence,
    published_at: meeting.publishedAt ?? null,
    changed_at: meeting.changedAt,
    minutes: minutes.uk,
    minutes_en: minutes.en,
    reported_at: meeting.reportedAt ?? null,
    ...heldOf(held),
  };
}

function placeBeforeOf(before: Meeting['placeBefore']) {
  if (!before) return { place_before: '', place_before_en: '', area_before: null };
  const { place, areaId } = before;
  return { place_before: place.uk, place_before_en: place.en, area_before: areaId ?? null };
}

function heldOf(held: Meeting['held']) {
  if (!held) return { held_at: null, came: null, came_first: null, topics: [] };
  const { heldAt, came, cameFirst, topics } = held;
  return { held_at: heldAt, came, came_first: cameFirst ?? null, topics: [...topics] };
}
