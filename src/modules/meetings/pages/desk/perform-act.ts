import { checkForm, timesProblems } from '#platform/http/check-form.ts';
import type { MeetingId } from '#kernel/ids.ts';
import { performAct, type Performed } from '#ui/acts/answer-act.ts';
import type { SurveysContext } from '#modules/surveys/index.ts';
import type { MeetingsContext } from '../../domain/meetings-context.ts';
import { cancelMeeting } from '../../use-cases/cancel-meeting.ts';
import { discardDraft } from '../../use-cases/discard-draft.ts';
import { holdMeeting } from '../../use-cases/hold-meeting.ts';
import {
  cancellingSchema,
  discardingSchema,
  holdingSchema,
  movingSchema,
  publishingSchema,
  reportingSchema,
} from '../../use-cases/meeting-schemas.ts';
import { moveMeeting } from '../../use-cases/move-meeting.ts';
import { openFeedback } from '../../use-cases/open-feedback.ts';
import { publishMeeting } from '../../use-cases/publish-meeting.ts';
import { reportMeeting } from '../../use-cases/report-meeting.ts';
import type { Act } from './acts.ts';

/** Parses the form of an act, once, and does it. */
export async function performMeetingAct(
  context: MeetingsContext & SurveysContext,
  id: MeetingId,
  act: Exclude<Act, 'edit'>,
  form: URLSearchParams,
): Promise<Performed> {
  const { topics: _, then: __, ...sent } = Object.fromEntries(form);
  switch (act) {
    case 'publish':
      return await performAct(publishingSchema.safeParse(sent), (given) =>
        publishMeeting(context, { ...given, id }),
      );
    case 'discard':
      return await performAct(discardingSchema.safeParse(sent), (given) =>
        discardDraft(context, { ...given, id }),
      );
    case 'move':
      return await performAct(
        checkForm(movingSchema, sent, timesProblems(sent, context.platform.clock)),
        ({ day, from, to, ...given }) =>
          moveMeeting(context, { ...given, times: { day, from, to }, id }),
      );
    case 'cancel':
      return await performAct(cancellingSchema.safeParse(sent), (given) =>
        cancelMeeting(context, { ...given, id }),
      );
    case 'held':
      return await performAct(
        holdingSchema.safeParse({ ...sent, topics: form.getAll('topics') }),
        async (given) => {
          const held = await holdMeeting(context, { ...given, id });
          // Whoever was there is asked while they remember; who may not ask, or has asked already, changes nothing.
          if (held.ok) await openFeedback(context, { id });
          return held;
        },
      );
    case 'report':
      return await performAct(reportingSchema.safeParse(sent), ({ minutes, minutesEn, seenAt }) =>
        reportMeeting(context, { id, seenAt, minutes: { uk: minutes, en: minutesEn } }),
      );
  }
}
