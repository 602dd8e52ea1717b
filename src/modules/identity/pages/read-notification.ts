import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { Context } from '../domain/context.ts';
import { markRead } from '../use-cases/mark-read.ts';

/** Read, and led to what it is about. */
export async function openNotification(context: Context, request: PageRequest): Promise<Answer> {
  const id = parseId<'notification'>(request.params['id'] ?? '');
  if (id === undefined) return refusal('absent');
  const read = await markRead(context, { id });
  if (!read.ok) return refusal('absent');
  return redirect(localePath(request.locale, read.value.leadsTo ?? '/desk/notifications'));
}

/** All that were on the page; what came since stays unread. */
export async function readAllNotifications(
  context: Context,
  { form, locale }: PageRequest,
): Promise<Answer> {
  const until = readInstant(form.get('until') ?? '');
  if (until === undefined) return refusal('invalid');
  const read = await markRead(context, { until });
  if (!read.ok) return refusal('absent');
  return redirect(localePath(locale, '/desk/notifications?done=read'));
}

function readInstant(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}
