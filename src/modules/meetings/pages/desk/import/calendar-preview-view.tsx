import type { PageRequest } from '#platform/http/route.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { CountedTable } from '#ui/components/counted-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PreviewActions } from '#ui/components/preview-actions.tsx';
import type { DeskFrame } from '#ui/layouts/desk-frame.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { ReasonTable } from '#ui/reasons/reason-table.tsx';
import type {
  KnownEvent,
  NumberedEvent,
  RefusedEvent,
  TakenEvent,
} from '../../../use-cases/plan-calendar.ts';
import type { CalendarPreview, PreviewedCalendar } from '../../../use-cases/preview-calendar.ts';
import { instantsOf } from '#kernel/time/local-times.ts';
import { deskPlaceLine, whenOf } from '../../meeting-words.ts';
import { deskPath, type MeetingsDesk } from '../desk-pages.ts';
import { importCrumbs, importPath } from './import-paths.ts';
import { eventName, whyRefused } from './import-words.ts';
import { calendarImportText } from './messages/index.ts';

interface CalendarPreviewViewProps {
  readonly context: MeetingsDesk;
  readonly request: PageRequest;
  readonly frame: DeskFrame;
  readonly preview: CalendarPreview;
  /** It was not written when that was asked for: this is something else than what was looked at. */
  readonly refused: boolean;
}

export function CalendarPreviewView(props: CalendarPreviewViewProps) {
  const { request, frame, refused, preview } = props;
  const { draft, outcome } = preview;
  const { locale } = request;
  const t = calendarImportText.in(locale);
  const discard = { action: importPath(locale, draft.id, '/discard'), text: t('preview.discard') };
  return (
    <DeskPage
      request={request}
      frame={frame}
      title={t('preview', { file: draft.fileName })}
      lead={outcome.ok ? counts(locale, outcome.value) : undefined}
      crumbs={importCrumbs(locale, draft.fileName)}
    >
      {refused && <Notice tone="warning">{t('preview.changed')}</Notice>}
      {outcome.ok ? (
        <Previewed {...props} previewed={outcome.value} discard={discard} />
      ) : (
        <>
          <NextStep
            title={t('preview.refused')}
            href={localePath(locale, '/desk/meetings/import')}
            action={t('preview.again')}
          >
            {t(`error.${outcome.refusal}`)}
          </NextStep>
          <PreviewActions write={undefined} discard={discard} />
        </>
      )}
    </DeskPage>
  );
}

/** Days, and not events: each day is a draft of its own. */
function daysIn({ taken }: PreviewedCalendar): number {
  return taken.reduce((sum, { days }) => sum + days.length, 0);
}

function counts(locale: Locale, previewed: PreviewedCalendar): string {
  return calendarImportText.in(locale)('preview.counts', {
    taken: daysIn(previewed),
    refused: formatNumber(locale, previewed.refused.length),
    known: formatNumber(locale, previewed.known.length),
  });
}

function Previewed({
  context,
  request: { locale },
  preview: { draft },
  previewed,
  discard,
}: CalendarPreviewViewProps & {
  readonly previewed: PreviewedCalendar;
  readonly discard: { readonly action: string; readonly text: string };
}) {
  const t = calendarImportText.in(locale);
  const { taken, refused, known, fingerprint } = previewed;
  const isReady = taken.length > 0;
  const write = {
    action: importPath(locale, draft.id, '/confirm'),
    fingerprint,
    text: t('preview.apply', { count: daysIn(previewed) }),
  };
  return (
    <>
      <Panel title={t(isReady ? 'preview.ready' : 'preview.nothing')}>
        <PanelBody>
          <p>{t(isReady ? 'preview.ready.text' : 'preview.nothing.text')}</p>
          <PreviewActions write={isReady ? write : undefined} discard={discard} />
        </PanelBody>
      </Panel>
      <Refused locale={locale} events={refused} />
      <Taken context={context} locale={locale} events={taken} />
      <Known locale={locale} events={known} />
    </>
  );
}

/** What all three tables begin with: what the file calls it, and its place in the file. */
function eventColumn(locale: Locale) {
  const t = calendarImportText.in(locale);
  return {
    id: 'event',
    heading: t('event'),
    cell: ({ number, title }: NumberedEvent) => (
      <>
        {eventName(locale, title)}
        <br />
        <small class="quiet">{t('number', { number: String(number) })}</small>
      </>
    ),
  };
}

function Taken({
  context,
  locale,
  events,
}: {
  readonly context: MeetingsDesk;
  readonly locale: Locale;
  readonly events: readonly TakenEvent[];
}) {
  const t = calendarImportText.in(locale);
  const { clock } = context.platform;
  const near = (day: Temporal.PlainDate) => formatNearDay(locale, day, clock.today());
  return (
    <CountedTable
      locale={locale}
      title={t('taken')}
      rows={events}
      keyOf={({ key }) => key}
      more={(count) => t('preview.more', { count })}
      columns={[
        eventColumn(locale),
        {
          id: 'when',
          heading: t('when'),
          cell: ({ times, days }) => (
            <>
              {whenOf(locale, instantsOf(times, clock.timeZone), clock.timeZone, clock.today())}
              {days.length > 1 && (
                <>
                  <br />
                  <small class="quiet">
                    {t('days', { count: days.length, last: near(days.at(-1) ?? times.day) })}
                  </small>
                </>
              )}
            </>
          ),
        },
        {
          id: 'where',
          heading: t('where'),
          cell: ({ said, isAboutLeftOut }) => (
            <>
              {deskPlaceLine(context, locale, said)}
              {isAboutLeftOut && (
                <>
                  <br />
                  <small class="quiet">{t('about.left')}</small>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Refused({
  locale,
  events,
}: {
  readonly locale: Locale;
  readonly events: readonly RefusedEvent[];
}) {
  const t = calendarImportText.in(locale);
  return (
    <ReasonTable
      locale={locale}
      title={t('refused')}
      lines={events}
      keyOf={({ number }) => String(number)}
      reasonOf={({ why }) => why}
      columns={[
        eventColumn(locale),
        { id: 'why', heading: t('why'), cell: (event) => whyRefused(locale, event) },
      ]}
    />
  );
}

function Known({
  locale,
  events,
}: {
  readonly locale: Locale;
  readonly events: readonly KnownEvent[];
}) {
  const t = calendarImportText.in(locale);
  return (
    <CountedTable
      locale={locale}
      title={t('known')}
      rows={events}
      keyOf={({ number }) => String(number)}
      more={(count) => t('preview.more', { count })}
      columns={[
        eventColumn(locale),
        {
          id: 'meeting',
          heading: t('known'),
          cell: ({ meetingId }) => <a href={deskPath(locale, meetingId)}>{t('known.link')}</a>,
        },
      ]}
    />
  );
}
