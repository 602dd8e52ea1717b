import { formatNearDay, formatTime } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { type Places, readPlaces, seatLimit, SignUpForm } from '#modules/attendance/index.ts';
import { signUpCloses } from '../domain/meeting-places.ts';
import { isComing } from '../domain/meeting-status.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { ownerOf } from '../domain/meeting-owner.ts';
import type { MeetingProps } from './meeting-props.ts';
import { meetingsText } from './messages/index.ts';

/** Seats of what is to come and has a number of them; undefined where nobody signs up. */
export async function placesLeft(
  context: MeetingsContext,
  { id, status, places }: Meeting,
): Promise<Places | undefined> {
  return places && isComing(status) ? await readPlaces(context, ownerOf(id)) : undefined;
}

/** Whether anything is needed, in a line among when and where. */
export function signUpWords(
  locale: Locale,
  { status, places }: Pick<Meeting, 'status' | 'places'>,
): string | undefined {
  if (!isComing(status)) return undefined;
  const t = meetingsText.in(locale);
  return places ? t('sign-up.needed', { capacity: places.capacity }) : t('sign-up.none');
}

interface SignUpSectionProps extends MeetingProps {
  readonly places: Places | undefined;
}

/** How many places are left, until when, and the form; nothing where nobody signs up. */
export function SignUpSection({ context, request, meeting, places }: SignUpSectionProps) {
  const rules = meeting.places;
  if (!places || !rules) return null;
  const { locale } = request;
  const t = meetingsText.in(locale);
  const { capacity, overbookingPercent: percent, closesHoursBefore } = rules;
  const isOpen = places.phase === 'open';
  const isOverbooked = seatLimit(rules) > capacity;
  return (
    <section id="sign-up">
      <h2>{t('sign-up.title')}</h2>
      {isOpen && closesHoursBefore > 0 && (
        <p>
          {t('sign-up.until', {
            at: momentOf(context, locale, signUpCloses(meeting.startsAt, rules)),
          })}
        </p>
      )}
      {isOpen && isOverbooked && <p>{t('sign-up.overbooked', { percent })}</p>}
      <SignUpForm context={context} request={request} places={places} isCached />
    </section>
  );
}

/** «середи, 2 грудня, 10:00», as it is said after «до» in Ukrainian: the day’s name alone would need another case. */
function momentOf(
  { platform: { clock } }: MeetingsContext,
  locale: Locale,
  moment: Temporal.Instant,
): string {
  const at = moment.toZonedDateTimeISO(clock.timeZone);
  const day = formatNearDay(locale, at.toPlainDate(), clock.today());
  return `${day}, ${formatTime(at.toPlainTime().toString())}`;
}
