import type { AreaId, OfficerId, PromiseId, ReportId, SenderKey } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { sendingUnder } from '#platform/crypto/receipt-keys.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { accountOf, inTransaction } from '#modules/identity/index.ts';
import { kindWord } from '#modules/officers/index.ts';
import { type DueDayRefusal, refuseDueDay } from '../domain/due-day.ts';
import type { Answerable, KeptPromise, Source } from '../domain/promise.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { isPromiseKept, savePromise } from '../storage/save-promise.ts';
import { countForOwner } from './count-for-owner.ts';
import { accountsOf, mayWithPromise, canOnAnyPromise, promiseSubject } from './promise-in-reach.ts';

/** An officer with a card here; or an official by post and name, who agreed to stand there. */
export type OwnerInput =
  | { readonly officerId: OfficerId }
  | { readonly post: string; readonly name: string };

export interface GivePromise {
  readonly key: SenderKey;
  readonly words: string;
  readonly owner: OwnerInput;
  readonly deputy?: OwnerInput | undefined;
  readonly areaId: AreaId;
  readonly dueOn: Temporal.PlainDate;
  readonly source: Source;
  readonly reportId?: ReportId | undefined;
}

/** `not-yours`: whoever may only speak for themselves named somebody else. `conflict`: the key was used for something else. */
export type GiveRefusal =
  | 'absent'
  | 'officer-unknown'
  | 'place-unknown'
  | 'not-yours'
  | 'conflict'
  | DueDayRefusal;

/** Keeps what an official promised; from here on everybody reads it. The same key again is the same promise. */
export async function givePromise(
  context: PromisesContext,
  input: GivePromise,
): Promise<Result<PromiseId, GiveRefusal>> {
  if (!canOnAnyPromise(context, 'give')) return refuse('absent');
  return await inTransaction(context, (tx) => givePromiseIn(tx, context, input));
}

/** The same within a transaction that does more: a question that becomes a promise. */
export async function givePromiseIn(
  tx: Tx,
  context: PromisesContext,
  input: GivePromise,
): Promise<Result<PromiseId, GiveRefusal>> {
  const { id } = await sendingUnder(context.receipts, 'promise', input.key, (earlier) =>
    isPromiseKept(tx, earlier),
  );
  const drawn = drawUp(context, id, input);
  if (!drawn.ok) return drawn;
  const promise = drawn.value;
  const { actor, platform } = context;
  const { clock, random } = platform;
  const accounts = await accountsOf(tx, [promise]);
  // One’s own is enough to speak for oneself; a deputy who is named does not make a promise theirs to give.
  if (!mayWithPromise(context, 'give', { ...promise, deputy: undefined }, accounts)) {
    return refuse('not-yours');
  }
  const saved = await savePromise(tx, promise, fingerprintOf(input));
  if (saved === 'conflict') return refuse('conflict');
  if (saved === 'known') return ok(promise.id);
  await countForOwner(tx, context, promise, { kind: 'promise-given', id: promise.id });
  await recordEntry(tx, clock, random, {
    actor,
    action: 'promise.give',
    thing: { kind: 'promise', id: promise.id },
  });
  await recordEvent(tx, clock, random, {
    type: 'promise.given',
    subject: {
      ...promiseSubject(promise, accounts),
      ...(promise.givenBy && { by: promise.givenBy }),
    },
  });
  return ok(promise.id);
}

/** The promise as it will be kept, or why it may not be given. */
function drawUp(
  context: PromisesContext,
  id: PromiseId,
  input: GivePromise,
): Result<KeptPromise, Exclude<GiveRefusal, 'absent' | 'not-yours' | 'conflict'>> {
  const { actor, areas, platform } = context;
  const owner = answerable(context, input.owner);
  const deputy = input.deputy && answerable(context, input.deputy);
  if (!owner || (input.deputy && !deputy)) return refuse('officer-unknown');
  if (!areas.get(input.areaId)) return refuse('place-unknown');
  const { words, areaId, dueOn, source, reportId } = input;
  const impossible = refuseDueDay(dueOn, platform.clock.today());
  if (impossible) return refuse(impossible);
  const now = platform.clock.now();
  return ok({
    id,
    words,
    owner,
    deputy,
    areaId,
    dueOn,
    firstDueOn: dueOn,
    source,
    reportId,
    status: 'given',
    givenAt: now,
    givenBy: accountOf(actor),
    changedAt: now,
  });
}

/** As they are called now: a promise outlives a post. Undefined: no such officer serves. */
function answerable({ officers }: PromisesContext, owner: OwnerInput): Answerable | undefined {
  if (!('officerId' in owner)) return { ...owner, officerId: undefined };
  const officer = officers.get(owner.officerId);
  return (
    officer && { post: kindWord('uk', officer), name: officer.name, officerId: owner.officerId }
  );
}

function fingerprintOf({ words, owner, deputy, areaId, dueOn, source, reportId }: GivePromise) {
  return fingerprint([words, owner, deputy, areaId, dueOn.toString(), source, reportId]);
}
