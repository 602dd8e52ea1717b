import { formatNearDay, formatTime } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import type { DeskContext } from '../domain/desk.ts';
import type { Notification } from '../domain/notification.ts';
import { identityText } from '../messages/index.ts';

interface NotificationRowProps {
  readonly context: DeskContext;
  readonly locale: Locale;
  readonly notification: Notification;
  /** It stands under its day: the time is enough. */
  readonly underDay?: boolean;
}

/** Opening it marks it as read and leads there: a form, since a link changes nothing. */
export function NotificationRow(props: NotificationRowProps) {
  const { context, locale, notification } = props;
  const t = identityText.in(locale);
  const { id, kind, detail, isRead } = notification;
  const words = context.desk.kinds.find((one) => one.kind === kind)?.text(locale, detail);
  return (
    <li class={isRead ? 'task' : 'task fresh'} data-row>
      <span class="task-when">{whenTold(props)}</span>
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

function whenTold({ context, locale, notification, underDay }: NotificationRowProps): string {
  const { clock } = context.platform;
  const local = notification.createdAt.toZonedDateTimeISO(clock.timeZone);
  const day = local.toPlainDate();
  return underDay || day.equals(clock.today())
    ? formatTime(local.toPlainTime().toString())
    : formatNearDay(locale, day, clock.today());
}
