import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { shortNameIn } from '#modules/officers/index.ts';
import { feedPath, webcalOf } from './feed-links.ts';
import type { MeetingProps } from './meeting-props.ts';
import { comingHosts, meetingPath, placeLine, titleOf, whenOf } from './meeting-words.ts';
import { meetingsText } from './messages/index.ts';
import { narrowedPath } from './narrowing.ts';
import { saysOf } from './says-of.ts';

/** Words for a chat, ready; and calendars that fill themselves: of the place, of who comes, of such meetings. */
export function ShareMeeting({ context, request, meeting }: MeetingProps) {
  const { locale, publicUrl } = request;
  const t = meetingsText.in(locale);
  const { clock } = context.platform;
  const area = context.areas.get(meeting.areaId);
  const text = t('share.text', {
    title: titleOf(locale, meeting),
    when: whenOf(locale, meeting, clock.timeZone, clock.today()),
    place: placeLine(context, locale, meeting),
    says: saysOf(locale, meeting),
  });
  const calendars = [
    ...(area
      ? [{ name: nameIn(locale, area), path: localePath(locale, feedPath(area, 'ics')) }]
      : []),
    ...comingHosts(context, meeting).map((host) => ({
      name: shortNameIn(locale, host),
      path: localePath(locale, `/officer/${host.slug}/meetings.ics`),
    })),
    {
      name: t(`kind.${meeting.kind}`),
      path: narrowedPath(localePath(locale, feedPath(undefined, 'ics')), { kind: meeting.kind }),
    },
  ];
  return (
    <section>
      <h2>{t('page.share')}</h2>
      <label for="share-text" class="quiet">
        {t('page.share.hint')}
      </label>
      <textarea id="share-text" class="input" rows={8} readOnly>
        {`${text}\n${publicUrl}${meetingPath(locale, meeting.slug)}`}
      </textarea>
      <p class="published-feeds after">
        {t('page.calendar.all')}
        <br />
        {calendars.map(({ name, path }) => (
          <a key={path} href={webcalOf(publicUrl + path)}>
            {name}
          </a>
        ))}
      </p>
    </section>
  );
}
