import type { MeetingId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { answerAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { Attendance } from '#modules/attendance/index.ts';
import { deskFrame } from '#modules/identity/index.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { type ReadDeskMeeting, readDeskMeeting } from '../../use-cases/read-desk-meeting.ts';
import { titleOf, whenOf } from '../meeting-words.ts';
import { ActFields } from './act-fields.tsx';
import { type Act, actsWith, actWords, RECORDED } from './acts.ts';
import { Counted, countedAtDoor, typedCounts } from './counted-at-door.tsx';
import { deskListPath, deskPath, meetingIdOf, type MeetingsDesk } from './desk-pages.ts';
import { ConflictNotice } from './edit-meeting.tsx';
import { issueErrors, reasonError } from './form-errors.ts';
import { meetingsDeskText } from './messages/index.ts';
import { performMeetingAct } from './perform-act.ts';
import { laterDaysOf } from './series/later-days.tsx';
import { deskTalkText } from './talk/messages/index.ts';
import type { TalkDesk } from './talk/talk-desk.ts';
import { type TypedMeeting, typedFrom, typedMeeting } from './typed-meeting.ts';

type OwnAct = Exclude<Act, 'edit'>;

interface Filled {
  readonly typed: TypedMeeting;
  readonly topics: readonly string[];
  readonly errors: readonly FormError[];
  /** A colleague was faster. */
  readonly isStale: boolean;
}

/** Beside which field is said what is wrong with the whole. */
const FIRST: Readonly<Record<OwnAct, string>> = {
  publish: 'withSeries',
  discard: 'seenAt',
  move: 'day',
  cancel: 'reason',
  held: 'came',
  report: 'minutes',
};

/** `/desk/meetings/{id}/{act}`: its page and its form. */
export function actPage(act: OwnAct) {
  return async (context: TalkDesk, request: PageRequest): Promise<Answer> =>
    request.method === 'POST'
      ? await perform(context, request, act)
      : await show(context, request, act, undefined);
}

async function perform(context: TalkDesk, request: PageRequest, act: OwnAct): Promise<Answer> {
  const id = meetingIdOf(request);
  if (!id) return refusal('absent');
  const { locale, form } = request;
  const typed = { typed: typedMeeting(form), topics: form.getAll('topics') };
  return await answerAct(await performMeetingAct(context, id, act, form), {
    done: pathAfter(request, act, id),
    impossible: `${deskPath(locale, id)}?done=impossible`,
    issueErrors: (issues) => issueErrors(locale, issues, FIRST[act]),
    reasonError: (reason) => reasonError(locale, reason, FIRST[act]),
    again: (errors, isStale) => show(context, request, act, { ...typed, errors, isStale }),
  });
}

/** Of what was said, straight on to what was promised, for whoever asks for that. */
function pathAfter({ locale, form }: PageRequest, act: OwnAct, id: MeetingId): string {
  if (act === 'discard') return deskListPath(locale, { view: 'drafts', done: act });
  if (form.get('then') === 'promise') return deskPath(locale, id, '/promise');
  return `${deskPath(locale, id)}?done=${act}`;
}

async function show(
  context: MeetingsDesk,
  request: PageRequest,
  act: OwnAct,
  filled: Filled | undefined,
): Promise<Answer> {
  const read = await readForAct(context, request, act);
  if (!read.ok) return refusal('absent');
  const { meeting } = read.value;
  const { locale } = request;
  const { clock } = context.platform;
  if (!actsWith(read.value, clock.now()).includes(act)) {
    return redirect(`${deskPath(locale, meeting.id)}?done=impossible`);
  }
  const laterDays = await laterDaysOf(context, locale, meeting, act);
  const counted = act === 'held' ? await countedAtDoor(context, meeting) : undefined;
  const t = meetingsDeskText.in(locale);
  const title = titleOf(locale, meeting);
  const does = t(actWords(act, meeting));
  const { typed, topics, errors, isStale } = filled ?? beginning(context, meeting, counted);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={`${does}: ${title}, ${whenOf(locale, meeting, clock.timeZone, clock.today())}`}
      lead={t(`act.lead.${act}`)}
      crumbs={[
        { text: t('meetings'), href: deskListPath(locale) },
        { text: title, href: deskPath(locale, meeting.id) },
        { text: does },
      ]}
      hears={['meeting.*']}
    >
      <Panel>
        <PanelBody>
          {isStale && <ConflictNotice context={context} locale={locale} meeting={meeting} />}
          <form method="post" action={deskPath(locale, meeting.id, `/${act}`)} noValidate>
            <ErrorSummary locale={locale} errors={errors} />
            <SeenAt
              now={meeting.changedAt.toString()}
              sent={typed.one['seenAt']}
              isStale={isStale}
            />
            {counted && <Counted locale={locale} counted={counted} />}
            <ActFields {...{ locale, typed, errors, topics, act, laterDays }} />
            <Buttons>
              <Button>{does}</Button>
              {act === 'report' && read.value.mayPromise && <ThenPromise locale={locale} />}
              <a href={deskPath(locale, meeting.id)}>{t('back')}</a>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

function ThenPromise({ locale }: { readonly locale: Locale }) {
  return (
    <button class="button plain" type="submit" name="then" value="promise">
      {deskTalkText.in(locale)('report.then')}
    </button>
  );
}

/** With whoever may do that with it. */
async function readForAct(
  context: MeetingsDesk,
  request: PageRequest,
  act: OwnAct,
): Promise<Result<ReadDeskMeeting, 'absent'>> {
  const id = meetingIdOf(request);
  if (!id) return refuse('absent');
  const read = await readDeskMeeting(context, { id });
  if (!read.ok) return read;
  const { mayPlan, mayRecord } = read.value;
  return (RECORDED.includes(act) ? mayRecord : mayPlan) ? read : refuse('absent');
}

/** What stands there already. */
function beginning(
  { platform: { clock } }: MeetingsDesk,
  meeting: Meeting,
  counted: Attendance | undefined,
): Filled {
  const typed = typedFrom(meeting, clock.timeZone, { isCopy: false });
  const { minutes, held } = meeting;
  const one = {
    ...typed.one,
    ...typedCounts(meeting, counted),
    minutes: minutes.uk,
    minutesEn: minutes.en,
  };
  return { typed: { ...typed, one }, topics: held?.topics ?? [], errors: [], isStale: false };
}
