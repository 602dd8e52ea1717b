import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Event } from '#platform/events/event.ts';
import { matchesType } from '#platform/events/event-type.ts';
import { eventStream, type StreamMessage } from '#platform/live/event-stream.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { DeskContext, DeskEvents } from '../domain/desk.ts';
import { countUnread } from './count-unread.ts';
import type { SessionWatch } from './watch-sessions.ts';

/**
 * The stream of a desk: that something of a sort changed, where this person may know of it, and how many
 * notifications wait. No ids. It ends within a second when the session does, or its rights change.
 */
export function hearChanges(
  context: DeskContext,
  watch: SessionWatch,
  lastEventId: string | undefined,
): Result<ReadableStream<Uint8Array>, 'forbidden'> {
  const { actor, policy, desk, platform } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'desk.open')) return refuse('forbidden');
  const heard = desk.events.filter(({ permission }) => policy.can(actor, permission));
  const over = new AbortController();
  const stream = eventStream(
    platform.live,
    heard.flatMap(({ types }) => types),
    lastEventId,
    {
      until: over.signal,
      tell: (event) => (mayHear(context, heard, event) ? changed(event) : undefined),
      join: (send) => {
        const leave = watch.watch(actor, () => over.abort());
        const stop = tellUnread(context, actor, send);
        return () => {
          leave();
          stop();
        };
      },
    },
  );
  return ok(stream);
}

function mayHear({ actor, policy }: DeskContext, heard: readonly DeskEvents[], event: Event) {
  return heard.some(({ types, permission, where }) => {
    if (!matchesType(event.type, types)) return false;
    if (where === undefined) return true;
    const resource = where(event.subject);
    return resource !== undefined && policy.can(actor, permission, resource);
  });
}

function changed({ type }: Event): StreamMessage {
  return { event: 'changed', data: type };
}

/** The count now, and again whenever it may have changed: the last one told is the right one. */
function tellUnread(
  context: DeskContext,
  { id }: StaffActor,
  send: (message: StreamMessage) => void,
): () => void {
  let asked = Promise.resolve();
  const tell = () => {
    asked = asked
      .then(() => countUnread(context))
      .then((count) => send({ event: 'unread', data: String(count) }))
      // The database is away: the page keeps the count that it has.
      .catch(() => undefined);
  };
  tell();
  return context.platform.live.on(['notification.*'], ({ subject }) => {
    if (subject['account'] === id) tell();
  });
}
