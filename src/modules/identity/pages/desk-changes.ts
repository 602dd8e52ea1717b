import { type Answer, type PageRequest, refusal } from '#platform/http/route.ts';
import type { DeskContext } from '../domain/desk.ts';
import { hearChanges } from '../use-cases/hear-changes.ts';
import type { SessionWatch } from '../use-cases/watch-sessions.ts';

/** `/desk/changes`: server-sent events for the island of every page of the desk. */
export function deskChanges(
  context: DeskContext,
  watch: SessionWatch,
  { header }: PageRequest,
): Answer {
  const heard = hearChanges(context, watch, header('last-event-id'));
  if (!heard.ok) return refusal('absent');
  return { kind: 'stream', stream: heard.value, type: 'text/event-stream' };
}
