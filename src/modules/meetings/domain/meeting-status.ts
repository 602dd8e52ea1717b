export const MEETING_STATUSES = [
  'draft',
  'published',
  'moved',
  'cancelled',
  'held',
  'reported',
] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/**
 * What may become of a meeting. A draft that is not wanted is removed: nobody has read it. What everybody has read is
 * cancelled and stays, since somebody comes otherwise; it is moved as often as it must be.
 */
const BECOMES: Readonly<Record<MeetingStatus, readonly MeetingStatus[]>> = {
  draft: ['published'],
  published: ['moved', 'cancelled', 'held'],
  moved: ['moved', 'cancelled', 'held'],
  cancelled: [],
  // Who was counted at the door without a network is known a day later.
  held: ['held', 'reported'],
  // A mistake in what was said is put right.
  reported: ['reported'],
};

export function mayMeetingBecome(from: MeetingStatus, to: MeetingStatus): boolean {
  return BECOMES[from].includes(to);
}

/** It began, and took place or may yet: something was said there. */
export function isBegun(
  { status, startsAt }: { readonly status: MeetingStatus; readonly startsAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean {
  const isOn = status !== 'draft' && status !== 'cancelled';
  return isOn && Temporal.Instant.compare(startsAt, now) <= 0;
}

/** It is to take place, as everybody reads. */
export function isComing(status: MeetingStatus): boolean {
  return status === 'published' || status === 'moved';
}
