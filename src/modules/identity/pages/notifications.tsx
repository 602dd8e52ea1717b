import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { DeskContext } from '../domain/desk.ts';
import { groupByDay } from '../domain/group-by-day.ts';
import { identityText } from '../messages/index.ts';
import { readNotifications } from '../use-cases/read-notifications.ts';
import { deskFrame } from './desk-frame.ts';
import { NotificationRow } from './notification-row.tsx';

/** `/desk/notifications`: what the desk told this person, by days. */
export async function notificationsPage(
  context: DeskContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale, query } = request;
  const t = identityText.in(locale);
  const number = pageNumber(query.get('page'));
  const read = await readNotifications(context, { page: number });
  if (!read.ok) return refusal('absent');
  const frame = await deskFrame(context, request);
  const { notifications, hasMore } = read.value;
  const { clock } = context.platform;
  const until = notifications[0]?.createdAt;
  return page(
    <DeskPage
      request={request}
      frame={frame}
      title={t('notifications')}
      lead={t('notifications.lead', { unread: frame.unread })}
      done={query.has('done') ? t('notifications.done') : undefined}
      hears={['notification.*']}
      actions={
        frame.unread > 0 &&
        until && (
          <PostButton
            action={localePath(locale, '/desk/notifications/read')}
            fields={{ until: until.toString() }}
          >
            {t('notifications.read-all')}
          </PostButton>
        )
      }
    >
      {notifications.length === 0 && (
        <NextStep title={t('notifications.empty')}>{t('notifications.empty.text')}</NextStep>
      )}
      {groupByDay(notifications, clock.timeZone).map(({ day, things }) => (
        <Panel
          key={day.toString()}
          title={dayTitle(locale, day, clock.today())}
          hint={<Keys keys={['J', 'K', 'Enter']}>{t('notifications.open')}</Keys>}
        >
          <ul class="tasks">
            {things.map((notification) => (
              <NotificationRow
                key={notification.id}
                context={context}
                locale={locale}
                notification={notification}
                underDay
              />
            ))}
          </ul>
        </Panel>
      ))}
      <Further locale={locale} number={number} hasMore={hasMore} />
    </DeskPage>,
  );
}

interface FurtherProps {
  readonly locale: Locale;
  readonly number: number;
  readonly hasMore: boolean;
}

function Further({ locale, number, hasMore }: FurtherProps) {
  if (number === 1 && !hasMore) return null;
  const t = identityText.in(locale);
  const at = (other: number) => localePath(locale, `/desk/notifications?page=${other}`);
  return (
    <nav class="pager" aria-label={t('notifications.more')}>
      {number > 1 && (
        <a class="button plain" href={at(number - 1)} rel="prev">
          {t('notifications.newer')}
        </a>
      )}
      {hasMore && (
        <a class="button plain" href={at(number + 1)} rel="next">
          {t('notifications.older')}
        </a>
      )}
    </nav>
  );
}

function dayTitle(locale: Locale, day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const t = identityText.in(locale);
  const ago = day.until(today).days;
  if (ago === 0) return t('notifications.today');
  if (ago === 1) return t('notifications.yesterday');
  return formatNearDay(locale, day, today, { weekday: 'long' });
}

const LAST_PAGE = 1_000;

function pageNumber(text: string | null): number {
  return text !== null && /^[1-9]\d{0,2}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1;
}
