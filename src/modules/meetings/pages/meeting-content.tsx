import type { VNode } from 'preact';
import { formatNearDay, formatTime } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { AreaMap } from '#ui/map/area-map.tsx';
import { WithUkrainian } from '#ui/components/ukrainian.tsx';
import type { Places } from '#modules/attendance/index.ts';
import { communityMap, OfficerBrief } from '#modules/officers/index.ts';
import { isComing } from '../domain/meeting-status.ts';
import type { Meeting } from '../domain/meeting.ts';
import { alarmWords } from './alarm-words.ts';
import type { MeetingProps } from './meeting-props.ts';
import { listPath } from './listed-area.ts';
import {
  dayOf,
  comingHosts,
  inDays,
  meetingPath,
  placeBefore,
  placeLine,
  titleOf,
  whenOf,
} from './meeting-words.ts';
import { meetingsText } from './messages/index.ts';
import { MeetingReport } from './meeting-report.tsx';
import { saysOf } from './says-of.ts';
import { accessWords, languageWords } from './place-words.ts';
import { ShareMeeting } from './share-meeting.tsx';
import { SignUpSection, signUpWords } from './sign-up-section.tsx';

interface MeetingContentProps extends MeetingProps {
  readonly places: Places | undefined;
  /** What was promised and asked there, and what people thought of it. */
  readonly talk: VNode;
  /** How to ask something. */
  readonly ask: VNode | null;
}

/** What became of it first, then when, where, who. */
export function MeetingContent({ places, talk, ask, ...props }: MeetingContentProps) {
  const { context, request, meeting } = props;
  const { locale } = request;
  const { about, status } = meeting;
  const t = meetingsText.in(locale);
  const area = context.areas.get(meeting.areaId);
  const title = titleOf(locale, meeting);
  return (
    <>
      <Breadcrumbs
        locale={locale}
        items={[
          {
            text: area ? t('page.all', { area: nameIn(locale, area) }) : t('page.back'),
            href: localePath(locale, listPath(area)),
          },
          { text: title },
        ]}
      />
      <Became {...props} />
      <Elsewhere {...props} />
      <h1>{title}</h1>
      <p class="lead">{saysOf(locale, meeting)}</p>
      {saidIn(locale, about) !== '' && (
        <div class="flow" lang={langOf(locale, about)}>
          <Paragraphs text={saidIn(locale, about)} />
        </div>
      )}
      <MeetingReport locale={locale} meeting={meeting} />
      {!isComing(status) && talk}
      <MeetingFacts {...props} />
      <SignUpSection {...props} places={places} />
      {isComing(status) && <ToCalendar {...props} isMain={places?.phase !== 'open'} />}
      <Hosts {...props} />
      {isComing(status) && talk}
      {ask}
      {status !== 'cancelled' && <PlaceMap {...props} />}
      {isComing(status) && <Alarm {...props} />}
      {isComing(status) && <ShareMeeting {...props} />}
    </>
  );
}

/** Big, above everything: whoever knows of it would come otherwise. */
function Became({ context, request: { locale }, meeting }: MeetingProps) {
  const { clock } = context.platform;
  const t = meetingsText.in(locale);
  const { status, reason, movedFrom } = meeting;
  const when = (one: Pick<Meeting, 'startsAt' | 'endsAt'>) =>
    whenOf(locale, one, clock.timeZone, clock.today());
  if (status === 'cancelled') {
    return (
      <Notice tone="danger" title={<span class="big">{t('page.cancelled')}</span>}>
        <p>{t('page.cancelled.text', { when: when(meeting) })}</p>
        <p lang="uk">{t('page.reason', { reason })}</p>
      </Notice>
    );
  }
  if (status === 'moved' && movedFrom) {
    const at = movedFrom.toZonedDateTimeISO(clock.timeZone);
    const day = formatNearDay(locale, at.toPlainDate(), clock.today(), { weekday: 'long' });
    const before = `${day}, ${formatTime(at.toPlainTime().toString())}`;
    return (
      <Notice tone="warning" title={<span class="big">{t('page.moved')}</span>}>
        <p>{t('page.moved.text', { before, when: when(meeting) })}</p>
        <p lang="uk">{t('page.reason', { reason })}</p>
      </Notice>
    );
  }
  const isOver = Temporal.Instant.compare(meeting.endsAt, clock.now()) < 0;
  return isOver && isComing(status) ? (
    <Notice>
      {t('page.over')} {t('page.report.later')}
    </Notice>
  ) : null;
}

