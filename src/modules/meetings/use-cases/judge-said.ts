import { KIND_RULES } from '../domain/meeting-kind.ts';
import type { MeetingSaid } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';

export type SaidRefusal = 'place-unknown' | 'officer-unknown' | 'officer-missing' | 'title-missing';

/** What a meeting of its kind lacks, or names that is not there; undefined: nothing. */
export function judgeSaid(
  { areas, officers }: MeetingsContext,
  { kind, areaId, hostIds, title }: MeetingSaid,
): SaidRefusal | undefined {
  const { needsOfficer, needsTitle } = KIND_RULES[kind];
  if (!areas.get(areaId)) return 'place-unknown';
  if (hostIds.some((id) => !officers.get(id))) return 'officer-unknown';
  if (needsOfficer && hostIds.length === 0) return 'officer-missing';
  return needsTitle && title.uk === '' ? 'title-missing' : undefined;
}
