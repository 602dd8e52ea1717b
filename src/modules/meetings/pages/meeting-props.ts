import type { PageRequest } from '#platform/http/route.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';

/** What each part of a meeting’s page shows it from. */
export interface MeetingProps {
  readonly context: MeetingsContext;
  readonly request: PageRequest;
  readonly meeting: Meeting;
}
