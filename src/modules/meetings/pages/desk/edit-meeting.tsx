import type { Clock } from '#platform/clock/clock.ts';
import { checkForm, timesProblems } from '#platform/http/check-form.ts';
import { ok, refuse } from '#kernel/result.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { changeMeeting } from '../../use-cases/change-meeting.ts';
import { listPlanningChoices } from '../../use-cases/list-planning-choices.ts';
import { saidProblems } from './plan-problems.ts';
import { changingSchema, draftSchema } from '../../use-cases/meeting-schemas.ts';
import { readDeskMeeting } from '../../use-cases/read-desk-meeting.ts';
import { deskPlaceLine, titleOf, whenOf } from '../meeting-words.ts';
import { actsWith } from './acts.ts';
import { deskListPath, deskPath, meetingIdOf, type MeetingsDesk } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { MoreFields, WhatFields, WhereFields, WhoFields } from './meeting-fields.tsx';
import { meetingsDeskText } from './messages/index.ts';
import { oldPlaceErrors, placeAsked, PlaceSeen } from './old-place.tsx';
import { PlacesFields } from './places-fields.tsx';
import { saidOf } from './said-of.ts';
import {
  REPEATED,
  SAID_FIELDS,
  sentMeeting,
  TIME_FIELDS,
  type TypedMeeting,
  typedFrom,
  typedMeeting,
} from './typed-meeting.ts';
import { WhenFields } from './when-fields.tsx';

export const EDIT_FIELDS = ['seenAt', 'placeSeen', ...SAID_FIELDS, ...TIME_FIELDS, ...REPEATED];

interface Filled {
  readonly typed: TypedMeeting;
  readonly errors: readonly FormError[];
  /** A colleague was faster: what stands there now is said. */
  readonly isStale: boolean;
}

/** `/desk/meetings/{id}/edit`: of a draft everything, of what everybody has read all but when. */
export async function editMeetingPage(
  context: MeetingsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = meetingIdOf(request);
  const read = id && (await readDeskMeeting(context, { id }));
  if (!read?.ok || !read.value.mayPlan) return refusal('absent');
  const { meeting } = read.value;
  const { locale } = request;
  if (!actsWith(read.value, context.platform.clock.now()).includes('edit')) {
    return redirect(`${deskPath(locale, meeting.id)}?done=impossible`);
  }
  if (request.method === 'POST') return await change(context, request, meeting);
  const typed = typedFrom(meeting, context.platform.clock.timeZone, { isCopy: false });
  return await show(context, request, meeting, { typed, errors: [], isStale: false });
}

async function change(
  context: MeetingsDesk,
  request: PageRequest,
  meeting: Meeting,
): Promise<Answer> {
  const { locale } = request;
  const typed = typedMeeting(request.form);
  const again = (errors: readonly FormError[], isStale = false) =>
    show(context, request, meeting, { typed, errors, isStale });
  const read = readForm(typed, meeting.status === 'draft', context.platform.clock);
  if (!read.ok) return await again(issueErrors(locale, read.refusal, 'kind'));
  const { form, times } = read.value;
  const said = saidOf(form);
  const { seenAt, placeSeen } = form;
  const left = placeSeen ? [] : oldPlaceErrors(locale, { meeting, seenAt, said });
  if (left.length > 0) {
    const filled = { typed: placeAsked(typed), errors: left, isStale: false };
    return await show(context, request, meeting, filled);
  }
  const changed = await changeMeeting(context, { id: meeting.id, seenAt, said, times });
  if (changed.ok) return redirect(`${deskPath(locale, meeting.id)}?done=edit`);
  if (changed.refusal === 'absent') return refusal('absent');
  if (changed.refusal === 'changed') return await again([], true);
  if (changed.refusal === 'status-impossible') {
    return redirect(`${deskPath(locale, meeting.id)}?done=impossible`);
  }
  return await again([reasonError(locale, changed.refusal, 'kind')]);
}

/** Of a draft its times, too. */
function readForm(typed: TypedMeeting, isDraft: boolean, clock: Clock) {
  const sent = sentMeeting(typed);
  if (!isDraft) {
    const parsed = checkForm(changingSchema, sent, saidProblems(sent));
    return parsed.success
      ? ok({ form: parsed.data, times: undefined })
      : refuse(parsed.error.issues);
  }
  const problems = [...saidProblems(sent), ...timesProblems(sent, clock)];
  const parsed = checkForm(draftSchema, sent, problems);
  if (!parsed.success) return refuse(parsed.error.issues);
  const { day, from, to } = parsed.data;
  return ok({ form: parsed.data, times: { day, from, to } });
}

async function show(
  context: MeetingsDesk,
  request: PageRequest,
  meeting: Meeting,
  { typed, errors, isStale }: Filled,
): Promise<Answer> {
  const { locale } = request;
  const choices = listPlanningChoices(context);
  if (!choices.ok) return refusal('absent');
  const t = meetingsDeskText.in(locale);
  const title = titleOf(locale, meeting);
  const props = { locale, typed, errors, choices: choices.value };
  const isDraft = meeting.status === 'draft';
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={`${t('act.edit')}: ${title}`}
      lead={isDraft ? t('new.lead') : t('act.lead.edit')}
      crumbs={[
        { text: t('meetings'), href: deskListPath(locale) },
        { text: title, href: deskPath(locale, meeting.id) },
        { text: t('act.edit') },
      ]}
      hears={['meeting.*']}
    >
      <form method="post" action={deskPath(locale, meeting.id, '/edit')} noValidate>
        {isStale && <ConflictNotice context={context} locale={locale} meeting={meeting} />}
        <ErrorSummary locale={locale} errors={errors} />
        <SeenAt now={meeting.changedAt.toString()} sent={typed.one['seenAt']} isStale={isStale} />
        <PlaceSeen typed={typed} />
        <WhatFields {...props} />
        {isDraft && <WhenFields {...props} mayRecur={false} />}
        <WhereFields {...props} />
        <WhoFields {...props} context={context} />
        <PlacesFields {...props} />
        <MoreFields {...props} />
        <Buttons>
          <Button>{t('send')}</Button>
          <a href={deskPath(locale, meeting.id)}>{t('back')}</a>
        </Buttons>
      </form>
    </DeskPage>
  );
  if (isStale) return page(view, { reason: 'conflict' });
  return page(view, errors.length > 0 ? { reason: 'invalid' } : {});
}

interface ConflictNoticeProps {
  readonly context: MeetingsDesk;
  readonly locale: Locale;
  readonly meeting: Meeting;
}

/** What stands there now; whoever sends the form again has seen it. */
export function ConflictNotice({ context, locale, meeting }: ConflictNoticeProps) {
  const { clock } = context.platform;
  const t = meetingsDeskText.in(locale);
  return (
    <EditConflictNotice
      locale={locale}
      facts={[
        { label: t('state'), value: t(`state.${meeting.status}`) },
        { label: t('when'), value: whenOf(locale, meeting, clock.timeZone, clock.today()) },
        { label: t('where'), value: deskPlaceLine(context, locale, meeting) },
      ]}
    />
  );
}
