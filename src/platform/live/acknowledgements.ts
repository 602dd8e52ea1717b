import { setTimeout as wait } from 'node:timers/promises';

/** Tells a process when the others have processed everything announced so far. */
export interface Acknowledgements {
  /** Resolves when `peers` processes have acknowledged, or after the timeout. A failed request also waits for the timeout. */
  request(peers: number): Promise<void>;
  /** Handles a notification of this protocol. False: the payload is something else. */
  receive(payload: string): boolean;
}

interface AcknowledgementParts {
  /** This process. */
  readonly sender: string;
  readonly notify: (payload: string) => Promise<void>;
  /** Resolves when all data in memory has been reloaded here. */
  readonly caughtUp: () => Promise<unknown> | undefined;
  readonly newId: () => string;
  /** Milliseconds after which a process that does not answer caches nothing. */
  readonly timeout: number;
}

const PAYLOAD = /^(?<kind>acknowledge|acknowledged) (?<requester>\S+) (?<id>\S+)$/;

/** PostgreSQL delivers notifications in commit order, so a request arrives after the announcements before it. */
export function openAcknowledgements({
  sender,
  notify,
  caughtUp,
  newId,
  timeout,
}: AcknowledgementParts): Acknowledgements {
  const pending = new Map<string, () => void>();

  async function acknowledge(requester: string, id: string): Promise<void> {
    await caughtUp();
    // If this fails the requester times out, which is safe.
    await notify(`acknowledged ${requester} ${id}`).catch(() => undefined);
  }

  return {
    request: async (peers) => {
      const id = newId();
      let missing = peers;
      const complete = Promise.withResolvers<void>();
      pending.set(id, () => {
        missing -= 1;
        if (missing === 0) complete.resolve();
      });
      try {
        // A failure is like a silent peer: the timeout ends the wait.
        void notify(`acknowledge ${sender} ${id}`).catch(() => undefined);
        await Promise.race([complete.promise, wait(timeout, undefined, { ref: false })]);
      } finally {
        pending.delete(id);
      }
    },
    receive: (payload) => {
      const { kind, requester, id } = PAYLOAD.exec(payload)?.groups ?? {};
      if (kind === undefined || requester === undefined || id === undefined) return false;
      if (kind === 'acknowledged') pending.get(id)?.();
      else if (requester !== sender) void acknowledge(requester, id);
      return true;
    },
  };
}
