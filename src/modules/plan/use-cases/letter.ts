import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { newToken, tokenHash } from '../../../platform/crypto/token.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { asInstallation, inTransaction } from '../../identity/index.ts';
import type { ActionId } from '../../../kernel/ids.ts';
import type { ActionAnswerable, AnswerablePart, JointAction, Stage } from '../domain/action.ts';
import { isAgreed, isReportable } from '../domain/action-life.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { findByCode, saveLetterCode } from '../storage/answerable-contacts.ts';
import { findAction, loadAnswerable, loadParts, lockAction } from '../storage/load-actions.ts';
import { saveAnswerable } from '../storage/save-action.ts';
import { actionInReach, mayWithSomeAction } from './action-in-reach.ts';
import { answerIn, mayAnswer, type StandingAnswer, whoIs } from './answer-action.ts';
import { recordStep } from './record-step.ts';
import { type ActionReport, noFile, reportIn } from './report-action.ts';

/** What a link leads to: the action, and whoever holds the link as it names them. */
export interface ReadLetter {
  readonly action: JointAction;
  readonly standing: ActionAnswerable;
  readonly stages: readonly Stage[];
  /** Whether their answer is still awaited; and whether they say how it goes. */
  readonly mayAnswer: boolean;
  readonly mayReport: boolean;
}

interface WithToken {
  readonly token: string;
}

/** Without an account: whoever holds the link of a letter. */
export async function readLetter(
  context: PlanContext,
  { token }: WithToken,
): Promise<Result<ReadLetter, 'absent'>> {
  if (!context.policy.can(context.actor, 'owner-letter.answer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await findByToken(tx, context, token, findAction);
    if (!found) return refuse('absent');
    const { stages } = await loadParts(tx, found.action.id);
    return ok({
      ...found,
      stages,
      mayAnswer: mayAnswer(found.action, found.standing),
      mayReport: found.standing.answer === 'accepted' && isReportable(found.action),
    });
  });
}

/** Accepts or declines, for everybody to read. */
export async function answerByLetter(
  context: PlanContext,
  { token, ...answer }: WithToken & StandingAnswer,
): Promise<Result<undefined, 'absent' | 'status-impossible'>> {
  if (!context.policy.can(context.actor, 'owner-letter.answer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await findByToken(tx, context, token, lockAction);
    return found
      ? await answerIn(tx, context, found.action, found.standing, answer)
      : refuse('absent');
  });
}

/** How it goes, or that it is done: in words, with an address. */
export async function reportByLetter(
  context: PlanContext,
  { token, ...report }: WithToken & ActionReport,
): Promise<Result<undefined, 'absent' | 'status-impossible' | 'stage-unknown'>> {
  if (!context.policy.can(context.actor, 'owner-letter.answer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await findByToken(tx, context, token, lockAction);
    if (found?.standing.answer !== 'accepted') return refuse('absent');
    const answerable = (await loadAnswerable(tx, [found.action.id])).get(found.action.id) ?? [];
    const owned = { action: found.action, answerable };
    const by = { party: found.standing.side, evidence: noFile(context) };
    return await reportIn(tx, context, owned, { ...report, ...by });
  });
}

async function findByToken(
  tx: Tx,
  { platform, areas }: PlanContext,
  token: string,
  find: typeof findAction | typeof lockAction,
): Promise<Pick<ReadLetter, 'action' | 'standing'> | undefined> {
  // Whoever holds the link reads no address, theirs included: the installation looks for them.
  const of = await asInstallation(tx, platform, () => findByCode(tx, tokenHash(token)));
  const action = of && (await find(tx, of.id));
  if (!action || !areas.get(action.areaId)) return undefined;
  const standing = (await loadAnswerable(tx, [of.id]))
    .get(of.id)
    ?.find(({ part }) => part === of.part);
  return standing && { action, standing };
}

/**
 * A link for whoever has no account, shown once to whoever keeps the plan, to be handed over: where there is no address, or the
 * installation writes no mail. That it was shown stands in the history.
 */
export async function handOverLink(
  context: PlanContext,
  { id, part }: { readonly id: ActionId; readonly part: AnswerablePart },
): Promise<Result<{ readonly token: string }, 'absent' | 'status-impossible'>> {
  if (!mayWithSomeAction(context, 'steer')) return refuse('absent');
  const { platform } = context;
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'steer', id);
    const standing = owned?.answerable.find((one) => one.part === part);
    if (!owned || !standing) return refuse('absent');
    const { action, accounts } = owned;
    if (!isAgreed(action) || accounts.has(part)) return refuse('status-impossible');
    const { text: token, hash } = newToken(platform.random);
    await asInstallation(tx, platform, () => saveLetterCode(tx, { id, part }, hash));
    const now = platform.clock.now();
    if (standing.answer === 'not-asked') {
      await saveAnswerable(tx, id, { ...standing, answer: 'asked', askedAt: now });
    }
    await recordStep(
      tx,
      context,
      { ...action, changedAt: now },
      { what: 'link-given', action: 'action.hand-over', party: 'office', who: whoIs(standing) },
    );
    return ok({ token });
  });
}
