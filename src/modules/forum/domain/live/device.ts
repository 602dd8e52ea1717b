import { type Id, type LiveSessionId, parseId } from '#kernel/ids.ts';
import type { ReceiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { Random } from '#platform/crypto/random.ts';

/** A telephone in one session: of another session it is another one, and nobody can tell that they are the same. */
export type LiveDevice = Id<'live-device'>;

/** 128 bits, that they come from us, and whether it has paid. */
const MARK = /^([\w-]{22})\.([0-9a-f-]{36})(?:\.([0-9a-f-]{36}))?$/;

/** What a browser holds, so that one telephone has one vote. It says nothing of whose it is. */
export interface DeviceMark {
  readonly text: string;
}

/** As a browser holds it. */
export interface HeldMark extends DeviceMark {
  /** It was let in as one of the first of its network, or with a proof of work: its next votes cost nothing. */
  readonly isPaid: boolean;
}

export function newMark(
  receipts: Pick<ReceiptKeys, 'keyFor'>,
  random: Pick<Random, 'bytes'>,
): HeldMark {
  const chance = Buffer.from(random.bytes(16)).toString('base64url');
  return { text: `${chance}.${sealOf(receipts, chance)}`, isPaid: false };
}

/** Undefined: it was not made here. */
export function parseMark(
  receipts: Pick<ReceiptKeys, 'keyFor'>,
  text: string,
): HeldMark | undefined {
  const [, chance, seal, paidSeal] = MARK.exec(text) ?? [];
  if (chance === undefined || seal !== sealOf(receipts, chance)) return undefined;
  const mark = { text: `${chance}.${seal}` };
  return { ...mark, isPaid: paidSeal === paidSealOf(receipts, mark) };
}

/** What a browser is to hold from now on. */
export function textOfPaid(receipts: Pick<ReceiptKeys, 'keyFor'>, mark: DeviceMark): string {
  return `${mark.text}.${paidSealOf(receipts, mark)}`;
}

export function deviceIn(
  receipts: Pick<ReceiptKeys, 'keyFor'>,
  session: LiveSessionId,
  { text }: DeviceMark,
): LiveDevice {
  const device = parseId<'live-device'>(receipts.keyFor(`live device ${session} ${text}`));
  if (!device) throw new Error('an id that was made is no UUID');
  return device;
}

function paidSealOf(receipts: Pick<ReceiptKeys, 'keyFor'>, { text }: DeviceMark): string {
  return receipts.keyFor(`live mark paid ${text}`);
}

/** A mark of somebody's own making is none. */
function sealOf(receipts: Pick<ReceiptKeys, 'keyFor'>, chance: string): string {
  return receipts.keyFor(`live mark ${chance}`);
}
