import { type CalendarEvent, writeCalendar } from '#platform/calendar/write-calendar.ts';
import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ANY_SITE } from '#ui/feeds/feed.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { type PlanDay, readPlanDays } from '../../use-cases/public/read-plan-days.ts';
import { actionTitle, areaName } from '../action-words.tsx';
import { publicPlanText } from './messages/index.ts';
import { actionPath, yearOf } from './paths.ts';

/** `/plan/{year}/plan.ics`: what is to be ready by when, for calendars of telephones. */
export async function planCalendarFile(
  context: PlanContext,
  request: PageRequest,
): Promise<Answer> {
  const year = yearOf(request);
  const read = year === undefined ? undefined : await readPlanDays(context, year);
  if (!read?.ok) return refusal('absent');
  const { locale, path, publicUrl } = request;
  const text = writeCalendar({
    name: publicPlanText.in(locale)('calendar', { year: String(read.value.year) }),
    language: locale,
    url: publicUrl + localePath(locale, path),
    timeZone: context.platform.clock.timeZone,
    events: read.value.days.map((day) => eventOf(context, request, day)),
  });
  return document(text, 'text/calendar; charset=utf-8', ANY_SITE);
}

/** The whole of its day. */
function eventOf(
  context: PlanContext,
  { locale, publicUrl }: PageRequest,
  { on, action, stage }: PlanDay,
): CalendarEvent {
  const { timeZone } = context.platform.clock;
  const t = publicPlanText.in(locale);
  const title = actionTitle(locale, action).text;
  const { hostname } = new URL(publicUrl);
  return {
    uid: `plan-${action.id}${stage ? `-${stage.number}` : ''}@${hostname}`,
    sequence: 0,
    changedAt: action.changedAt,
    isCancelled: false,
    start: on.toZonedDateTime(timeZone).toInstant(),
    end: on.add({ days: 1 }).toZonedDateTime(timeZone).toInstant(),
    summary: stage
      ? `${t('calendar.stage')}: ${stage.words} (${action.numberInPlan}. ${title})`
      : `${action.numberInPlan}. ${title}`,
    description: action.owner ? `${action.owner.post}, ${action.owner.name}` : '',
    location: areaName(locale, context, action.areaId),
    position: undefined,
    url: publicUrl + actionPath(locale, action),
    categories: [],
  };
}
