import type { Selectable } from 'kysely';
import { rowId } from '#platform/database/row-id.ts';
import type { CallDates, Forum, Room, Track } from '../domain/forum.ts';
import type { ForumTables } from './tables.ts';

type ForumRow = Selectable<ForumTables['forum.forum']>;

export function parseForum(row: ForumRow): Forum {
  return {
    id: rowId(row.id),
    year: row.year,
    status: row.status,
    areaId: rowId(row.area_id),
    title: { uk: row.title_uk, en: row.title_en },
    motto: { uk: row.motto_uk, en: row.motto_en },
    about: { uk: row.about_uk, en: row.about_en },
    hosts: { uk: row.hosts_uk, en: row.hosts_en },
    venue: { uk: row.venue_uk, en: row.venue_en },
    address: { uk: row.address_uk, en: row.address_en },
    gettingThere: { uk: row.getting_there_uk, en: row.getting_there_en },
    stepFree: row.step_free,
    shelter: { uk: row.shelter_uk, en: row.shelter_en },
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    contactEmail: row.contact_email,
    contactPhone: row.contact_phone,
    reason: row.reason,
    revision: row.revision,
    publishedAt: row.published_at ?? undefined,
    changedAt: row.changed_at,
    call: callOf(row),
    callText: { uk: row.call_text_uk, en: row.call_text_en },
    isBlind: row.is_blind,
    reviewUntil: row.review_until ?? undefined,
    decisionsOn: row.decisions_on ?? undefined,
  };
}

/** Both or neither, as the table says. */
function callOf({ call_opens_at, call_closes_at }: ForumRow): CallDates | undefined {
  if (call_opens_at === null || call_closes_at === null) return undefined;
  return { opensAt: call_opens_at, closesAt: call_closes_at };
}

export function parseTrack(row: Selectable<ForumTables['forum.track']>): Track {
  return {
    id: rowId(row.id),
    slug: row.slug,
    name: { uk: row.name_uk, en: row.name_en },
    about: { uk: row.about_uk, en: row.about_en },
  };
}

export function parseRoom(row: Selectable<ForumTables['forum.room']>): Room {
  return {
    id: rowId(row.id),
    slug: row.slug,
    name: { uk: row.name_uk, en: row.name_en },
    seats: row.seats ?? undefined,
    building: row.building,
  };
}
