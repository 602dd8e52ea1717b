import { setTimeout as wait } from 'node:timers/promises';

/** Asks the other processes whether they have heard all that was announced until now, and follow it. */
export interface Hearing {
  /** When so many have said so, or none of the rest will. */
  ask(others: number): Promise<void>;
  /** A notification that is part of such a question. False: it is something else. */
  hear(payload: string): boolean;
}

interface HearingParts {
  /** This process. */
  readonly sender: string;
  readonly notify: (payload: string) => Promise<void>;
  /** When what follows tables here has read the last change. */
  readonly caughtUp: () => Promise<unknown> | undefined;
  readonly newQuestion: () => string;
  /** In milliseconds. */
  readonly patience?: number;
}

/** A process that does not answer for so long is gone or hears nothing, and then it keeps nothing. */
const PATIENCE_MS = 2_500;
const PAYLOAD = /^(?<kind>heard\?|heard) (?<asker>\S+) (?<question>\S+)$/;

/** PostgreSQL delivers notifications in the order of their commits: whoever hears the question has heard what was before it. */
export function openHearing({
  sender,
  notify,
  caughtUp,
  newQuestion,
  patience = PATIENCE_MS,
}: HearingParts): Hearing {
  const waiting = new Map<string, () => void>();

  async function answer(asker: string, question: string): Promise<void> {
    await caughtUp();
    // Where this cannot be said, the asker waits in vain for a while, and says so all the same.
    await notify(`heard ${asker} ${question}`).catch(() => undefined);
  }

  return {
    ask: async (others) => {
      const question = newQuestion();
      let left = others;
      const all = Promise.withResolvers<void>();
      waiting.set(question, () => {
        left -= 1;
        if (left === 0) all.resolve();
      });
      try {
        await notify(`heard? ${sender} ${question}`);
        await Promise.race([all.promise, wait(patience, undefined, { ref: false })]);
      } finally {
        waiting.delete(question);
      }
    },
    hear: (payload) => {
      const { kind, asker, question } = PAYLOAD.exec(payload)?.groups ?? {};
      if (kind === undefined || asker === undefined || question === undefined) return false;
      if (kind === 'heard') waiting.get(question)?.();
      else if (asker !== sender) void answer(asker, question);
      return true;
    },
  };
}
