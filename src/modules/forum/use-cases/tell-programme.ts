import type { SlotId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import type { NextVersion } from '../domain/schedule/changes.ts';
import type { TalksById } from '../domain/schedule/clash-facts.ts';
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

/** What became of a talk for whoever speaks in it. */
const BECAME = { added: 'scheduled', moved: 'moved', cancelled: 'unscheduled' } as const;

/** To everybody who follows the programme; and to each speaker whose hour or room is another one now. */
export async function tellPublished(
  tx: Tx,
  context: ForumContext,
  { id, areaId }: Pick<WholeForum, 'id' | 'areaId'>,
  { version: { id: version }, changes, talks }: ToldVersion,
): Promise<void> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  await recordEntry(tx, clock, random, {
    actor,
    action: 'programme.publish',
    thing: { kind: 'forum', id },
  });
  const subject = { forum: id, area: areaId, version };
  await recordEvent(tx, clock, random, { type: 'programme.published', subject });
  for (const { kind, content } of changes) {
    const talk = content.kind === 'talk' ? talks.get(content.talkId) : undefined;
    // Whoever withdrew it knows.
    if (talk?.status !== 'confirmed') continue;
    for (const speaker of talk.speakers) {
      await recordEvent(tx, clock, random, {
        type: `talk.${BECAME[kind]}`,
        subject: { talk: talk.id, forum: id, speaker: speaker.id },
      });
    }
  }
}

/** With the talks that it is about. */
export interface ToldVersion extends Pick<NextVersion, 'changes'> {
  readonly version: ProgrammeVersion;
  readonly talks: TalksById;
}
