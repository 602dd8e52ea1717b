import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Missing, missingIn, type OwnAct, ownActs } from '../../domain/call/own-talk.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { TalkStatus } from '../../domain/talk.ts';
import {
  findSubmission,
  removeSpeaker,
  saveAgreed,
  saveTalkStatus,
} from '../../storage/call/own-talk.ts';
import { loadQuestions } from '../../storage/load-call.ts';
import { changing } from './change-own-talk.ts';
import type { OpenedTalk, Pass } from './open-own-talk.ts';
import { ringOrganisers, RUNG, settleSubmitted } from './ring-organisers.ts';
import type { TalkBecame } from './tell-talk.ts';

const BECOMES = {
  submit: { status: 'submitted', became: 'submitted' },
  redraft: { status: 'draft', became: 'redrafted' },
  confirm: { status: 'confirmed', became: 'confirmed' },
  withdraw: { status: 'withdrawn', became: 'withdrawn' },
} as const satisfies Partial<
  Record<OwnAct, { readonly status: TalkStatus; readonly became: TalkBecame }>
>;

/** `over`: that cannot be done any more. `missing-…`: nothing is submitted without it. */
export type OwnActRefusal = 'absent' | 'over' | `missing-${Missing}`;

/** Submits, takes back, confirms or withdraws a talk; or agrees to speak along, or not. */
export async function actOnOwnTalk(
  context: ForumContext,
  pass: Pass,
  act: OwnAct,
): Promise<Result<undefined, OwnActRefusal>> {
  return await changing<OwnActRefusal>(context, pass, async (tx, opened) => {
    const { talk, by } = opened;
    if (!ownActs(opened).includes(act)) return refuse('over');
    if (act === 'agree') {
      await saveAgreed(tx, talk.id, by.speakerId);
      return ok({ became: 'agreed', speakerId: by.speakerId });
    }
    if (act === 'leave') {
      await removeSpeaker(tx, talk.id, by.speakerId);
      return ok('left');
    }
    const missing = act === 'submit' ? await missingNow(tx, opened) : undefined;
    if (missing) return refuse<OwnActRefusal>(`missing-${missing}`);
    const { status, became } = BECOMES[act];
    await saveTalkStatus(tx, talk.id, status, context.platform.clock.now());
    await tellOrganisers(tx, context, opened, became);
    return ok({ became, speakerId: by.speakerId });
  });
}

/** They hear of what came and of what is gone; of what is gone again, that it had come is no news. */
async function tellOrganisers(
  tx: Tx,
  context: ForumContext,
  opened: OpenedTalk,
  became: TalkBecame,
): Promise<void> {
  await settleSubmitted(tx, context, opened.talk.id);
  const rung = RUNG.find((one) => one === became);
  if (rung) await ringOrganisers(tx, context, opened, rung);
}

async function missingNow(tx: Tx, { talk, forum }: OpenedTalk): Promise<Missing | undefined> {
  const submission = await findSubmission(tx, talk.id);
  const questions = await loadQuestions(tx, forum.id);
  return missingIn(talk, submission ?? { answers: {} }, questions)[0];
}
