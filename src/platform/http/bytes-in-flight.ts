import { type NetworkTally, networkTally } from './network-tally.ts';

/** What is held in memory of bodies that arrive; each kind has room of its own, which the others cannot fill. */
type Kind = 'forms' | 'uploads' | 'staff';

interface Room {
  /** In bytes. */
  readonly all: number;
  /** More than the longest body of the kind, else it could never be sent. */
  readonly ofNetwork: number;
}

export interface ByteLimits {
  readonly rooms?: Partial<Readonly<Record<Kind, Room>>>;
  /** How long a body waits, unread, for others to end. Shorter than a body may be silent. */
  readonly patienceMs?: number;
}

const MIB = 1024 * 1024;
const ROOMS: Readonly<Record<Kind, Room>> = {
  forms: { all: 64 * MIB, ofNetwork: 16 * MIB },
  uploads: { all: 256 * MIB, ofNetwork: 96 * MIB },
  staff: { all: 128 * MIB, ofNetwork: 128 * MIB },
};
const PATIENCE_MS = 10_000;

/** The body of one request. */
export interface BodyRoom {
  /** Its sender is signed in. */
  ofStaff(): void;
  /** Room for so many bytes more, waited for; false: there is none. */
  take(kind: 'forms' | 'uploads', bytes: number): Promise<boolean>;
  /** The request is answered: its bytes are held no more, and it takes no others. */
  end(): void;
}

export interface BytesInFlight {
  open(address: () => string): BodyRoom;
  held(kind: Kind): number;
}

interface Waiting {
  readonly isOver: () => boolean;
  /** Takes its room, where there is some by now. */
  readonly takesRoom: () => boolean;
  readonly go: (isIn: boolean) => void;
}

/** One budget of all bodies of this process, counted as they arrive: what a client says of its length is not believed. */
export function countBytesInFlight(limits: ByteLimits = {}): BytesInFlight {
  const rooms = { ...ROOMS, ...limits.rooms };
  const { patienceMs = PATIENCE_MS } = limits;
  const held: Readonly<Record<Kind, NetworkTally>> = {
    forms: networkTally(),
    uploads: networkTally(),
    staff: networkTally(),
  };
  const waiting = new Set<Waiting>();

  function wait(asked: Pick<Waiting, 'takesRoom' | 'isOver'>): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => one.go(false), patienceMs);
      const one: Waiting = {
        ...asked,
        go: (isIn) => {
          clearTimeout(timer);
          waiting.delete(one);
          resolve(isIn);
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
          // Nobody would give back what a body takes after its end.
          if (isOver) return false;
          const kind = isStaff ? 'staff' : asked;
          const from = address ?? addressOf();
          address = from;
          const tally = held[kind];
          const { all, ofNetwork } = rooms[kind];
          const fits = () => tally.held() + bytes <= all && tally.fits(from, bytes, ofNetwork);
          const add = () => {
            tally.add(from, bytes);
            taken.set(kind, (taken.get(kind) ?? 0) + bytes);
          };
          if (fits()) {
            add();
            return true;
          }
          // It is added by whoever wakes it, so that two who wait never get the same room.
          const takesRoom = () => {
            if (!fits()) return false;
            add();
            return true;
          };
          return await wait({ takesRoom, isOver: () => isOver });
        },
        end: () => {
          isOver = true;
          for (const [kind, bytes] of taken) held[kind].add(address ?? '', -bytes);
          taken.clear();
          for (const one of waiting) {
            if (one.isOver()) one.go(false);
            else if (one.takesRoom()) one.go(true);
          }
        },
      };
    },
  };
}
