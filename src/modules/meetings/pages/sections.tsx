import type { VNode } from 'preact';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import type { AreaSection, HomeSection, OfficerCardSection } from '#modules/officers/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { listMeetings, type MeetingsAsked } from '../use-cases/list-meetings.ts';
import { listPath } from './listed-area.ts';
import { MeetingRows } from './meeting-rows.tsx';
import { meetingsText } from './messages/index.ts';

const NEXT = 3;

/** What an officer comes to next, on the card; nothing, no trace. */
export function meetingsCard(context: MeetingsContext): OfficerCardSection {
  return {
    id: 'meetings',
    order: 15,
    load: ({ officerId, locale }) => nextMeetings(context, locale, { officerId }, 'section.title'),
  };
}

/** What is next in an area and all below it, on its page. */
export function meetingsArea(context: MeetingsContext): AreaSection {
  return {
    id: 'meetings',
    order: 15,
    load: ({ areaId, locale }) => nextMeetings(context, locale, { areaId }, 'section.title'),
  };
}

/** The same of the community that the home page is about; of the whole installation where it is about none. */
export function meetingsHome(context: MeetingsContext): HomeSection {
  return {
    id: 'meetings',
    order: 15,
    load: ({ homeAreaId, locale }) =>
      nextMeetings(context, locale, { areaId: homeAreaId }, 'section.home'),
  };
}

async function nextMeetings(
  context: MeetingsContext,
  locale: Locale,
  asked: Pick<MeetingsAsked, 'areaId' | 'officerId'>,
  title: 'section.title' | 'section.home',
): Promise<VNode | null> {
  const listed = await listMeetings(context, { ...asked, limit: NEXT });
  if (!listed.ok || listed.value.meetings.length === 0) return null;
  const spoken = mainLocale(locale);
  const t = meetingsText.in(spoken);
  const area = asked.areaId && context.areas.get(asked.areaId);
  return (
    <>
      <h2>{t(title)}</h2>
      <MeetingRows context={context} locale={spoken} meetings={listed.value.meetings} />
      <p class="links">
        <a href={localePath(spoken, listPath(area))}>{t('section.all')}</a>
      </p>
    </>
  );
}
