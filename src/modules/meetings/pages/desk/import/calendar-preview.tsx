import { type ImportDraftId, parseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { confirmingSchema } from '../../../use-cases/calendar-schemas.ts';
import { confirmCalendar } from '../../../use-cases/confirm-calendar.ts';
import { discardCalendar } from '../../../use-cases/discard-calendar.ts';
import { previewCalendar } from '../../../use-cases/preview-calendar.ts';
import { deskListPath, type MeetingsDesk } from '../desk-pages.ts';
import { CalendarPreviewView } from './calendar-preview-view.tsx';
import { importCrumbs } from './import-paths.ts';
import { calendarImportText } from './messages/index.ts';

/** `/desk/meetings/import/{id}`: event by event what would become of the calendar. */
export async function calendarPreviewPage(
  context: MeetingsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  return id ? await show(context, request, id, false) : refusal('absent');
}

/** Writes what was looked at. */
export async function confirmCalendarPage(
  context: MeetingsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  const parsed = confirmingSchema.safeParse(Object.fromEntries(request.form));
  if (!id) return refusal('absent');
  if (!parsed.success) return refusal('invalid');
  const taken = await confirmCalendar(context, { id, ...parsed.data });
  if (!taken.ok) return await show(context, request, id, true);
  const count = String(taken.value.drafts);
  return redirect(deskListPath(request.locale, { view: 'drafts', done: 'imported', count }));
}

export async function discardCalendarPage(
  context: MeetingsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = draftId(request);
  if (!id) return refusal('absent');
  await discardCalendar(context, id);
  return redirect(deskListPath(request.locale, { done: 'import-discarded' }));
}

/** `refused`: it was to be written, and is not what was looked at any more. */
async function show(
  context: MeetingsDesk,
  request: PageRequest,
  id: ImportDraftId,
  refused: boolean,
): Promise<Answer> {
  const previewed = await previewCalendar(context, id);
  if (!previewed.ok) return await gone(context, request);
  return page(
    <CalendarPreviewView
      context={context}
      request={request}
      frame={await deskFrame(context, request)}
      preview={previewed.value}
      refused={refused}
    />,
    refused ? { reason: 'conflict' } : {},
  );
}

/** After a day, or in another tab: nothing is lost but the file. */
async function gone(context: MeetingsDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = calendarImportText.in(locale);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('preview.gone')}
      crumbs={importCrumbs(locale, t('preview.gone'))}
    >
      <NextStep
        title={t('preview.gone')}
        href={localePath(locale, '/desk/meetings/import')}
        action={t('title')}
      >
        {t('preview.gone.text')}
      </NextStep>
    </DeskPage>
  );
  return page(view, { reason: 'absent' });
}

function draftId({ params }: PageRequest): ImportDraftId | undefined {
  return parseId<'import-draft'>(params['id'] ?? '');
}
