import type { PageRequest } from '#platform/http/route.ts';
import type { DeskSession } from '../../use-cases/live/read-desk-session.ts';
import type { LiveDesk } from './live-desk.ts';

export interface SessionProps {
  readonly context: LiveDesk;
  readonly request: PageRequest;
  readonly read: DeskSession;
}
