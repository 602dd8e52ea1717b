import { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import { chosenId, neededId, seenSchema } from '#platform/http/form-schemas.ts';
import { formDay, formOpenDay, formTime } from '#platform/http/form-texts.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import type { ForumDesk } from '../desk/desk-pages.ts';
import { forumIdOf } from '../desk/desk-pages.ts';
import { moveSlot, takeOutSlot } from '../../use-cases/move-slot.ts';
import { editorPage } from './editor.tsx';
import { reasonError } from './form-errors.ts';
import { programmeDeskText } from './messages/index.ts';
import { programmePath } from './programme-pages.ts';

const slotId = neededId<'slot'>('choice-unknown');

const moving = z.strictObject({
  slot: slotId,
  room: chosenId<'room'>(),
  day: formDay,
  from: formTime,
  seenAt: seenSchema,
});
export const MOVE_FIELDS = Object.keys(moving.shape);

const takingOut = z.strictObject({
  slot: slotId,
  day: formOpenDay.prefault(''),
  seenAt: seenSchema,
});
export const TAKE_OUT_FIELDS = Object.keys(takingOut.shape);

/** What is dragged in the grid, or carried by the keyboard. Refused, it stands where it stood, and the grid says why. */
export async function moveOnPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const forumId = forumIdOf(request);
  if (!forumId) return refusal('absent');
  const parsed = moving.safeParse(Object.fromEntries(request.form));
  if (!parsed.success) return await again(context, request, parsed.error.issues[0]?.message ?? '');
  const { slot: id, room: roomId, day, from, seenAt } = parsed.data;
  const when = { day, from };
  const moved = await moveSlot(context, { forumId, id, roomId, when, seenAt });
  return await answer(context, request, moved, 'moved');
}

/** A talk waits again; a break is gone. */
export async function takeOutOnPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const forumId = forumIdOf(request);
  if (!forumId) return refusal('absent');
  const parsed = takingOut.safeParse(Object.fromEntries(request.form));
  if (!parsed.success) return await again(context, request, parsed.error.issues[0]?.message ?? '');
  const { slot: id, seenAt } = parsed.data;
  return await answer(
    context,
    request,
    await takeOutSlot(context, { forumId, id, seenAt }),
    'taken-out',
  );
}

async function answer(
  context: ForumDesk,
  request: PageRequest,
  result: Result<undefined, string>,
  done: 'moved' | 'taken-out',
): Promise<Answer> {
  const id = forumIdOf(request);
  if (!id || (!result.ok && result.refusal === 'absent')) return refusal('absent');
  if (!result.ok) return await again(context, request, result.refusal);
  const day = request.form.get('day') ?? '';
  return redirect(programmePath(request.locale, { id }, '', { day, done }));
}

async function again(context: ForumDesk, request: PageRequest, reason: string): Promise<Answer> {
  const isStale = reason === 'changed';
  const text = isStale
    ? programmeDeskText.in(request.locale)('refused.changed')
    : reasonError(request.locale, reason).text;
  return await editorPage(context, request, { text, isStale });
}
