import type { PhotographId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Forum, WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Photograph } from '../../domain/photographs/photograph.ts';
import { findForum } from '../../storage/load-forums.ts';
import { lockPhotograph } from '../../storage/photographs/photographs.ts';
import { mayWithForum } from '../forum-in-reach.ts';

export interface DeskPhotograph {
  readonly forum: WholeForum;
  readonly photograph: Photograph;
}

/** One of a forum of whoever acts; else it is as if there were none. */
export async function photographInReach(
  tx: Tx,
  context: ForumContext,
  id: PhotographId,
): Promise<DeskPhotograph | undefined> {
  const photograph = await lockPhotograph(tx, id);
  const forum = photograph && (await findForum(tx, photograph.forumId));
  if (!photograph || !forum) return undefined;
  return mayWithForum(context, 'photograph.keep', forum) ? { photograph, forum } : undefined;
}

/** How the journal calls what became of one. */
const PHOTOGRAPH = {
  added: { action: 'photograph.add' },
  changed: { action: 'photograph.change' },
  removed: { action: 'photograph.remove' },
  'taken-back': { action: 'photograph.take-back' },
} as const;

export async function tellPhotograph(
  tx: Tx,
  { platform: { clock, random }, actor }: ForumContext,
  { id, forum }: { readonly id: PhotographId; readonly forum: Pick<Forum, 'id' | 'areaId'> },
  became: keyof typeof PHOTOGRAPH,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: PHOTOGRAPH[became].action,
    thing: { kind: 'photograph', id },
  });
  await recordEvent(tx, clock, random, {
    type: `photograph.${became}`,
    subject: { photograph: id, forum: forum.id, area: forum.areaId },
  });
}
