import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { MeetingStatus } from '../domain/meeting-status.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import {
  dayOf,
  hostNames,
  inDays,
  meetingPath,
  placeBefore,
  placeLine,
  titleOf,
  whenOf,
} from './meeting-words.ts';
import { meetingsText } from './messages/index.ts';

interface MeetingRowsProps {
  readonly context: MeetingsContext;
  readonly locale: Locale;
  readonly meetings: readonly Meeting[];
}

/** Each a row that leads to its page: when, what, where, who. */
export function MeetingRows({ context, locale, meetings }: MeetingRowsProps) {
  return (
    <LinkRows>
      {meetings.map((meeting) => (
        <LinkRow
          key={meeting.id}
          href={meetingPath(locale, meeting.slug)}
          title={titleOf(locale, meeting)}
          about={<About context={context} locale={locale} meeting={meeting} />}
        />
      ))}
    </LinkRows>
  );
}

function About({
  context,
  locale,
  meeting,
}: Omit<MeetingRowsProps, 'meetings'> & { readonly meeting: Meeting }) {
  const { clock } = context.platform;
  const today = clock.today();
  const t = meetingsText.in(mainLocale(locale));
  const isNear = meeting.status === 'published' || meeting.status === 'moved';
  const near = isNear ? inDays(locale, dayOf(meeting, clock.timeZone), today) : undefined;
  const elsewhere = placeBefore(meeting);
  const before = meeting.status === 'moved' ? meeting.movedFrom : undefined;
  return (
    <>
      <MeetingBadge locale={locale} status={meeting.status} />
      {elsewhere && (
        <>
          <Badge tone="date">{t('elsewhere')}</Badge>{' '}
        </>
      )}
      <b>{whenOf(locale, meeting, clock.timeZone, today)}</b>
      {near && ` (${near})`}
      <br />
      {[
        placeLine(context, locale, meeting),
        hostNames(context, locale, meeting),
        isNear && meeting.places && t('sign-up.row'),
        before &&
          t('row.moved', {
            day: formatNearDay(locale, dayOf({ startsAt: before }, clock.timeZone), today),
          }),
        elsewhere && t('row.elsewhere', { place: placeLine(context, locale, elsewhere) }),
      ]
        .filter(Boolean)
        .join('\u00a0· ')}
    </>
  );
}

const TONES: Readonly<Partial<Record<MeetingStatus, BadgeTone>>> = {
  cancelled: 'late',
  moved: 'date',
  held: 'plain',
  reported: 'kept',
};

/** What is different from what people expect; of one that is simply to come, nothing. */
export function MeetingBadge({
  locale,
  status,
}: {
  readonly locale: Locale;
  readonly status: MeetingStatus;
}) {
  const tone = TONES[status];
  if (!tone || status === 'draft' || status === 'published') return null;
  return (
    <>
      <Badge tone={tone}>{meetingsText.in(mainLocale(locale))(`status.${status}`)}</Badge>{' '}
    </>
  );
}
