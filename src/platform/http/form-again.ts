import { type Door, isOurOwn } from './route-door.ts';
import type { Exchange } from './exchange.ts';
import { hasOnlyItsFields } from './form-fields.ts';
import type { Posted } from './read-posted.ts';
import { canBeSentAgain, type SendAgain } from './send-again.ts';

/**
 * A form that could not be processed and is sent back. Only for forms from our own pages: another site could otherwise put text
 * into one of ours.
 */
export async function formAgain<Actor>(
  door: Door<Actor>,
  { context, target }: Exchange,
  posted: Posted,
): Promise<SendAgain | undefined> {
  const { route } = door;
  if (!canBeSentAgain(route) || !isOurOwn(door, context)) return undefined;
  const form = await posted();
  if (!form.ok || !hasOnlyItsFields(form.value, route, context.req.param())) return undefined;
  const action = target.search === '' ? target.path : `${target.path}?${target.search}`;
  const { upload } = route;
  const files = upload?.limited && { field: upload.limited.field, areMany: upload.files > 1 };
  return { action, fields: [...form.value.form], files };
}
