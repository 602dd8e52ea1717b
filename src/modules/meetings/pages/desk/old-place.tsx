import type { Locale } from '#platform/i18n/locales.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { Meeting, MeetingSaid } from '../../domain/meeting.ts';
import { leftBehind } from '../../domain/same-place.ts';
import { reasonError } from './form-errors.ts';
import type { TypedMeeting } from './typed-meeting.ts';

interface Changing {
  readonly meeting: Meeting;
  readonly seenAt: Temporal.Instant;
  readonly said: MeetingSaid;
}

/**
 * The place is another one, and something still leads to the one before: asked about once. Not where a colleague was
 * faster: that is said first.
 */
export function oldPlaceErrors(
  locale: Locale,
  { meeting, seenAt, said }: Changing,
): readonly FormError[] {
  if (!meeting.changedAt.equals(seenAt)) return [];
  return leftBehind(meeting, said).map((name) => reasonError(locale, `old-${name}`, 'place'));
}

/** Sent once more as it is, it is meant so. */
export function placeAsked(typed: TypedMeeting): TypedMeeting {
  return { ...typed, one: { ...typed.one, placeSeen: 'yes' } };
}

export function PlaceSeen({ typed }: { readonly typed: TypedMeeting }) {
  const isAsked = typed.one['placeSeen'] === 'yes';
  return <input type="hidden" name="placeSeen" value={isAsked ? 'yes' : ''} />;
}
