import type { Cost, PageRequest } from '#platform/http/route.ts';
import { type DeviceMark, newMark, textOfPaid } from '../../domain/live/device.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { heldMark, markCookie } from './mark-cookie.ts';

/**
 * A proof of work is needed for a telephone's first post only: ten telephones of a network are free, and each further one
 * computes for about a second. A hall with one address is admitted, and a program that pretends to be many telephones pays for
 * each.
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
  /** The cookie for pages and refused posts: the telephone has not paid yet. */
  readonly cookies: readonly string[];
  /** The cookie for accepted posts: the telephone has paid. */
  readonly paidCookies: readonly string[];
}

/** The telephone's mark, or a new one. */
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
