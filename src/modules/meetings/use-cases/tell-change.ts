import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import { isComing } from '../domain/meeting-status.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { isElsewhere } from '../domain/same-place.ts';
import { saveGatheringsOf } from './gathering-of-meeting.ts';

/** How the journal calls what became of a meeting. */
const CALLED = {
  planned: { action: 'meeting.plan' },
  published: { action: 'meeting.publish' },
  changed: { action: 'meeting.change' },
  moved: { action: 'meeting.move' },
  cancelled: { action: 'meeting.cancel' },
  discarded: { action: 'meeting.discard' },
  held: { action: 'meeting.record' },
  reported: { action: 'meeting.report' },
} as const;
export type Became = keyof typeof CALLED;

/**
 * An entry of its own for each meeting; the event tells of one, and of its series. With it changes what people come to:
 * whoever signed up hears of it, too.
 */
export async function tellChange(
  tx: Tx,
  context: MeetingsContext,
  meetings: readonly Meeting[],
  became: Became,
  /** What they were until then, where more than their state may have changed. */
  before: readonly Meeting[] = [],
): Promise<void> {
  const [first] = meetings;
  if (!first) return;
  const were = new Map(before.map((one) => [one.id, one]));
  const elsewhere = meetings.filter(
    (one) => isComing(one.status) && isElsewhere(were.get(one.id) ?? one, one),
  );
  await saveGatheringsOf(tx, context, meetings, new Set(elsewhere.map(({ id }) => id)));
  const { platform, actor } = context;
  const { clock, random } = platform;
  for (const { id } of meetings) {
    await recordEntry(tx, clock, random, {
      actor,
      action: CALLED[became].action,
      thing: { kind: 'meeting', id },
    });
  }
  const tell = (one: Meeting, type: `meeting.${Became | 'relocated' | 'rehosted'}`, more = {}) =>
    recordEvent(tx, clock, random, { type, subject: { ...subjectOf(context, one), ...more } });
  await tell(first, `meeting.${became}`);
  // Of a series, once.
  const rehosted = meetings.find((one) => isRehosted(were.get(one.id) ?? one, one));
  if (rehosted) {
    const hostsBefore = were.get(rehosted.id)?.hostIds.join(' ') ?? '';
    await tell(rehosted, 'meeting.rehosted', { hostsBefore });
  }
  // What is moved is told anyhow, with where it is.
  const [there] = became === 'changed' ? elsewhere : [];
  if (there) await tell(there, 'meeting.relocated');
}

/** Others are to come to it than were named before. */
function isRehosted(before: Meeting, now: Meeting): boolean {
  const changed = new Set(before.hostIds).symmetricDifference(new Set(now.hostIds));
  return isComing(now.status) && changed.size > 0;
}

function subjectOf({ actor }: MeetingsContext, { id, areaId, seriesId }: Meeting) {
  return {
    meeting: id,
    area: areaId,
    ...(seriesId && { series: seriesId }),
    // Whoever did it knows already.
    ...(actor.kind === 'staff' && { by: actor.id }),
  };
}
