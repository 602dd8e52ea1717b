import type { Event } from '../events/event.ts';
import type { Live } from './live.ts';

export interface EventStreamOptions {
  /** Milliseconds between two heartbeats. Each of them also sends the position. */
  readonly heartbeat?: number;
  /** The number of messages that may be queued for a slow reader before it is disconnected. Browsers reconnect. */
  readonly buffer?: number;
  /** Maps an event to the message for this reader; undefined: none. Id and subject are the event's own if not given. */
  readonly tell?: (event: Event) => StreamMessage | undefined;
  /** Sends a state that is no event and is sent again whenever it changes. Returns the function that stops it. */
  readonly join?: (send: (message: StreamMessage) => void) => () => void;
  /** Also ends the stream when the reader loses access. */
  readonly until?: AbortSignal;
}

export interface StreamMessage {
  readonly event: string;
  /** One line. */
  readonly data: string;
}

const HEARTBEAT = 20_000;
const BUFFER = 500;

/**
 * Server-sent events: first those missed since the browser's Last-Event-ID, then new ones. The id of a message is a position of
 * the live stream, not an event's number, so a browser may get an event twice after a reconnect; it can compare the event's own
 * id. `reload`: it was away too long.
 */
export function eventStream(
  live: Live,
  types: readonly string[],
  lastEventId: string | undefined,
  options: EventStreamOptions = {},
): ReadableStream<Uint8Array> {
  const { heartbeat = HEARTBEAT, buffer = BUFFER, tell = idAndSubject, join, until } = options;
  const messageOf = (event: Event, position?: string) => positioned(tell(event), position);
  let stop: () => void = () => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const outlet = openOutlet(controller, () => stop());
        // While the browser catches up, what happens waits: a newer position must not come first.
        const waiting: Event[] = [];
        let caughtUp = lastEventId === undefined;
        const forget = live.on(types, (event) => {
          if (caughtUp) outlet.send(messageOf(event, live.position()));
          else if (waiting.push(event) > buffer) outlet.close();
        });
        const beat = setInterval(() => {
          outlet.send(caughtUp ? positionMessage(live.position()) : ': waiting\n\n');
        }, heartbeat);
        let leave: () => void = () => undefined;
        stop = () => {
          forget();
          leave();
          clearInterval(beat);
          until?.removeEventListener('abort', outlet.close);
        };
        outlet.send('retry: 2000\n\n');
        if (until?.aborted) return outlet.close();
        until?.addEventListener('abort', outlet.close, { once: true });
        if (join) leave = join((message) => outlet.send(positioned(message)));
        if (lastEventId === undefined) return outlet.send(positionMessage(live.position()));
        // Not awaited: a stream must be readable before it has caught up.
        void live.since(lastEventId, types).then(
          (missed) => {
            if (missed === 'too-many') outlet.send('event: reload\ndata: {}\n\n');
            else for (const event of missed.events) outlet.send(messageOf(event));
            caughtUp = true;
            for (const event of waiting) outlet.send(messageOf(event));
            outlet.send(positionMessage(live.position()));
          },
          () => outlet.close(),
        );
      },
      cancel: () => stop(),
    },
    { highWaterMark: buffer },
  );
}

interface Outlet {
  send(message: string): void;
  close(): void;
}

const encoder = new TextEncoder();

/** Closes the stream if the reader is too slow. Nothing is sent afterwards. */
function openOutlet(
  controller: ReadableStreamDefaultController<Uint8Array>,
  onClose: () => void,
): Outlet {
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    onClose();
    try {
      controller.close();
    } catch {
      // The reader went away first.
    }
  };
  const send = (message: string) => {
    if (!open || message === '') return;
    if ((controller.desiredSize ?? 0) <= 0) return close();
    controller.enqueue(encoder.encode(message));
  };
  return { send, close };
}

function idAndSubject({ id, type, subject }: Event): StreamMessage {
  return { event: type, data: JSON.stringify({ id, subject }) };
}

/** Nothing is sent for it; the next heartbeat sends the position. */
function positioned(message: StreamMessage | undefined, position?: string): string {
  if (message === undefined) return '';
  const id = position === undefined ? '' : `id: ${position}\n`;
  return `${id}event: ${message.event}\ndata: ${message.data}\n\n`;
}

/** A message without data is no event for the browser. It only updates Last-Event-ID. */
function positionMessage(position: string): string {
  return `id: ${position}\n\n`;
}
