import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, type PageRequest, redirect } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { OpenReceipt } from '#ui/receipt/open-receipt.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { PARTICIPATION_ACTS } from '../../domain/participation.ts';
import { changeParticipation } from '../../use-cases/change-participation.ts';
import { showOwnPage } from './own-page.tsx';

/** Where whoever holds the code does something with her place. Its name says as little as the page’s. */
export const OWN_PATH = '/receipt/place';

/** Her page, for whoever typed her code at the one door of all receipts. */
export function openCourseReceipt(context: CoursesContext): OpenReceipt {
  return (request, code) => showOwnPage(context, request, code);
}

/** Pressed: the page again, with what came of it. A code of nothing is asked for again, at the one door. */
export async function changeOwnPlace(
  context: CoursesContext,
  request: PageRequest,
): Promise<Answer> {
  const code = parseReceiptCode(request.form.get('code') ?? '');
  const act = PARTICIPATION_ACTS.find((one) => one === request.form.get('go'));
  if (!code || !act) return askForCode(request);
  const changed = await changeParticipation(context, code, act);
  const became = !changed.ok ? 'over' : act === 'no-news' ? 'silenced' : undefined;
  return (await showOwnPage(context, request, code, { became })) ?? askForCode(request);
}

export function askForCode({ locale }: PageRequest): Answer {
  return redirect(localePath(locale, '/receipt'));
}
