import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { passAgain } from '../../use-cases/partner/pass-again.ts';
import { type ReportsDesk, reportIdOf, reportPath } from './desk-pages.ts';

/** POST `/desk/reports/:id/pass-again`: what was given up goes to the other body once more. */
export async function passAgainPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const id = reportIdOf(request);
  const passed = id && (await passAgain(context, { id }));
  if (!id || !passed?.ok) return refusal('absent');
  return redirect(`${reportPath(request.locale, id)}?done=passed-again`);
}
