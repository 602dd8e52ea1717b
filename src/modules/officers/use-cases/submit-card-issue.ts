import { z } from 'zod';
import type { CardIssueId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { newIdSchema } from '#platform/http/form-schemas.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, type Context, inTransaction } from '#modules/identity/index.ts';
import { CARD_ISSUE_SUBJECTS, type CardIssue, MAX_NOTE_LENGTH } from '../domain/card-issue.ts';
import { saveCardIssue } from '../storage/save-card-issue.ts';
import { issueSubject } from './issue-in-reach.ts';

/** The one description of the form, for the page and for programs. */
export const cardIssueSchema = z.strictObject({
  key: newIdSchema<'card-issue'>(),
  subject: z.enum(CARD_ISSUE_SUBJECTS, { error: 'subject' }),
  note: z
    .string()
    .default('')
    .transform((text, issues): string => {
      const note = plainText(text, MAX_NOTE_LENGTH);
      if (note.ok) return note.value;
      issues.addIssue({
        code: 'custom',
        message: note.refusal === 'too-long' ? 'note' : 'characters',
      });
      return z.NEVER;
    }),
});
export type CardIssueForm = z.output<typeof cardIssueSchema>;

export interface SubmitCardIssue extends CardIssueForm {
  readonly about: CardIssue['about'];
}

/** Keeps a remark for the coordinator. No account; nothing is known of whoever wrote it. */
export async function submitCardIssue(
  context: Context,
  input: SubmitCardIssue,
): Promise<Result<{ readonly id: CardIssueId }, 'forbidden' | 'conflict'>> {
  if (!context.policy.can(context.actor, 'card-issue.submit')) return refuse('forbidden');
  const issue: CardIssue = {
    id: input.key,
    about: input.about,
    subject: input.subject,
    note: input.note,
  };
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    // Whoever sends a remark may not read one: whether the key is known, the installation looks.
    const saved = await asInstallation(tx, context.platform, () =>
      saveCardIssue(tx, issue, fingerprintOf(issue), clock.now()),
    );
    if (saved === 'conflict') return refuse('conflict');
    if (saved === 'known') return ok({ id: issue.id });
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'card-issue.submit',
      thing: { kind: 'card-issue', id: issue.id },
    });
    await recordEvent(tx, clock, random, {
      type: 'card-issue.submitted',
      subject: issueSubject(issue),
    });
    return ok({ id: issue.id });
  });
}

function fingerprintOf({ about, subject, note }: CardIssue): string {
  return fingerprint([about, subject, note]);
}
