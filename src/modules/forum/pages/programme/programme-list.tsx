import type { Locale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { endOf, type ProgrammeDay, type ProgrammeEvent } from '../../domain/programme/programme.ts';
import { programmeText } from './messages/index.ts';
import { type NamedPlaces, Names } from './names.tsx';
import { hoursOf, langOfEvent, langOfPersons, personsOf } from './programme-words.ts';

export interface ListProps {
  readonly locale: Locale;
  readonly now: Temporal.Instant;
  readonly forum: NamedPlaces;
  /** Of breaks in all rooms. */
  readonly everywhere: ReadonlySet<string>;
  /** Where a talk leads: its address, for this page. */
  readonly hrefOf: (event: ProgrammeEvent) => string;
  /** In a frame of another site a link opens a page of its own. */
  readonly isFramed?: boolean;
}

/** What takes place on a day, in the order of time. */
export function DayList({ day, ...props }: ListProps & { readonly day: ProgrammeDay }) {
  const events = day.rooms
    .flatMap((room) => room.events)
    .sort((one, other) => Temporal.ZonedDateTime.compare(one.start, other.start));
  return <EventList {...props} events={events} />;
}

export function EventList({
  events,
  ...props
}: ListProps & { readonly events: readonly ProgrammeEvent[] }) {
  return (
    <ol class="programme">
      {events.map((event) => (
        <EventRow key={event.guid} {...props} event={event} />
      ))}
    </ol>
  );
}

function EventRow({ event, ...props }: ListProps & { readonly event: ProgrammeEvent }) {
  const { locale, now } = props;
  const t = programmeText.in(locale);
  const isPause = event.kind === 'break';
  return (
    <li class={isPause ? 'pause' : undefined}>
      <p class="programme-when">
        <time dateTime={event.start.toString({ timeZoneName: 'never', smallestUnit: 'minute' })}>
          {hoursOf(event)}
        </time>{' '}
        {isOn(event, now) && <Badge tone="date">{t('now')}</Badge>}
      </p>
      <div>
        <p class="programme-title">
          <Title {...props} event={event} />
        </p>
        {event.persons.length > 0 && <p lang={langOfPersons(locale, event)}>{personsOf(event)}</p>}
        <p class="quiet">
          <Names {...props} names={aboutOf(props, event)} between=" · " />
        </p>
      </div>
    </li>
  );
}

function Title({
  event,
  locale,
  hrefOf,
  isFramed,
}: ListProps & { readonly event: ProgrammeEvent }) {
  const lang = langOfEvent(locale, event);
  if (event.kind === 'break') return <b lang={lang}>{event.title}</b>;
  return (
    <a
      href={hrefOf(event)}
      lang={lang}
      target={isFramed ? '_blank' : undefined}
      rel={isFramed ? 'noopener' : undefined}
    >
      {event.title}
    </a>
  );
}

/** «Великий зал · показ · Робота дільничних офіцерів» */
function aboutOf({ locale, everywhere }: ListProps, event: ProgrammeEvent): readonly string[] {
  const t = programmeText.in(locale);
  const room = everywhere.has(event.guid) ? t('rooms.all') : event.room;
  const kind = event.kind === 'break' || event.kind === 'talk' ? '' : t(`kind.${event.kind}`);
  return [room, kind, event.track].filter(Boolean);
}

function isOn(event: ProgrammeEvent, now: Temporal.Instant): boolean {
  const [start, end] = [event.start, endOf(event)].map((moment) => moment.toInstant());
  if (!start || !end) return false;
  return Temporal.Instant.compare(start, now) <= 0 && Temporal.Instant.compare(now, end) < 0;
}
