import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Forum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';

/** How the journal calls what became of a forum. */
const FORUM = {
  prepared: { action: 'forum.prepare' },
  changed: { action: 'forum.change' },
  public: { action: 'forum.publish' },
  held: { action: 'forum.hold' },
  cancelled: { action: 'forum.cancel' },
  discarded: { action: 'forum.discard' },
  called: { action: 'forum.call' },
  registered: { action: 'forum.registration' },
} as const;

export async function tellForum(
  tx: Tx,
  { platform: { clock, random }, actor }: ForumContext,
  { id, areaId }: Pick<Forum, 'id' | 'areaId'>,
  became: keyof typeof FORUM,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: FORUM[became].action,
    thing: { kind: 'forum', id },
  });
  await recordEvent(tx, clock, random, {
    type: `forum.${became}`,
    subject: { forum: id, area: areaId },
  });
}
