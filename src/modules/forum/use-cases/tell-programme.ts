import type { SlotId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import type { WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import type { SlotContent } from '../domain/schedule/slot.ts';
import type { ProgrammeVersion } from '../domain/schedule/version.ts';

/** That its organisers changed the draft: of which talk, or break, or else of the whole. */
export async function tellArranged(
  tx: Tx,
  { platform: { clock, random }, actor }: ForumContext,
  { id, areaId }: Pick<WholeForum, 'id' | 'areaId'>,
  slot?: { readonly id: SlotId; readonly content: SlotContent },
): Promise<void> {
  const thing =
    slot?.content.kind === 'talk'
      ? { kind: 'talk', id: slot.content.talkId }
      : { kind: 'forum', id };
  await recordEntry(tx, clock, random, { actor, action: 'programme.arrange', thing });
  const subject = { forum: id, area: areaId };
  await recordEvent(tx, clock, random, { type: 'programme.arranged', subject });
}

/** To everybody who follows the programme: which talks it is about, they read from the version. */
export async function tellPublished(
  tx: Tx,
  { platform: { clock, random }, actor }: ForumContext,
  { id, areaId }: Pick<WholeForum, 'id' | 'areaId'>,
  { id: version }: ProgrammeVersion,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: 'programme.publish',
    thing: { kind: 'forum', id },
  });
  const subject = { forum: id, area: areaId, version };
  await recordEvent(tx, clock, random, { type: 'programme.published', subject });
}
