import { z } from 'zod';
import type { ActionId } from '#kernel/ids.ts';
import { chosenId, seenSchema } from '#platform/http/form-schemas.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import type { ActionPages, PlanDesk } from '../../domain/plan-desk.ts';
import { linkingSchema } from '../../use-cases/act-schemas.ts';
import { linkWork } from '../../use-cases/link-work.ts';
import { unlinkWork } from '../../use-cases/unlink-work.ts';
import { showAction } from './action.tsx';
import { actionIdOf, deskActionPath } from './desk-pages.ts';
import { reasonError } from './form-errors.ts';

/** Links the meeting, lesson, cohort or report at an address; what is wrong with it is said beside it. */
export async function linkWorkAction(context: ActionPages, request: PageRequest): Promise<Answer> {
  const id = actionIdOf(request);
  if (!id) return refusal('absent');
  const { locale, form } = request;
  const [work, purpose] = [form.get('work') ?? '', form.get('purpose') ?? ''];
  const again = (reason: string) =>
    showAction(context, request, { work, purpose, error: reasonError(locale, reason).text });
  const parsed = linkingSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return await again(parsed.error.issues[0]?.message ?? 'work-missing');
  const linked = await linkWork(context, { id, ...parsed.data });
  if (linked.ok) return redirect(`${deskActionPath(locale, id)}?done=linked`);
  return isOver(linked.refusal)
    ? tooLate(request, id, linked.refusal)
    : await again(linked.refusal);
}

/** Not theirs, or not any more. */
type Over = 'absent' | 'changed' | 'status-impossible';

function isOver(refused: string): refused is Over {
  return refused === 'absent' || refused === 'changed' || refused === 'status-impossible';
}

function tooLate({ locale }: PageRequest, id: ActionId, refused: Over): Answer {
  if (refused === 'absent') return refusal('absent');
  return redirect(`${deskActionPath(locale, id)}?done=impossible`);
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
  if (!unlinked.ok) return tooLate(request, id, unlinked.refusal);
  return redirect(`${deskActionPath(request.locale, id)}?done=unlinked`);
}
