import type { TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { isFirstSpeaker } from '../../domain/call/own-talk.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { type Materials, NO_MATERIALS } from '../../domain/materials.ts';
import { isInProgramme } from '../../domain/talk.ts';
import { loadMaterials, saveMaterials } from '../../storage/materials.ts';
import { changing } from '../call/change-own-talk.ts';
import type { Pass } from '../call/open-own-talk.ts';
import { subjectOf } from '../call/tell-talk.ts';
import { findTalkInReach, type TalkInReach, talkInReach } from '../review/talk-in-reach.ts';

/** Whoever spoke says where slides and the recording lie. */
export async function keepOwnMaterials(
  context: ForumContext,
  pass: Pass,
  materials: Materials,
): Promise<Result<undefined, 'absent' | 'closed'>> {
  return await changing(context, pass, async (tx, { talk, by }) => {
    if (!isInProgramme(talk) || !isFirstSpeaker(talk, by)) return refuse('closed');
    await saveMaterials(tx, talk.id, materials);
    return ok('changed');
  });
}

export interface DeskMaterials extends TalkInReach {
  readonly materials: Materials;
}

/** The same, for its organisers. */
export async function readDeskMaterials(
  context: ForumContext,
  id: TalkId,
): Promise<Result<DeskMaterials, 'absent'>> {
  if (!context.policy.can(context.actor, 'material.keep')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await findTalkInReach(tx, context, 'material.keep', id);
    if (!found || !isInProgramme(found.talk)) return refuse('absent');
    const materials = (await loadMaterials(tx, [id])).get(id) ?? NO_MATERIALS;
    return ok({ ...found, materials });
  });
}

/** Organisers say it, where whoever spoke did not, or recorded it themselves. */
export async function keepMaterials(
  context: ForumContext,
  { id, materials }: { readonly id: TalkId; readonly materials: Materials },
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'material.keep')) return refuse('absent');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const found = await talkInReach(tx, context, 'material.keep', id);
    if (!found || !isInProgramme(found.talk)) return refuse('absent');
    await saveMaterials(tx, id, materials);
    await recordEntry(tx, clock, random, {
      actor,
      action: 'material.keep',
      thing: { kind: 'talk', id },
    });
    await recordEvent(tx, clock, random, {
      type: 'talk.changed',
      subject: subjectOf(id, found.forum),
    });
    return ok(undefined);
  });
}
