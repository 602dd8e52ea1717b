import { type Id, type LiveSessionId, parseId } from '../../../../kernel/ids.ts';
import type { ReceiptKeys } from '../../../../platform/crypto/receipt-keys.ts';
import type { Random } from '../../../../platform/crypto/random.ts';

/** A telephone in one session: of another session it is another one, and nobody can tell that they are the same. */
export type LiveDevice = Id<'live-device'>;

/** 128 bits, and that they come from us. */
const MARK = /^([\w-]{22})\.([0-9a-f-]{36})$/;

/** What a browser holds, so that one telephone has one vote. It says nothing of whose it is. */
export interface DeviceMark {
  readonly text: string;
}

export function newMark(
  receipts: Pick<ReceiptKeys, 'keyFor'>,
  random: Pick<Random, 'bytes'>,
): DeviceMark {
  const chance = Buffer.from(random.bytes(16)).toString('base64url');
  return { text: `${chance}.${sealOf(receipts, chance)}` };
}

/** Undefined: it was not made here. */
export function parseMark(
  receipts: Pick<ReceiptKeys, 'keyFor'>,
  text: string,
): DeviceMark | undefined {
  const [, chance, seal] = MARK.exec(text) ?? [];
  return chance !== undefined && seal === sealOf(receipts, chance) ? { text } : undefined;
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

/** A mark of somebody's own making is none: how many there are is limited where they are given out. */
function sealOf(receipts: Pick<ReceiptKeys, 'keyFor'>, chance: string): string {
  return receipts.keyFor(`live mark ${chance}`);
}
