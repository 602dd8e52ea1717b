import { z } from 'zod';
import type { CardIssueId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { accountOf, inTransaction, settleNotices } from '#modules/identity/index.ts';
import {
  CARD_ISSUE_OUTCOMES,
  type CardIssue,
  MAX_ANSWER_LENGTH,
  mayBecome,
} from '../domain/card-issue.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { saveHandling, saveTaking } from '../storage/save-card-issue.ts';
import { noticeOfIssue } from './tell-card-issue.ts';
import { issueInReach, issueSubject } from './issue-in-reach.ts';

/** What was found out, and a note for colleagues: the resident left no address to answer to. */
export const handlingSchema = z.strictObject({
  outcome: z.enum(CARD_ISSUE_OUTCOMES, { error: 'outcome-missing' }),
  answer: z.string().transform((text, issues): string => {
    const answer = plainText(text, MAX_ANSWER_LENGTH);
    if (answer.ok) return answer.value;
    const message = answer.refusal === 'too-long' ? 'text-too-long' : 'text-unreadable';
    issues.addIssue({ code: 'custom', message, params: { value: text.slice(0, 40) } });
    return z.NEVER;
  }),
});

export type IssueRefusal = 'absent' | 'handled-already';

/** «Беру на себе»: colleagues see that somebody looks into it. */
export async function takeCardIssue(
  context: RosterContext,
  { id }: { readonly id: CardIssueId },
): Promise<Result<undefined, IssueRefusal>> {
  if (!context.policy.can(context.actor, 'card-issue.handle')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await issueInReach(tx, context, 'card-issue.handle', id);
    if (!found) return refuse('absent');
    if (!mayBecome(found.issue.status, 'taken')) return refuse('handled-already');
    await saveTaking(tx, id, accountOf(context.actor), context.platform.clock.now());
    await tell(tx, context, found.issue, 'taken');
    return ok(undefined);
  });
}

export type HandleCardIssue = z.output<typeof handlingSchema> & { readonly id: CardIssueId };

/** It was found out: the card is right now, or was right all along. */
export async function handleCardIssue(
  context: RosterContext,
  { id, outcome, answer }: HandleCardIssue,
): Promise<Result<undefined, IssueRefusal>> {
  if (!context.policy.can(context.actor, 'card-issue.handle')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await issueInReach(tx, context, 'card-issue.handle', id);
    if (!found) return refuse('absent');
    if (!mayBecome(found.issue.status, 'handled')) return refuse('handled-already');
    const by = accountOf(context.actor);
    await saveHandling(tx, id, { by, outcome, answer }, context.platform.clock.now());
    await tell(tx, context, found.issue, 'handled');
    await settleNotices(tx, context, noticeOfIssue(id));
    return ok(undefined);
  });
}

async function tell(
  tx: Tx,
  { platform: { clock, random }, actor }: RosterContext,
  issue: CardIssue,
  became: 'taken' | 'handled',
): Promise<void> {
  const action = became === 'taken' ? 'card-issue.take' : 'card-issue.handle';
  await recordEntry(tx, clock, random, {
    actor,
    action,
    thing: { kind: 'card-issue', id: issue.id },
  });
  const subject = issueSubject(issue);
  await recordEvent(tx, clock, random, { type: `card-issue.${became}`, subject });
}
