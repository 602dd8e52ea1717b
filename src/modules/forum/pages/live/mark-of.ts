import type { Cost, PageRequest } from '../../../../platform/http/route.ts';
import { type DeviceMark, newMark, textOfPaid } from '../../domain/live/device.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { heldMark, markCookie } from './mark-cookie.ts';

/**
 * A telephone makes its votes count once: the first ten of a network for nothing, each further one with a proof of work of about a
 * second. A hall behind one address is let in as a whole, and whoever makes telephones out of nothing pays for each.
 */
export function newDevices(context: Pick<LiveContext, 'receipts' | 'platform'>): Cost {
  const { publicUrl } = context.platform.config;
  return {
    of: 'hall devices',
    limit: { posts: 10, seconds: 600, provable: true, inMemory: true },
    isPaid: ({ header }) => heldMark(context, { publicUrl, header })?.isPaid === true,
  };
}

export interface MarkOf {
  readonly mark: DeviceMark;
  readonly isNew: boolean;
  /** To be set. */
  readonly cookies: readonly string[];
}

/** The mark that the telephone holds, or a new one. What it posted was let in: from now on it has paid. */
export function markOf({ receipts, platform }: LiveContext, request: PageRequest): MarkOf {
  const held = heldMark({ receipts }, request);
  const mark = held ?? newMark(receipts, platform.random);
  const isPaid = mark.isPaid || request.method === 'POST';
  const text = isPaid ? textOfPaid(receipts, mark) : mark.text;
  const isKept = held !== undefined && held.isPaid === isPaid;
  return {
    mark,
    isNew: held === undefined,
    cookies: isKept ? [] : [markCookie(request.publicUrl, text)],
  };
}
