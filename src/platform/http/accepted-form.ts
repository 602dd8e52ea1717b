import { cookieIn, cookieText } from '#kernel/text/cookie.ts';
import type { Answer } from './route.ts';

/** Long enough for the page that a redirect leads to. */
const SECONDS = 60;

/**
 * The cookie that names the accepted form of the desk, for ui/desk/keep-drafts.ts. Undefined if the answer refuses the form or
 * only shows it again. A script cannot read the status of a POST that was redirected, so the answer has to carry it.
 */
export function acceptedFormCookie(
  { publicUrl }: { readonly publicUrl: string },
  path: string,
  answer: Answer,
): string | undefined {
  if (!isAccepted(answer)) return undefined;
  return cookie(encodeURIComponent(path), SECONDS, publicUrl.startsWith('https:'));
}

/** The path of that form, as a script finds it. */
export function acceptedFormIn(cookies: string, isSafe: boolean): string | undefined {
  const path = cookieIn(() => cookies, nameOf(isSafe));
  if (path === undefined) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    // Ignores cookies that this server did not set.
    return undefined;
  }
}

/** Takes the cookie away. */
export function noAcceptedForm(isSafe: boolean): string {
  return cookie('', 0, isSafe);
}

function cookie(value: string, seconds: number, isSafe: boolean): string {
  return cookieText({ name: nameOf(isSafe), value, isSafe, seconds, isReadByScripts: true });
}

function nameOf(isSafe: boolean): string {
  return isSafe ? '__Host-accepted-form' : 'accepted-form';
}

function isAccepted(answer: Answer): boolean {
  if (answer.kind === 'page') return answer.isAccepted === true;
  return answer.kind === 'redirect' && !saysImpossible(answer.to);
}

/** A redirect that reports a conflict with a colleague: nothing was recorded. */
function saysImpossible(to: string): boolean {
  return /[?&]done=[a-z-]*impossible(?:[&#]|$)/.test(to);
}
