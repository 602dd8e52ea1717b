import { cookieIn, cookieText } from '#kernel/text/cookie.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type HeldMark, parseMark } from '../../domain/live/device.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';

/** The evening of a forum, and the morning after it. */
const LIFE_SECONDS = 2 * 86_400;

/** The mark that a browser holds; undefined: it has none, or one that was not made here. */
export function heldMark(
  { receipts }: Pick<LiveContext, 'receipts'>,
  { publicUrl, header }: Pick<PageRequest, 'publicUrl' | 'header'>,
): HeldMark | undefined {
  const text = cookieIn(header, cookieName(publicUrl));
  return text === undefined ? undefined : parseMark(receipts, text);
}

export function markCookie(publicUrl: string, text: string): string {
  return cookieText({
    name: cookieName(publicUrl),
    value: text,
    isSafe: isSafe(publicUrl),
    seconds: LIFE_SECONDS,
  });
}

/** A browser keeps `__Host-` for the very host that set it, and over TLS alone. */
function cookieName(publicUrl: string): string {
  return isSafe(publicUrl) ? '__Host-hall' : 'hall';
}

function isSafe(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}
