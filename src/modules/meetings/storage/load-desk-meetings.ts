import { sql } from 'kysely';
import type { AreaId, MeetingId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingStatus } from '../domain/meeting-status.ts';
import { meetings } from './load-meetings.ts';
import { parseMeeting } from './parse-meeting.ts';
import type { MeetingsTables } from './tables.ts';

/** What whoever asks may follow: areas with all below them, and whatever that officer comes to. */
export interface WithinReach {
  readonly areaIds: readonly AreaId[] | 'everywhere';
  readonly hostId: OfficerId | undefined;
}

export interface DeskFilter extends WithinReach {
  readonly statuses: readonly MeetingStatus[];
  /** Those that begin from then on, or before. */
  readonly from?: Temporal.Instant | undefined;
  readonly before?: Temporal.Instant | undefined;
  /** A part of what it is called, or of its place. */
  readonly text?: string | undefined;
  /** The latest first. */
  readonly isBackwards?: boolean | undefined;
}

export async function loadDeskMeetings(
  tx: Tx,
  { areaIds, hostId, statuses, from, before, text, isBackwards }: DeskFilter,
  limit: number,
): Promise<readonly Meeting[]> {
  const order = isBackwards ? 'desc' : 'asc';
  let asked = meetings(tx).where('status', 'in', [...statuses]);
  if (from) asked = asked.where('starts_at', '>=', from);
  if (before) asked = asked.where('starts_at', '<', before);
  if (text) {
    const wanted = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    asked = asked.where((is) =>
      is.or([is('title', 'ilike', wanted), is('place', 'ilike', wanted)]),
    );
  }
  if (areaIds !== 'everywhere') {
    const isOwn = hostId
      ? sql<boolean>`exists (
          select from meetings.host where meeting_id = meeting.id and officer_id = ${hostId}::uuid)`
      : sql<boolean>`false`;
    asked = asked.where(sql<boolean>`(area_id = any (${sql.val(areaIds)}::uuid[]) or ${isOwn})`);
  }
  const rows = await asked.orderBy('starts_at', order).orderBy('id', order).limit(limit).execute();
  return rows.map(parseMeeting);
}

export interface HostedMeeting {
  readonly id: MeetingId;
  readonly areaId: AreaId;
  readonly startsAt: Temporal.Instant;
  readonly officerId: OfficerId;
}

/** Announced meetings that are not over, the next first, once for each officer who comes. */
export async function loadAnnouncedHosts(
  tx: Tx,
  now: Temporal.Instant,
): Promise<readonly HostedMeeting[]> {
  const rows = await tx
    .$extendTables<MeetingsTables>()
    .selectFrom('meetings.meeting')
    .innerJoin('meetings.host', 'meetings.host.meeting_id', 'meetings.meeting.id')
    .select(['id', 'area_id', 'starts_at', 'officer_id'])
    .where('status', 'in', ['published', 'moved'])
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: rowId<'meeting'>(row.id),
    areaId: rowId<'area'>(row.area_id),
    startsAt: row.starts_at,
    officerId: rowId<'officer'>(row.officer_id),
  }));
}

export interface OpenMeetingDay {
  readonly areaId: AreaId;
  readonly startsAt: Temporal.Instant;
  readonly isHeld: boolean;
}

/** Open meetings that were held, or are to be, from that moment on; of each the area that it takes place in. */
export async function loadOpenMeetings(
  tx: Tx,
  from: Temporal.Instant,
): Promise<readonly OpenMeetingDay[]> {
  const rows = await tx
    .$extendTables<MeetingsTables>()
    .selectFrom('meetings.meeting')
    .select(['area_id', 'starts_at', 'status'])
    .where('kind', '=', 'open-meeting')
    .where('status', 'in', ['published', 'moved', 'held', 'reported'])
    .where('starts_at', '>=', from)
    .orderBy('starts_at')
    .execute();
  return rows.map((row) => ({
    areaId: rowId<'area'>(row.area_id),
    startsAt: row.starts_at,
    isHeld: row.status === 'held' || row.status === 'reported',
  }));
}
