import type { MeetingId, SurveyRoundId } from '#kernel/ids.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { listRoundsOf, openRound, type SurveysContext } from '#modules/surveys/index.ts';
import { asSource } from '../domain/asked-at.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { readDeskMeeting } from './read-desk-meeting.ts';

/** Whoever was there is asked for so long. */
const ASKED = { days: 14 };

export type FeedbackRefusal = 'absent' | 'not-now';

/**
 * Asks whoever comes what they thought of it, from its day on: three questions, and never a level of trust. Once; the
 * second time there is nothing to open.
 */
export async function openFeedback(
  context: MeetingsContext & SurveysContext,
  { id }: { readonly id: MeetingId },
): Promise<Result<SurveyRoundId, FeedbackRefusal>> {
  const { clock } = context.platform;
  const read = await readDeskMeeting(context, { id });
  const asked = await listRoundsOf(context, asSource({ id }));
  if (!read.ok || !asked.ok) return refuse('absent');
  const { status, startsAt } = read.value.meeting;
  if (status === 'draft' || status === 'cancelled' || asked.value.length > 0) {
    return refuse('not-now');
  }
  const today = clock.today();
  const day = startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  const opensOn = Temporal.PlainDate.compare(day, today) > 0 ? day : today;
  const opened = await openRound(context, {
    questionnaire: 'meeting-feedback',
    subject: asSource({ id }),
    moment: 'once',
    opensOn,
    closesOn: opensOn.add(ASKED),
    isPublic: true,
  });
  return opened.ok ? opened : refuse('absent');
}
