import { newId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { checkForm } from '#platform/http/check-form.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { listPlanningChoices } from '../../use-cases/list-planning-choices.ts';
import { planningSchema } from '../../use-cases/meeting-schemas.ts';
import { planProblems } from './plan-problems.ts';
import { planMeeting } from '../../use-cases/plan-meeting.ts';
import { readDeskMeeting } from '../../use-cases/read-desk-meeting.ts';
import { deskListPath, deskPath, type MeetingsDesk } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { MoreFields, WhatFields, WhereFields, WhoFields } from './meeting-fields.tsx';
import { meetingsDeskText } from './messages/index.ts';
import { PlacesFields } from './places-fields.tsx';
import { saidOf } from './said-of.ts';
import {
  SAID_FIELDS,
  sentMeeting,
  SERIES_FIELDS,
  TIME_FIELDS,
  type TypedMeeting,
  typedFrom,
  typedMeeting,
  REPEATED,
} from './typed-meeting.ts';
import { WhenFields } from './when-fields.tsx';

export const PLANNING_FIELDS = [
  'key',
  'go',
  ...SAID_FIELDS,
  ...TIME_FIELDS,
  ...SERIES_FIELDS,
  ...REPEATED,
];

/** `/desk/meetings/new`: in two minutes; `?copy=` begins with what an earlier one said, `?kind=&area=` with what is due. */
export async function newMeetingPage(context: MeetingsDesk, request: PageRequest): Promise<Answer> {
  if (request.method === 'POST') return await plan(context, request);
  return await show(context, request, await beginning(context, request), []);
}

async function plan(context: MeetingsDesk, request: PageRequest): Promise<Answer> {
  const { form, locale } = request;
  const typed = typedMeeting(form);
  const again = (errors: readonly FormError[]) => show(context, request, typed, errors);
  const sent = sentMeeting(typed);
  const problems = planProblems(sent, context.platform.clock);
  const parsed = checkForm(planningSchema, sent, problems);
  if (!parsed.success) return await again(issueErrors(locale, parsed.error.issues, 'kind'));
  const { key, go, day, from, to, repeat, until, count } = parsed.data;
  const said = saidOf(parsed.data);
  const planned = await planMeeting(context, {
    id: key,
    said,
    times: { day, from, to },
    recurrence: repeat && { repeat, until, count },
    publish: go === 'publish',
  });
  if (planned.ok) {
    const done = go === 'publish' ? 'planned' : 'drafted';
    return redirect(`${deskPath(locale, planned.value)}?done=${done}`);
  }
  if (planned.refusal === 'absent') return refusal('absent');
  return await again([reasonError(locale, planned.refusal, 'kind')]);
}

async function beginning(context: MeetingsDesk, { query }: PageRequest): Promise<TypedMeeting> {
  const copied = parseId<'meeting'>(query.get('copy') ?? '');
  const read = copied && (await readDeskMeeting(context, { id: copied }));
  const { timeZone } = context.platform.clock;
  if (read?.ok) return typedFrom(read.value.meeting, timeZone, { isCopy: true });
  const choices = listPlanningChoices(context);
  const own = choices.ok ? choices.value.own : undefined;
  return {
    one: {
      kind: query.get('kind') ?? '',
      areaId: query.get('area') ?? '',
      from: '10:00',
      to: '12:00',
    },
    hostIds: own ? [own.id] : [],
    languages: ['uk'],
  };
}

async function show(
  context: MeetingsDesk,
  request: PageRequest,
  typed: TypedMeeting,
  errors: readonly FormError[],
): Promise<Answer> {
  const { locale } = request;
  const choices = listPlanningChoices(context);
  if (!choices.ok) return refusal('absent');
  const t = meetingsDeskText.in(locale);
  const props = { locale, typed, errors, choices: choices.value };
  const key = typed.one['key'] ?? newId<'meeting'>(context.platform.random);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('new')}
      lead={t('new.lead')}
      crumbs={[{ text: t('meetings'), href: deskListPath(locale) }, { text: t('new') }]}
    >
      <form method="post" action={localePath(locale, '/desk/meetings/new')} noValidate>
        <ErrorSummary locale={locale} errors={errors} />
        <input type="hidden" name="key" value={key} />
        <WhatFields {...props} />
        <WhenFields {...props} mayRecur />
        <WhereFields {...props} />
        <WhoFields {...props} context={context} />
        <PlacesFields {...props} />
        <MoreFields {...props} />
        <Buttons>
          <button class="button main" type="submit" name="go" value="publish">
            {t('send.publish')}
          </button>
          <button class="button plain" type="submit" name="go" value="draft">
            {t('send.draft')}
          </button>
        </Buttons>
      </form>
    </DeskPage>
  );
  return page(view, errors.length > 0 ? { reason: 'invalid' } : {});
}
