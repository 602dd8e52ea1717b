import { z } from 'zod';
import { chosenId, seenSchema } from '../../../../platform/http/form-schemas.ts';
import {
  type Answer,
  type PageRequest,
  redirect,
  refusal,
} from '../../../../platform/http/route.ts';
import type { ActionPages, PlanDesk } from '../../domain/plan-desk.ts';
import { linkingSchema } from '../../use-cases/act-schemas.ts';
import { linkWork, unlinkWork } from '../../use-cases/link-work.ts';
import { showAction } from './action.tsx';
import { actionIdOf, deskActionPath } from './desk-pages.ts';
import { reasonError } from './form-errors.ts';

/** Links the meeting, lesson, cohort or report at an address; what is wrong with it is said beside it. */
export async function linkWorkAction(context: ActionPages, request: PageRequest): Promise<Answer> {
  const id = actionIdOf(request);
  if (!id) return refusal('absent');
  const { locale, form } = request;
  const work = form.get('work') ?? '';
  const again = (reason: string) =>
    showAction(context, request, { work, error: reasonError(locale, reason).text });
  const parsed = linkingSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return await again(parsed.error.issues[0]?.message ?? 'work-missing');
  const linked = await linkWork(context, { id, ...parsed.data });
  const path = deskActionPath(locale, id);
  if (linked.ok) return redirect(`${path}?done=linked`);
  switch (linked.refusal) {
    case 'absent':
      return refusal('absent');
    case 'changed':
    case 'status-impossible':
      return redirect(`${path}?done=impossible`);
    default:
      return await again(linked.refusal);
  }
}

export const UNLINKING_FIELDS = ['link', 'seenAt'] as const;
const unlinkingSchema = z.strictObject({ link: chosenId<'action-link'>(), seenAt: seenSchema });

export async function unlinkWorkAction(context: PlanDesk, request: PageRequest): Promise<Answer> {
  const id = actionIdOf(request);
  const parsed = unlinkingSchema.safeParse(Object.fromEntries(request.form));
  if (!id) return refusal('absent');
  if (!parsed.success || !parsed.data.link) return refusal('invalid');
  const { link: linkId, seenAt } = parsed.data;
  const unlinked = await unlinkWork(context, { id, linkId, seenAt });
  if (!unlinked.ok && unlinked.refusal === 'absent') return refusal('absent');
  const done = unlinked.ok ? 'unlinked' : 'impossible';
  return redirect(`${deskActionPath(request.locale, id)}?done=${done}`);
}
