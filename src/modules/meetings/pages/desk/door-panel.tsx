import type { Locale } from '#platform/i18n/locales.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { type DoorOf, readDoorOf, seatLimit } from '#modules/attendance/index.ts';
import { type MeetingPlaces, signUpCloses } from '../../domain/meeting-places.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { ownerOf } from '../../domain/meeting-owner.ts';
import type { MeetingsDesk } from './desk-pages.ts';
import { meetingsDeskText } from './messages/index.ts';

/** Undefined of a draft, to which nobody comes yet. */
export async function doorOf(context: MeetingsDesk, { id }: Meeting): Promise<DoorOf | undefined> {
  return await readDoorOf(context, ownerOf(id));
}

interface DoorPanelProps {
  readonly context: MeetingsDesk;
  readonly locale: Locale;
  readonly meeting: Meeting;
  readonly door: DoorOf;
}

/** How many may come, signed up and came; and the door, for whoever keeps it. */
export function DoorPanel(props: DoorPanelProps) {
  const { locale, meeting, door } = props;
  const t = meetingsDeskText.in(locale);
  return (
    <Panel title={t('door')}>
      <PanelBody>
        <Facts
          rows={[
            ...(meeting.places ? signedRows(props, meeting.places) : [openRow(props)]),
            { term: t('door.came'), value: cameWords(locale, door) },
          ]}
        />
        <Links locale={locale} meeting={meeting} door={door} />
      </PanelBody>
    </Panel>
  );
}

function openRow({ locale }: DoorPanelProps) {
  const t = meetingsDeskText.in(locale);
  return { term: t('door.sign-up'), value: t('door.none') };
}

function signedRows({ context, locale, meeting, door }: DoorPanelProps, places: MeetingPlaces) {
  const t = meetingsDeskText.in(locale);
  const { capacity, overbookingPercent: percent } = places;
  const limit = seatLimit(places);
  const { seats, waiting } = door.attendance;
  const at = formatInstant(
    locale,
    signUpCloses(meeting.startsAt, places),
    context.platform.clock.timeZone,
  );
  return [
    {
      term: t('door.places'),
      value: limit === capacity ? capacity : t('door.places.over', { capacity, limit, percent }),
    },
    { term: t('door.signed'), value: t('door.signed.count', { seats }) },
    { term: t('door.waiting'), value: waiting > 0 && t('door.signed.count', { seats: waiting }) },
    {
      term: t('door.sign-up'),
      value: door.phase === 'open' ? t('door.open-until', { at }) : t('door.closed'),
    },
  ];
}

function cameWords(locale: Locale, { attendance }: DoorOf): string {
  const t = meetingsDeskText.in(locale);
  const { came, cameFirst: first, cameWithTicket: withTicket } = attendance;
  if (came === 0) return t('door.came.nobody');
  return t('door.came.count', { came, withTicket, without: came - withTicket, first });
}

function Links({ locale, meeting, door }: Omit<DoorPanelProps, 'context'>) {
  const t = meetingsDeskText.in(locale);
  const path = (page: '' | '/paper' | '/sign-up') =>
    localePath(locale, `/desk/door/${door.id}${page}`);
  const isOver = meeting.status === 'cancelled' || meeting.status === 'reported';
  if (isOver || !door.mayOpen) return null;
  return (
    <p class="buttons">
      <a href={path('')}>{t('door.keep')}</a>
      {door.mayEnter && door.phase === 'open' && <a href={path('/sign-up')}>{t('door.enter')}</a>}
      <a href={path('/paper')}>{t('door.paper')}</a>
    </p>
  );
}
