import { checkForm, timesProblems } from '#platform/http/check-form.ts';
import { localTimes } from '#kernel/time/local-times.ts';
import { saidProblems } from '../plan-problems.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { MAX_MEETING_LENGTHS, type Meeting } from '../../../domain/meeting.ts';
import {
  changeSeries,
  previewSeries,
  type SeriesInput,
  type SeriesPlan,
} from '../../../use-cases/change-series.ts';
import { listPlanningChoices } from '../../../use-cases/list-planning-choices.ts';
import { seriesSchema } from '../../../use-cases/meeting-schemas.ts';
import { readDeskMeeting } from '../../../use-cases/read-desk-meeting.ts';
import { titleOf } from '../../meeting-words.ts';
import { actsWith } from '../acts.ts';
import { deskListPath, deskPath, meetingIdOf, type MeetingsDesk } from '../desk-pages.ts';
import { ConflictNotice } from '../edit-meeting.tsx';
import { issueErrors, reasonError } from '../form-errors.ts';
import {
  fieldOf,
  type MeetingFieldsProps,
  MoreFields,
  WhatFields,
  WhereFields,
  WhoFields,
} from '../meeting-fields.tsx';
import { meetingsDeskText } from '../messages/index.ts';
import { oldPlaceErrors, placeAsked, PlaceSeen } from '../old-place.tsx';
import { PlacesFields } from '../places-fields.tsx';
import { saidOf } from '../said-of.ts';
import {
  REPEATED,
  SAID_FIELDS,
  sentMeeting,
  type TypedMeeting,
  typedFrom,
  typedMeeting,
} from '../typed-meeting.ts';
import { seriesText } from './messages/index.ts';
import { SeriesPreview } from './series-preview.tsx';

export const SERIES_CHANGE_FIELDS = [
  'seenAt',
  'placeSeen',
  ...SAID_FIELDS,
  'from',
  'to',
  'reason',
  'go',
  'lookedAt',
  ...REPEATED,
];

interface Filled {
  readonly typed: TypedMeeting;
  readonly errors: readonly FormError[];
  /** What would become of its days, once that was asked for. */
  readonly plan?: SeriesPlan | undefined;
  /** A colleague was faster: `day` with the one that is changed, `series` with another. */
  readonly stale?: 'day' | 'series' | undefined;
}

/** `/desk/meetings/{id}/series`: this day and all later ones, looked at before they are changed. */
export async function seriesPage(context: MeetingsDesk, request: PageRequest): Promise<Answer> {
  const id = meetingIdOf(request);
  const read = id && (await readDeskMeeting(context, { id }));
  if (!read?.ok || !read.value.mayPlan || !read.value.meeting.seriesId) return refusal('absent');
  const { meeting } = read.value;
  const { clock } = context.platform;
  if (!actsWith(read.value, clock.now()).includes('edit')) {
    return redirect(`${deskPath(request.locale, meeting.id)}?done=impossible`);
  }
  if (request.method === 'POST') return await change(context, request, meeting);
  const typed = typedFrom(meeting, clock.timeZone, { isCopy: false });
  return await show(context, request, meeting, { typed, errors: [] });
}

async function change(
  context: MeetingsDesk,
  request: PageRequest,
  meeting: Meeting,
): Promise<Answer> {
  const { locale } = request;
  const typed = typedMeeting(request.form);
  const again = (filled: Omit<Filled, 'typed'>) =>
    show(context, request, meeting, { typed, ...filled });
  const sent = sentMeeting(typed);
  const { timeZone } = context.platform.clock;
  const { day } = localTimes(meeting, timeZone);
  const parsed = checkForm(seriesSchema, sent, [
    ...saidProblems(sent),
    ...timesProblems({ ...sent, day: day.toString() }, context.platform.clock),
  ]);
  if (!parsed.success)
    return await again({ errors: issueErrors(locale, parsed.error.issues, 'kind') });
  const { seenAt, placeSeen, from, to, reason, go, lookedAt, ...form } = parsed.data;
  const said = saidOf(form);
  const left = placeSeen ? [] : oldPlaceErrors(locale, { meeting, seenAt, said });
  if (left.length > 0) {
    return await show(context, request, meeting, { typed: placeAsked(typed), errors: left });
  }
  const input: SeriesInput = { id: meeting.id, seenAt, said, hours: { from, to }, reason };
  if (go === 'change') {
    const changed = await changeSeries(context, input, lookedAt);
    if (changed.ok) {
      return redirect(`${deskPath(locale, meeting.id)}?done=series&days=${changed.value.changed}`);
    }
    if (changed.refusal !== 'changed-meanwhile') return await refused(changed.refusal);
  }
  const previewed = await previewSeries(context, input);
  if (!previewed.ok) return await refused(previewed.refusal);
  const stale = go === 'change' ? 'series' : undefined;
  return await again({ errors: [], plan: previewed.value, stale });

  async function refused(why: string): Promise<Answer> {
    if (why === 'absent') return refusal('absent');
    if (why === 'changed') return await again({ errors: [], stale: 'day' });
    return await again({ errors: [seriesError(locale, why)] });
  }
}