/** As big: whoever was told of the place before goes there. */
function Elsewhere({ context, request: { locale }, meeting }: MeetingProps) {
  const before = placeBefore(meeting);
  const isOver = Temporal.Instant.compare(meeting.endsAt, context.platform.clock.now()) < 0;
  if (!before || isOver) return null;
  const t = meetingsText.in(locale);
  return (
    <Notice tone="warning" title={<span class="big">{t('elsewhere')}</span>}>
      <p>
        {t('page.place.before')}{' '}
        <span lang={langOf(locale, before.place)}>{placeLine(context, locale, before)}</span>
      </p>
      <p>
        {t('page.place.now')}{' '}
        <b lang={langOf(locale, meeting.place)}>{placeLine(context, locale, meeting)}</b>
      </p>
    </Notice>
  );
}

function MeetingFacts({ context, request: { locale }, meeting }: MeetingProps) {
  const { clock } = context.platform;
  const t = meetingsText.in(locale);
  const today = clock.today();
  const near = isComing(meeting.status)
    ? inDays(locale, dayOf(meeting, clock.timeZone), today)
    : undefined;
  return (
    <Facts
      rows={[
        {
          term: t('page.when'),
          value: (
            <>
              <b>{whenOf(locale, meeting, clock.timeZone, today)}</b>
              {near && ` (${near})`}
            </>
          ),
        },
        {
          term: t('page.where'),
          value: (
            <span lang={langOf(locale, meeting.place)}>{placeLine(context, locale, meeting)}</span>
          ),
        },
        {
          term: t('page.there'),
          value: saidIn(locale, meeting.gettingThere) && (
            <span lang={langOf(locale, meeting.gettingThere)}>
              {saidIn(locale, meeting.gettingThere)}
            </span>
          ),
        },
        { term: t('sign-up'), value: signUpWords(locale, meeting) },
        { term: t('page.access'), value: accessWords(locale, meeting) || t('access.unknown') },
        {
          term: t('page.languages'),
          value: languageWords(locale, meeting),
        },
      ]}
    />
  );
}

/** `isMain`: there is nothing else to do here first. */
function ToCalendar({
  request: { locale },
  meeting,
  isMain,
}: MeetingProps & { readonly isMain: boolean }) {
  const t = meetingsText.in(locale);
  const path = meetingPath(locale, meeting.slug);
  return (
    <Buttons>
      <ButtonLink kind={isMain ? 'main' : 'plain'} href={`${path}/calendar.ics`}>
        {t('page.calendar')}
      </ButtonLink>
      <a class="button plain" href={`${path}/poster`}>
        {t('page.poster')}
      </a>
    </Buttons>
  );
}

function Hosts({ context, request: { locale }, meeting }: MeetingProps) {
  const { clock } = context.platform;
  const hosts = comingHosts(context, meeting);
  if (hosts.length === 0) return null;
  return (
    <section>
      <h2>{meetingsText.in(locale)('page.hosts')}</h2>
      {hosts.map((officer) => (
        <OfficerBrief
          key={officer.id}
          locale={locale}
          officer={officer}
          officers={context.officers}
          today={meeting.startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate()}
        />
      ))}
    </section>
  );
}

/** The place in its area, whose villages lead nowhere from here. */
function PlaceMap({ context: { areas }, request: { locale }, meeting }: MeetingProps) {
  const area = areas.get(meeting.areaId);
  const content = area && communityMap(areas, locale, area);
  if (!area || !content?.box) return null;
  const t = meetingsText.in(locale);
  const point = meeting.position ?? area.centre;
  return (
    <AreaMap
      label={t('page.map', { area: nameIn(locale, area) })}
      box={content.box}
      areas={content.areas.map((field) => ({ ...field, href: undefined }))}
      points={(content.points ?? []).map((one) => ({ ...one, href: undefined }))}
      {...(point && { here: { point, label: t('page.map.here') } })}
    />
  );
}

function Alarm({ context, request: { locale }, meeting }: MeetingProps) {
  return (
    <Notice title={meetingsText.in(locale)('page.alarm')}>
      {alarmWords(context, locale, meeting)
        .split('\n')
        .filter(Boolean)
        .map((line, index) => (
          <p key={index}>
            <WithUkrainian locale={locale} line={line} words={meeting.shelter} />
          </p>
        ))}
    </Notice>
  );
}
