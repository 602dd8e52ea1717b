import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ActionAnswerable, ActionParts, JointAction } from '../domain/action.ts';
import type { ActionSaid, AnswerableSaid } from '../domain/action-said.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { forgetContact, saveAnswerableContact } from '../storage/answerable-contacts.ts';
import { isSamePerson, nameAnswerable, type NamingRefusal } from './name-answerable.ts';

/** Whose pages a partner’s name leads to, where it is the same. */
const PARTNERS = ['partner', 'ngo', 'council', 'library', 'school', 'coordination-office'] as const;

/** What is said of an action, as its columns have it. */
export function actionText(said: ActionSaid) {
  const { areaId, title, titleEn, words, problem, privacyNote, track, startsOn, dueOn } = said;
  return { areaId, title, titleEn, words, problem, privacyNote, track, startsOn, dueOn };
}

/** As it was measured stays; what it is and where it should get to, is said. */
export function indicatorOf(
  said: ActionSaid,
  before: Pick<JointAction['indicator'], 'measured' | 'measuredAt'> | undefined,
): JointAction['indicator'] {
  return { ...said.indicator, measured: before?.measured, measuredAt: before?.measuredAt };
}

/** What belongs to it; who stays the same, keeps what they answered. */
export async function drawUpParts(
  tx: Tx,
  context: PlanContext,
  said: ActionSaid,
  before: readonly ActionAnswerable[],
): Promise<Result<ActionParts, NamingRefusal>> {
  const answerable: ActionAnswerable[] = [];
  for (const part of ['owner', 'deputy'] as const) {
    const one = said[part];
    if (!one) continue;
    const named = await nameAnswerable(tx, context, part, one);
    if (!named.ok) return named;
    const known = before.find((other) => other.part === part);
    answerable.push(known && isSamePerson(known, named.value) ? known : named.value);
  }
  const partners = PARTNERS.flatMap((kind) => context.organisations.ofKind(kind));
  return ok({
    answerable,
    stages: said.stages.map(({ words, dueOn }, at) => ({
      number: at + 1,
      words,
      dueOn,
      doneOn: undefined,
    })),
    money: said.money,
    partners: said.partners.map((name) => ({
      name,
      organisationId: partners.find((one) => one.name === name)?.id,
    })),
  });
}

/** Who it was, who it is, and what was said of how to reach them. */
export interface Reach {
  readonly before: ActionAnswerable | undefined;
  readonly now: ActionAnswerable;
  readonly said: AnswerableSaid | undefined;
}

/**
 * How to reach whoever has no account, where that was said. Of somebody else nothing is kept: the link of who was it before
 * must not answer for who is it now.
 */
export async function saveReach(
  tx: Tx,
  context: PlanContext,
  id: ActionId,
  { before, now, said }: Reach,
): Promise<void> {
  const of = { id, part: now.part };
  if (before && !isSamePerson(before, now)) await forgetContact(tx, context, of);
  if (said && 'email' in said && said.email !== '') {
    await saveAnswerableContact(tx, context, { ...of, email: said.email });
  }
}

/** Of all parts that are said. */
export async function saveReaches(
  tx: Tx,
  context: PlanContext,
  id: ActionId,
  {
    said,
    parts,
    before,
  }: {
    readonly said: ActionSaid;
    readonly parts: ActionParts;
    readonly before: readonly ActionAnswerable[];
  },
): Promise<void> {
  for (const now of parts.answerable) {
    const { part } = now;
    const known = before.find((one) => one.part === part);
    await saveReach(tx, context, id, { before: known, now, said: said[part] });
  }
}
