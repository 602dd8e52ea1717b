import { keepDraft, openKeptDrafts } from '../kept-drafts/kept-drafts.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { NO_TRACE_HEADER } from '../quick-exit/no-trace.ts';
import { splitLocale } from './visited-pages.ts';

/** Questions whose answers wait on the device where there is no network, and the page that shows what waits. */
const QUESTIONS =
  /^\/report\/new\/(?:where|where\/photo|similar|photos|photos\/add|words|contact|check|sent)$/;
const LAST = '/report/new/sent';
const REPORT = '/report/new';
const WAITING = '/report/offline';
const APPEAL = '/appeal';
/** What a button of one page means, and no answer. */
const OF_ONE_PAGE: readonly string[] = ['go', 'remove', 'q', 'list', 'other'];

export function isKeptForm(url: URL): boolean {
  return QUESTIONS.test(splitLocale(url.pathname).path);
}

/**
 * An answer to a question changes nothing of a report or an appeal: it may be asked for again. What was sent is not shown again, and
 * files of an appeal are not sent again.
 */
export function isQuestion(url: URL): boolean {
  const { path } = splitLocale(url.pathname);
  return path === APPEAL || (isKeptForm(url) && path !== LAST);
}

/**
 * «Back» or «forward» to the answer of a form. The browser wants it from its cache alone, where no page with a key is: that
 * it is not there does not mean that there is no network. Not every browser has `isHistoryNavigation`.
 */
export function isGoneBackTo(request: Request): boolean {
  const isHistory = 'isHistoryNavigation' in request && request.isHistoryNavigation === true;
  return isHistory || request.cache === 'only-if-cached' || request.cache === 'force-cache';
}

/**
 * The page that answered that question, as it was, with everything typed before. Of what is told in confidence, an empty form: after a
 * quick exit, «back» is pressed by somebody else.
 */
export async function answerAgain(request: Request, url: URL): Promise<Response> {
  const answer = await fetch(new Request(request, { cache: 'no-cache' }));
  return answer.headers.has(NO_TRACE_HEADER) ? toBeginning(url) : answer;
}

/** Whether this is the receipt of a report, which shows its code and is not asked for again. */
export function isReceipt(url: URL): boolean {
  return splitLocale(url.pathname).path === LAST;
}

export function toBeginning(url: URL): Response {
  const { locale, path } = splitLocale(url.pathname);
  return Response.redirect(
    new URL(localePath(locale, path === APPEAL ? APPEAL : REPORT), url),
    303,
  );
}

export function isFormPage(url: URL): boolean {
  const { path } = splitLocale(url.pathname);
  return path === WAITING || (path === REPORT && url.search === '');
}

export function waitingPageOf(url: URL): string {
  return localePath(splitLocale(url.pathname).locale, WAITING);
}

/**
 * Sends a form as it was going to be sent; where there is no network, what was typed waits on the device, and a page
 * says so. A form that must leave no trace there (`keep` is not in it) is let go: the browser’s own way back has it.
 */
export async function sendOrKeep(request: Request, url: URL): Promise<Response> {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch (error) {
    const form = await copy.formData();
    const key = form.get('key');
    if (typeof key !== 'string' || key === '' || form.get('keep') !== 'yes') throw error;
    const isLast = splitLocale(url.pathname).path === LAST;
    await keepDraft(await openKeptDrafts(), { key, ...partsOf(form), isReady: isLast });
    return Response.redirect(waitingPageOf(url), 303);
  }
}

function partsOf(form: FormData) {
  const fields: Record<string, string> = {};
  const files: { readonly name: string; readonly bytes: Blob }[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (!OF_ONE_PAGE.includes(name)) fields[name] = value;
    } else if (value.size > 0 && form.get('go') !== 'skip') {
      files.push({ name: value.name, bytes: value });
    }
  }
  return { fields, files };
}
