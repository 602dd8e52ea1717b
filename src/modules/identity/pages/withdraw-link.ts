import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import { withdrawInvitation } from '../use-cases/withdraw-invitation.ts';

/** `/desk/people/:id/withdraw` */
export async function withdrawLink(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'account'>(request.params['id'] ?? '');
  const withdrawn = id && (await withdrawInvitation(context, id));
  if (!withdrawn?.ok) return refusal('absent');
  return redirect(localePath(request.locale, `/desk/people/${id}?done=withdrawn`));
}
