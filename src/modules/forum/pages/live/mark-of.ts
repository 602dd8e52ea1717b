import type { Cost, PageRequest } from '../../../../platform/http/route.ts';
import { type DeviceMark, newMark, textOfPaid } from '../../domain/live/device.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { heldMark, markCookie } from './mark-cookie.ts';

/**
 * A telephone pays once, with its first post: ten of a network for nothing, each further one with a proof of work of about a
 * second. A hall behind one address is admitted as a whole, and a program that makes up telephones pays for each.
 */
export function newDevices(context: Pick<LiveContext, 'receipts' | 'platform'>): Cost {
  const { publicUrl } = context.platform.config;
  return {
    of: 'hall devices',
    limit: { posts: 10, seconds: 600, provable: true, inMemory: true },
    isFree: ({ header }) => heldMark(context, { publicUrl, header })?.isPaid === true,
  };
}

export interface MarkOf {
  readonly mark: DeviceMark;
  readonly isNew: boolean;
  /** To be set with a page, and where a post is refused: a telephone that has not paid yet still has to. */
  readonly cookies: readonly string[];
  /** To be set where a post is accepted: from now on this telephone has paid. */
  readonly paidCookies: readonly string[];
}

/** The mark that the telephone holds, or a new one. */
export function markOf({ receipts, platform }: LiveContext, request: PageRequest): MarkOf {
  const held = heldMark({ receipts }, request);
  const mark = held ?? newMark(receipts, platform.random);
  const cookie = (text: string) => markCookie(request.publicUrl, text);
  return {
    mark,
    isNew: held === undefined,
    cookies: held ? [] : [cookie(mark.text)],
    paidCookies: held?.isPaid === true ? [] : [cookie(textOfPaid(receipts, mark))],
  };
}
