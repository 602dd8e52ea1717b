import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { listWeeklyReceptions } from '../use-cases/list-weekly-receptions.ts';
import { listMeetings } from '../use-cases/list-meetings.ts';
import { feedLinks } from './feed-links.ts';
import { ListContent } from './list-content.tsx';
import { listPath } from './listed-area.ts';
import { meetingsText } from './messages/index.ts';
import { type Narrowing, readNarrowing } from './narrowing.ts';

/** Of the whole installation. */
export async function meetingsPage(
  context: MeetingsContext,
  request: PageRequest,
): Promise<Answer> {
  return await listPage(context, request, undefined);
}

export async function areaMeetingsPage(
  context: MeetingsContext,
  request: PageRequest,
): Promise<Answer> {
  const found = context.areas.bySlug(request.params['slug'] ?? '');
  if (!found) return refusal('absent');
  if (found.moved) {
    const asked = request.query.size > 0 ? `?${request.query.toString()}` : '';
    const to = `${localePath(request.locale, listPath(found.area))}${asked}`;
    return redirect(to, { permanent: true });
  }
  return await listPage(context, request, found.area);
}

async function listPage(
  context: MeetingsContext,
  request: PageRequest,
  area: Area | undefined,
): Promise<Answer> {
  const { locale } = request;
  const t = meetingsText.in(locale);
  const narrowing = readNarrowing(request.query);
  const listed = await listMeetings(context, { ...narrowing, areaId: area?.id });
  if (!listed.ok) return refusal('absent');
  const title = area ? t('list.title.in', { area: nameIn(locale, area) }) : t('list.title');
  return page(
    <PublicPage
      request={request}
      title={title}
      description={t('list.lead')}
      styles={['published.css']}
      feeds={feedLinks(locale, area, title)}
      // What is narrowed is somebody's question, and pages after the first go away as days pass.
      noIndex={request.query.size > 0}
    >
      <ListContent
        context={context}
        request={request}
        area={area}
        narrowing={narrowing}
        listed={listed.value}
        receptions={receptionsFor(context, narrowing, area)}
      />
    </PublicPage>,
  );
}

/** Hours of cards stand in the first list of what is to come; they are of every month, and speak their officer’s languages. */
function receptionsFor(
  context: MeetingsContext,
  { kind, language, month, after }: Narrowing,
  area: Area | undefined,
) {
  const today = context.platform.clock.today();
  const isPast = month && Temporal.PlainYearMonth.compare(month, today.toPlainYearMonth()) < 0;
  if (after || isPast || (kind && kind !== 'reception')) return [];
  const listed = listWeeklyReceptions(context, area?.id);
  if (!listed.ok) return [];
  return listed.value.filter(
    ({ officer }) => language === undefined || officer.languages.includes(language),
  );
}
