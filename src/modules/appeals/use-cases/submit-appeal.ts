import type { AreaId, SenderKey } from '../../../kernel/ids.ts';
import type { ReceiptCode } from '../../../kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { fingerprint } from '../../../platform/crypto/fingerprint.ts';
import { recordEvent } from '../../../platform/events/record-event.ts';
import { recordEntry } from '../../audit/index.ts';
import { asInstallation, inTransaction } from '../../identity/index.ts';
import type { AppealText, KeptAppeal } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { lastDayOf } from '../domain/legal-clocks.ts';
import { findSent, insertAppeal, lockRegister } from '../storage/save-appeal.ts';
import { appealSubject } from './appeal-in-reach.ts';

export interface SubmitAppeal extends AppealText {
  /** The sender’s key. */
  readonly key: SenderKey;
  /** Whose police are asked. */
  readonly areaId: AreaId;
  readonly language: string;
}

/** `place-unknown`: there is no such area. `conflict`: the key was used for something else. */
export type SubmitRefusal = 'forbidden' | 'place-unknown' | 'conflict';

export interface AppealReceipt {
  readonly code: ReceiptCode;
  readonly at: Temporal.Instant;
}

/**
 * Keeps and registers what somebody asks of the police under their name, and answers with the receipt when it is on the
 * disk. What lacks something is taken, too: it is returned with advice, never refused at the door (Law 393/96-ВР,
 * articles 5 and 7). Sent again, it is the same appeal with the same receipt.
 */
export async function submitAppeal(
  context: AppealsContext,
  input: SubmitAppeal,
): Promise<Result<AppealReceipt, SubmitRefusal>> {
  const { policy, actor, areas, receipts, platform } = context;
  if (!policy.can(actor, 'appeal.submit')) return refuse('forbidden');
  if (!areas.get(input.areaId)) return refuse('place-unknown');
  const code = receipts.codeOf(input.key);
  const sum = fingerprintOf(input);
  const { clock, random } = platform;
  return await inTransaction(context, (tx) =>
    // Whoever appeals reads no register and no appeal; the installation keeps both for them.
    asInstallation(tx, platform, async () => {
      const received = receivedNow(context, input);
      const registerNumber = 1 + (await lockRegister(tx, received.registerYear));
      const sent = await findSent(tx, received.id);
      if (sent) {
        return sent.fingerprint === sum ? ok({ code, at: sent.at }) : refuse('conflict');
      }
      const appeal = { ...received, registerNumber };
      await insertAppeal(tx, appeal, { fingerprint: sum, receiptHash: receipts.hashOf(code) });
      await recordEntry(tx, clock, random, {
        actor,
        action: 'appeal.submit',
        thing: { kind: 'appeal', id: appeal.id },
      });
      await recordEvent(tx, clock, random, {
        type: 'appeal.submitted',
        subject: appealSubject(appeal),
      });
      return ok({ code, at: appeal.receivedAt });
    }),
  );
}

/** As it is until somebody has read it: nobody’s yet, and with a month for the answer. */
function receivedNow(
  { platform: { clock }, receipts, workingDays }: AppealsContext,
  { key, ...input }: SubmitAppeal,
): Omit<KeptAppeal, 'registerNumber'> {
  const now = clock.now();
  const receivedOn = workingDays.receivedOn(now);
  return {
    ...input,
    id: receipts.idOf(key),
    way: 'page',
    isSigned: false,
    enteredBy: undefined,
    status: 'received',
    registerYear: receivedOn.year,
    officerId: undefined,
    receivedAt: now,
    receivedOn,
    dueOn: lastDayOf('full', receivedOn, workingDays),
    passedTo: undefined,
    ground: undefined,
    changedAt: now,
  };
}

/** Of everything that was sent, in an order that does not depend on the form’s. */
function fingerprintOf(input: SubmitAppeal): string {
  const { kind, name, residence, substance, answerWay, email, phone, benefit } = input;
  const text = [kind, name, residence, substance, answerWay, email, phone, benefit];
  return fingerprint([...text, input.areaId, input.language]);
}