function seriesError(locale: PageRequest['locale'], why: string): FormError {
  const t = seriesText.in(locale);
  if (why === 'nothing-changed') return { field: 'kind', text: t('error.nothing-changed') };
  if (why === 'reason-missing') return { field: 'reason', text: t('error.reason-missing') };
  // Of a whole day no more can be past than its hours.
  return why === 'day-past'
    ? { ...reasonError(locale, why, 'from'), field: 'from' }
    : reasonError(locale, why, 'kind');
}

async function show(
  context: MeetingsDesk,
  request: PageRequest,
  meeting: Meeting,
  { typed, errors, plan, stale }: Filled,
): Promise<Answer> {
  const { locale } = request;
  const choices = listPlanningChoices(context);
  if (!choices.ok) return refusal('absent');
  const [t, desk] = [seriesText.in(locale), meetingsDeskText.in(locale)];
  const title = titleOf(locale, meeting);
  const props = { locale, typed, errors, choices: choices.value };
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={`${t('title')}: ${title}`}
      lead={t('lead')}
      crumbs={[
        { text: desk('meetings'), href: deskListPath(locale) },
        { text: title, href: deskPath(locale, meeting.id) },
        { text: t('title') },
      ]}
      hears={['meeting.*']}
    >
      <form method="post" action={deskPath(locale, meeting.id, '/series')} noValidate>
        {stale === 'day' && <ConflictNotice context={context} locale={locale} meeting={meeting} />}
        {stale === 'series' && <Notice tone="warning">{t('changed-meanwhile')}</Notice>}
        <ErrorSummary locale={locale} errors={errors} />
        <SeenAt
          now={meeting.changedAt.toString()}
          sent={typed.one['seenAt']}
          isStale={stale !== undefined}
        />
        <PlaceSeen typed={typed} />
        {plan && <SeriesPreview context={context} locale={locale} plan={plan} />}
        <WhatFields {...props} />
        <HoursFields {...props} />
        <WhereFields {...props} />
        <WhoFields {...props} context={context} />
        <PlacesFields {...props} />
        <MoreFields {...props} />
        <Buttons>
          <Button name="go" value="look" kind={plan ? 'plain' : 'main'}>
            {t('look')}
          </Button>
          <a href={deskPath(locale, meeting.id)}>{desk('back')}</a>
        </Buttons>
      </form>
    </DeskPage>
  );
  if (stale) return page(view, { reason: 'conflict' });
  return page(view, errors.length > 0 ? { reason: 'invalid' } : {});
}

function HoursFields(props: MeetingFieldsProps) {
  const [t, desk] = [seriesText.in(props.locale), meetingsDeskText.in(props.locale)];
  const of = fieldOf(props);
  return (
    <Panel title={t('hours')}>
      <PanelBody>
        <Field {...of('from')} label={desk('from')} type="time" hint={t('hours.hint')} />
        <Field {...of('to')} label={desk('to')} type="time" />
        <Field
          {...of('reason')}
          label={t('reason')}
          hint={t('reason.hint')}
          maxLength={MAX_MEETING_LENGTHS.reason}
          optional
        />
      </PanelBody>
    </Panel>
  );
}
