import { formatTime } from '../../../platform/i18n/dates.ts';
import { type Locale, localePath } from '../../../platform/i18n/locales.ts';
import { Badge } from '../../../ui/components/badge.tsx';
import type { DeskContext } from '../domain/desk.ts';
import type { Notification } from '../domain/notification.ts';
import { identityText } from '../messages/index.ts';

interface NotificationRowProps {
  readonly context: DeskContext;
  readonly locale: Locale;
  readonly notification: Notification;
}

/** Opening it marks it as read and leads there: a form, since a link changes nothing. */
export function NotificationRow({ context, locale, notification }: NotificationRowProps) {
  const t = identityText.in(locale);
  const { id, kind, detail, createdAt, isRead } = notification;
  const time = createdAt.toZonedDateTimeISO(context.platform.clock.timeZone).toPlainTime();
  const words = context.desk.kinds.find((one) => one.kind === kind)?.text(locale, detail);
  return (
    <li class={isRead ? 'task' : 'task fresh'} data-row>
      <span class="task-when">{formatTime(time.toString())}</span>
      <form
        class="task-text"
        method="post"
        action={localePath(locale, `/desk/notifications/${id}/open`)}
      >
        <button class="task-link" type="submit" data-row-link>
          {words ?? t('notifications.other')}
        </button>
      </form>
      {!isRead && (
        <span class="task-badge">
          <Badge>{t('notifications.new')}</Badge>
        </span>
      )}
    </li>
  );
}
