import type { Tx } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
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
): Promise<void> {
  const [first] = meetings;
  if (!first) return;
  await saveGatheringsOf(tx, context, meetings);
  const { platform, actor } = context;
  const { clock, random } = platform;
  for (const { id } of meetings) {
    await recordEntry(tx, clock, random, {
      actor,
      action: CALLED[became].action,
      thing: { kind: 'meeting', id },
    });
  }
  await recordEvent(tx, clock, random, {
    type: `meeting.${became}`,
    subject: {
      meeting: first.id,
      area: first.areaId,
      ...(first.seriesId && { series: first.seriesId }),
      // Whoever did it knows already.
      ...(actor.kind === 'staff' && { by: actor.id }),
    },
  });
}
