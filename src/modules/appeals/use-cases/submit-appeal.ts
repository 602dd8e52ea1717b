import type { z } from 'zod';
import type { AccountId, AppealId, FileId } from '#kernel/ids.ts';
import { smsObstacle } from '#kernel/phone/sms-obstacle.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AnswerWay, EnteredWay, KeptAppeal } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { lastDayOf } from '../domain/legal-clocks.ts';
import { loadUnsent, lockUnsent, sendFiles } from '../storage/appeal-files.ts';
import { findSent, insertAppeal, lockRegister } from '../storage/save-appeal.ts';
import { appealSubject } from './appeal-in-reach.ts';
import type { appealSchema } from './appeal-schema.ts';
import { appealSending } from './appeal-sending.ts';

export interface SubmitAppeal extends Omit<z.output<typeof appealSchema>, 'answerWay' | 'sms'> {
  readonly answerWay: AnswerWay;
  readonly sms?: boolean;
  readonly language: string;
  /** Where a colleague wrote down what came otherwise; that they may, `enterAppeal` has asked. */
  readonly entered?: EnteredAppeal | undefined;
}

export interface EnteredAppeal {
  readonly by: AccountId;
  readonly way: EnteredWay;
  readonly isSigned: boolean;
  /** Its clocks count from here, whenever it was written down. */
  readonly receivedAt: Temporal.Instant;
}

/**
 * `place-unknown`: there is no such area. `file-absent`: one of them is not there (any more), and its author should see
 * so before the appeal goes without it. `conflict`: the key was used for something else.
 */
export type SubmitRefusal = 'forbidden' | 'place-unknown' | 'file-absent' | 'conflict';

export interface AppealReceipt {
  readonly id: AppealId;
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
  const sum = fingerprintOf(input);
  const { clock, random } = platform;
  return await inTransaction(context, (tx) =>
    // Whoever appeals reads no register and no appeal; the installation keeps both for them.
    asInstallation(tx, platform, async () => {
      const { id, code } = await appealSending(tx, context, input.key);
      const received = receivedAppeal(context, id, input);
      const registerNumber = 1 + (await lockRegister(tx, received.registerYear));
      const sent = await findSent(tx, received.id);
      if (sent) {
        return sent.fingerprint === sum ? ok({ id, code, at: sent.at }) : refuse('conflict');
      }
      if (!(await areThere(tx, received.id, input.files))) return refuse('file-absent');
      const appeal = { ...received, registerNumber };
      await insertAppeal(tx, appeal, { fingerprint: sum, receiptHash: receipts.hashOf(code) });
      await sendFiles(tx, appeal.id, input.files);
      await recordEntry(tx, clock, random, {
        actor,
        action: input.entered ? 'appeal.enter' : 'appeal.submit',
        thing: { kind: 'appeal', id: appeal.id },
      });
      await recordEvent(tx, clock, random, {
        type: 'appeal.submitted',
        // Whoever wrote it down knows of it.
        subject: { ...appealSubject(appeal), ...(input.entered && { by: input.entered.by }) },
      });
      return ok({ id, code, at: appeal.receivedAt });
    }),
  );
}

/** Whether all of them were put up for it; nobody adds one until the transaction ends. */
async function areThere(tx: Tx, id: AppealId, wanted: readonly FileId[]): Promise<boolean> {
  if (wanted.length === 0) return true;
  await lockUnsent(tx, id);
  const known = new Set((await loadUnsent(tx, id)).map((file) => file.id));
  return wanted.every((file) => known.has(file));
}

/** As it is until somebody has read it: nobody’s yet, and with a month for the answer. */
function receivedAppeal(
  { platform: { clock, sms }, workingDays }: AppealsContext,
  id: AppealId,
  input: SubmitAppeal,
): Omit<KeptAppeal, 'registerNumber'> {
  const now = clock.now();
  const { entered } = input;
  const receivedAt = entered?.receivedAt ?? now;
  const receivedOn = workingDays.receivedOn(receivedAt);
  return {
    kind: input.kind,
    name: input.name,
    residence: input.residence,
    substance: input.substance,
    answerWay: input.answerWay,
    email: input.email,
    phone: input.phone,
    isSmsWanted: isTexted(input, sms?.countries),
    benefit: input.benefit,
    areaId: input.areaId,
    language: input.language,
    id,
    way: entered?.way ?? 'page',
    isSigned: entered?.isSigned ?? false,
    enteredBy: entered?.by,
    enteredAt: entered && now,
    status: 'received',
    registerYear: receivedOn.year,
    officerId: undefined,
    receivedAt,
    receivedOn,
    dueOn: lastDayOf('full', receivedOn, workingDays),
    passedTo: undefined,
    ground: undefined,
    changedAt: now,
  };
}

/** Where the installation sends any: nobody asked for what was not offered, nor gets it where none arrives. */
function isTexted({ sms, phone }: SubmitAppeal, countries: readonly string[] | undefined): boolean {
  return sms === true && countries !== undefined && smsObstacle(phone, countries) === undefined;
}

/** Of everything that was sent, in an order that does not depend on the form’s. */
export function fingerprintOf(input: SubmitAppeal): string {
  const { kind, name, residence, substance, answerWay, email, phone, benefit } = input;
  const text = [kind, name, residence, substance, answerWay, email, phone, benefit];
  const sent = [
    ...text,
    input.areaId,
    input.language,
    ...input.files,
    ...(input.sms ? ['sms'] : []),
  ];
  if (!input.entered) return fingerprint(sent);
  const { by, way, isSigned, receivedAt } = input.entered;
  return fingerprint([...sent, by, way, isSigned, receivedAt.toString()]);
}
