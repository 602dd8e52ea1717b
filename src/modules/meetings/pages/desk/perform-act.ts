import type { MeetingId } from '../../../../kernel/ids.ts';
import type { Result } from '../../../../kernel/result.ts';
import type { FormIssue } from '../../../../ui/components/form-error.ts';
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
import { publishMeeting } from '../../use-cases/publish-meeting.ts';
import { reportMeeting } from '../../use-cases/report-meeting.ts';
import type { Act } from './acts.ts';

/** The form could not be read; or the use case was asked, and says what came of it. */
export type Performed =
  | { readonly kind: 'unread'; readonly issues: readonly FormIssue[] }
  | { readonly kind: 'asked'; readonly result: Result<undefined, string> };

/** Parses the form of an act, once, and does it. */
export async function performAct(
  context: MeetingsContext,
  id: MeetingId,
  act: Exclude<Act, 'edit'>,
  form: URLSearchParams,
): Promise<Performed> {
  const { topics: _, ...sent } = Object.fromEntries(form);
  switch (act) {
    case 'publish':
      return await parsed(publishingSchema.safeParse(sent), (given) =>
        publishMeeting(context, { ...given, id }),
      );
    case 'discard':
      return await parsed(discardingSchema.safeParse(sent), (given) =>
        discardDraft(context, { ...given, id }),
      );
    case 'move':
      return await parsed(movingSchema.safeParse(sent), ({ day, from, to, ...given }) =>
        moveMeeting(context, { ...given, times: { day, from, to }, id }),
      );
    case 'cancel':
      return await parsed(cancellingSchema.safeParse(sent), (given) =>
        cancelMeeting(context, { ...given, id }),
      );
    case 'held':
      return await parsed(
        holdingSchema.safeParse({ ...sent, topics: form.getAll('topics') }),
        (given) => holdMeeting(context, { ...given, id }),
      );
    case 'report':
      return await parsed(reportingSchema.safeParse(sent), ({ minutes, minutesEn, seenAt }) =>
        reportMeeting(context, { id, seenAt, minutes: { uk: minutes, en: minutesEn } }),
      );
  }
}

type Parsed<Given> =
  | { readonly success: true; readonly data: Given }
  | { readonly success: false; readonly error: { readonly issues: readonly FormIssue[] } };

async function parsed<Given>(
  form: Parsed<Given>,
  perform: (given: Given) => Promise<Result<undefined, string>>,
): Promise<Performed> {
  if (!form.success) return { kind: 'unread', issues: form.error.issues };
  return { kind: 'asked', result: await perform(form.data) };
}
