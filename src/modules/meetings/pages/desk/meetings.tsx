import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { DESK_VIEWS, listDeskMeetings } from '../../use-cases/list-desk-meetings.ts';
import { listOpenMeetingClocks } from '../../use-cases/list-open-meeting-clocks.ts';
import { listPlanningChoices } from '../../use-cases/list-planning-choices.ts';
import { deskListPath, type MeetingsDesk } from './desk-pages.ts';
import { importDone } from './import/import-words.ts';
import { calendarImportText } from './import/messages/index.ts';
import { DeskMeetingRow } from './meeting-row.tsx';
import { meetingsDeskText } from './messages/index.ts';
import { OpenMeetingClocks } from './open-meeting-clocks.tsx';

/** `/desk/meetings`: what is to come, what is to be told, what nobody reads yet, what is over. */
export async function deskMeetingsPage(
  context: MeetingsDesk,
  request: PageRequest,
): Promise<Answer> {
  const { locale, query } = request;
  const t = meetingsDeskText.in(locale);
  const view = DESK_VIEWS.find((one) => one === query.get('view')) ?? 'coming';
  const listed = await listDeskMeetings(context, view);
  if (!listed.ok) return refusal('absent');
  const clocks = await listOpenMeetingClocks(context);
  const mayPlan = listPlanningChoices(context).ok;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('meetings')}
      lead={t('lead')}
      hears={['meeting.*']}
      done={query.get('done') === 'discard' ? t('done.discard') : importDone(request)}
      actions={
        mayPlan && (
          <>
            <ButtonLink href={localePath(locale, '/desk/meetings/new')}>{t('new')}</ButtonLink>
            <ButtonLink kind="plain" href={localePath(locale, '/desk/meetings/import')}>
              {calendarImportText.in(locale)('title')}
            </ButtonLink>
          </>
        )
      }
      aside={
        clocks.ok && <OpenMeetingClocks context={context} locale={locale} clocks={clocks.value} />
      }
    >
      <Tabs
        locale={locale}
        label={t('views')}
        tabs={DESK_VIEWS.map((one) => ({
          label: t(`view.${one}`),
          href: deskListPath(locale, one === 'coming' ? {} : { view: one }),
          current: one === view,
          ...(one === view ? { count: listed.value.length } : {}),
        }))}
      />
      {listed.value.length === 0 ? (
        <NextStep title={t('none')}>{t('none.text')}</NextStep>
      ) : (
        <Panel
          title={t('count', { count: listed.value.length })}
          hint={<Keys keys={['J', 'K']}>{t('keys')}</Keys>}
        >
          <TaskRows>
            {listed.value.map((meeting) => (
              <DeskMeetingRow
                key={meeting.id}
                context={context}
                locale={locale}
                meeting={meeting}
              />
            ))}
          </TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}
