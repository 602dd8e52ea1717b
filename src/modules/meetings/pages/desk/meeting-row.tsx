import { formatNearDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { TaskRow } from '#ui/components/task-row.tsx';
import type { MeetingsContext } from '../../domain/meetings-context.ts';
import type { DeskMeeting } from '../../use-cases/list-desk-meetings.ts';
import { MeetingBadge } from '../meeting-rows.tsx';
import { hostNames, deskPlaceLine, titleOf, whenOf } from '../meeting-words.ts';
import { deskPath } from './desk-pages.ts';
import { meetingsDeskText } from './messages/index.ts';

interface DeskMeetingRowProps {
  readonly context: MeetingsContext;
  readonly locale: Locale;
  readonly meeting: DeskMeeting;
}

export function DeskMeetingRow({ context, locale, meeting }: DeskMeetingRowProps) {
  const { clock } = context.platform;
  return (
    <TaskRow
      href={deskPath(locale, meeting.id)}
      title={titleOf(locale, meeting)}
      about={[
        whenOf(locale, meeting, clock.timeZone, clock.today()),
        deskPlaceLine(context, locale, meeting),
        hostNames(context, locale, meeting),
      ]
        .filter((one) => one !== '')
        .join(' · ')}
      badge={<Waiting context={context} locale={locale} meeting={meeting} />}
    />
  );
}

/** What is to be done with it, or what became of it. */
function Waiting({ context, locale, meeting }: DeskMeetingRowProps) {
  const { clock } = context.platform;
  const t = meetingsDeskText.in(locale);
  const today = clock.today();
  const { status, reportBy } = meeting;
  if (status === 'draft') return <Badge>{t('draft')}</Badge>;
  const isOver = Temporal.Instant.compare(meeting.endsAt, clock.now()) < 0;
  if (isOver && (status === 'published' || status === 'moved' || status === 'held')) {
    const day = formatNearDay(locale, reportBy, today);
    const isLate = Temporal.PlainDate.compare(reportBy, today) < 0;
    return (
      <Badge tone={isLate ? 'late' : 'date'}>
        {isLate ? t('late', { day }) : t('report-by', { day })}
      </Badge>
    );
  }
  return <MeetingBadge locale={locale} status={status} />;
}
