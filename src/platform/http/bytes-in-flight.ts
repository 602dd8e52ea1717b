import { type NetworkTally, networkTally } from './network-tally.ts';

/** Kinds of request bodies held in memory. Each kind has its own budget, which the others cannot use up. */
type Kind = 'forms' | 'uploads' | 'staff';

interface Budget {
  /** In bytes, for all networks together. */
  readonly all: number;
  /** For one network. Larger than the largest body of the kind, which could not be sent otherwise. */
  readonly ofNetwork: number;
}

export interface ByteLimits {
  readonly budgets?: Partial<Readonly<Record<Kind, Budget>>>;
  /** How long a body waits unread for others to end. Shorter than the time-out of an idle body. */
  readonly patienceMs?: number;
}

const MIB = 1024 * 1024;
const BUDGETS: Readonly<Record<Kind, Budget>> = {
  forms: { all: 64 * MIB, ofNetwork: 16 * MIB },
  uploads: { all: 256 * MIB, ofNetwork: 96 * MIB },
  staff: { all: 128 * MIB, ofNetwork: 128 * MIB },
};
const PATIENCE_MS = 10_000;

/** The bytes that one request holds. */
export interface ReservedBody {
  /** Its sender is signed in: it uses the budget of staff. */
  ofStaff(): void;
  /** Reserves this many bytes, waiting for them if necessary. False: no room in time. */
  take(kind: 'forms' | 'uploads', bytes: number): Promise<boolean>;
  /** The request is answered: releases its bytes and refuses further ones. */
  end(): void;
}

export interface BytesInFlight {
  open(address: () => string): ReservedBody;
  held(kind: Kind): number;
}

interface Waiting {
  readonly isOver: () => boolean;
  /** Reserves its bytes if there is room now. */
  readonly reserve: () => boolean;
  readonly finish: (isReserved: boolean) => void;
}

/** Counts the request bodies of this process as they arrive; the Content-Length that a client sends is not trusted. */
export function countBytesInFlight(limits: ByteLimits = {}): BytesInFlight {
  const budgets = { ...BUDGETS, ...limits.budgets };
  const { patienceMs = PATIENCE_MS } = limits;
  const held: Readonly<Record<Kind, NetworkTally>> = {
    forms: networkTally(),
    uploads: networkTally(),
    staff: networkTally(),
  };
  const waiting = new Set<Waiting>();

  function wait(asked: Pick<Waiting, 'reserve' | 'isOver'>): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => one.finish(false), patienceMs);
      const one: Waiting = {
        ...asked,
        finish: (isReserved) => {
          clearTimeout(timer);
          waiting.delete(one);
          resolve(isReserved);
        },
      };
      waiting.add(one);
    });
  }

  return {
    held: (kind) => held[kind].held(),
    open: (addressOf) => {
      const taken = new Map<Kind, number>();
      let isStaff = false;
      let isOver = false;
      let address: string | undefined;
      return {
        ofStaff: () => {
          isStaff = true;
        },
        take: async (asked, bytes) => {
          // Bytes that a body reserves after its end would never be released.
          if (isOver) return false;
          const kind = isStaff ? 'staff' : asked;
          const from = address ?? addressOf();
          address = from;
          const tally = held[kind];
          const { all, ofNetwork } = budgets[kind];
          const fits = () => tally.held() + bytes <= all && tally.fits(from, bytes, ofNetwork);
          const add = () => {
            tally.add(from, bytes);
            taken.set(kind, (taken.get(kind) ?? 0) + bytes);
          };
          if (fits()) {
            add();
            return true;
          }
          // Reserved by the body that ends, so that two waiting bodies never get the same bytes.
          const reserve = () => {
            if (!fits()) return false;
            add();
            return true;
          };
          return await wait({ reserve, isOver: () => isOver });
        },
        end: () => {
          isOver = true;
          for (const [kind, bytes] of taken) held[kind].add(address ?? '', -bytes);
          taken.clear();
          for (const one of waiting) {
            if (one.isOver()) one.finish(false);
            else if (one.reserve()) one.finish(true);
          }
        },
      };
    },
  };
}
