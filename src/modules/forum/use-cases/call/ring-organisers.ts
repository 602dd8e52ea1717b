import type { TalkId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { notify, settleNotices } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { OpenedTalk } from './open-own-talk.ts';

/** What organisers are told at their desks of a talk, without its words. */
export const RUNG = ['submitted', 'withdrawn'] as const;
export type Rung = (typeof RUNG)[number];

/** Of a draft nobody knew, so that nobody is told that it is gone. */
export async function ringOrganisers(
  tx: Tx,
  context: ForumContext,
  { talk, forum }: Pick<OpenedTalk, 'talk' | 'forum'>,
  became: Rung,
): Promise<void> {
  if (became === 'withdrawn' && talk.status === 'draft') return;
  await notify(tx, context, {
    to: {
      permission: 'talk.follow',
      resource: { areaIds: context.areas.lineOf(forum.areaId) },
    },
    kind: `talk.${became}`,
    path: deskPathOf(talk.id),
  });
}

/** It was decided, or taken back: that it came is no news any more. */
export async function settleSubmitted(tx: Tx, context: ForumContext, id: TalkId): Promise<void> {
  await settleNotices(tx, context, { kind: 'talk.submitted', path: deskPathOf(id) });
}

function deskPathOf(id: TalkId): `/desk${string}` {
  return `/desk/forum/talks/${id}`;
}
