import type { InnovationId, SpeakerId, TalkId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Forum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';

/** How the journal calls what became of a passport. */
const PASSPORT = {
  sent: { action: 'innovation.send' },
  published: { action: 'innovation.publish' },
  asked: { action: 'innovation.ask-back' },
  adopted: { action: 'innovation.adopt' },
} as const;

export interface ToldPassport {
  readonly id: InnovationId;
  readonly forum: Pick<Forum, 'id' | 'areaId'>;
  /** To whom a letter goes, of which talk; undefined: to nobody. */
  readonly writer?: { readonly talk: TalkId; readonly speaker: SpeakerId } | undefined;
}

export async function tellPassport(
  tx: Tx,
  { platform: { clock, random }, actor }: ForumContext,
  { id, forum, writer }: ToldPassport,
  became: keyof typeof PASSPORT,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: PASSPORT[became].action,
    thing: { kind: 'innovation', id },
  });
  await recordEvent(tx, clock, random, {
    type: `innovation.${became}`,
    subject: { innovation: id, forum: forum.id, area: forum.areaId, ...writer },
  });
}
