import { localePath } from '#platform/i18n/locales.ts';
import { Keys } from '#ui/components/keys.tsx';
import { Panel } from '#ui/components/panel.tsx';
import type { DeskContext, MyDaySection } from '../domain/desk.ts';
import { identityText } from '../messages/index.ts';
import { readNotifications } from '../use-cases/read-notifications.ts';
import { NotificationRow } from './notification-row.tsx';

/** As many as are read at a glance; the others are a tap away. */
const SHOWN = 5;

/** On «my day»: what this person was told and has not opened yet, where no task says it already. */
export const notificationsDay: MyDaySection = {
  id: 'notifications',
  order: 10,
  permission: 'notification.read',
  load: async (context, { locale }) => {
    const read = await readNotifications(context, { page: 1 });
    const tasks = tasksOf(context);
    const unread = read.ok
      ? read.value.notifications.filter(({ isRead, kind }) => !isRead && !tasks.has(kind))
      : [];
    if (unread.length === 0) return null;
    const t = identityText.in(locale);
    return (
      <Panel
        title={t('notifications.new-ones')}
        hint={
          <>
            <Keys keys={['J', 'K', 'Enter']}>{t('notifications.open')}</Keys>
            <a href={localePath(locale, '/desk/notifications')}>{t('notifications.all')}</a>
          </>
        }
      >
        <ul class="tasks">
          {unread.slice(0, SHOWN).map((notification) => (
            <NotificationRow
              key={notification.id}
              context={context}
              locale={locale}
              notification={notification}
            />
          ))}
        </ul>
      </Panel>
    );
  },
};

function tasksOf({ desk, policy, actor }: DeskContext): ReadonlySet<string> {
  const tasks = desk.kinds.filter(({ task }) => task !== undefined && policy.can(actor, task));
  return new Set(tasks.map(({ kind }) => kind));
}
