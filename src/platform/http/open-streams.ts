import { type NetworkTally, networkTally } from './network-tally.ts';
import type { Crowd } from './route.ts';

/** A village behind one mobile operator's address, each household with two windows, is still let in. */
const MAX_PER_NETWORK = 60;
/** Each holds a socket and a little memory for hours. */
const MAX_STREAMS = 5_000;
/**
 * A crowd may be many behind one address. All of them together leave places for everybody else: four addresses that pretend to be
 * halls would have them all.
 */
const MAX_IN_CROWDS = 4_000;
/** A separate limit for staff, so that desks stay connected however many streams residents open. */
const MAX_STAFF = 1_000;
/** A police headquarters uses one address. */
const MAX_STAFF_PER_NETWORK = 400;

/** Who opens a stream. */
export interface StreamReader {
  readonly address: string;
  /** Signed in: counted apart from residents. */
  readonly isStaff?: boolean;
  readonly crowd?: Crowd | undefined;
}

export interface OpenStreams {
  /** A place for one stream of a client, until it leaves; or why there is none. */
  take(reader: StreamReader): Place | { readonly refused: 'too-many' | 'unavailable' };
  /** A place outside all limits. */
  takeAlways(): Place;
  /** How many are open just now, those of `takeAlways` aside. */
  count(): number;
}

interface Place {
  /** More than once does no harm. */
  readonly leave: () => void;
}

export interface StreamLimits {
  readonly ofNetwork?: number;
  readonly all?: number;
  /** How many of these belong to crowds. */
  readonly inCrowds?: number;
  readonly ofStaff?: number;
  readonly ofStaffInNetwork?: number;
}

/** Streams that share their places. */
interface Pool {
  readonly networks: NetworkTally;
  readonly ofNetwork: number;
  readonly isFull: () => boolean;
}

/**
 * How many streams are open in this process, by network: one client that opens thousands must not take the
 * places of all others.
 */
export function countOpenStreams(limits: StreamLimits = {}): OpenStreams {
  const { ofNetwork = MAX_PER_NETWORK, all = MAX_STREAMS, inCrowds = MAX_IN_CROWDS } = limits;
  const { ofStaff = MAX_STAFF, ofStaffInNetwork = MAX_STAFF_PER_NETWORK } = limits;
  const staff = networkTally();
  const single = networkTally();
  const crowds = new Map<string, NetworkTally>();
  const inAllCrowds = () => [...crowds.values()].reduce((sum, crowd) => sum + crowd.held(), 0);
  const ofResidents = () => single.held() + inAllCrowds();

  function poolOf({ isStaff, crowd }: StreamReader): Pool {
    if (isStaff) {
      return {
        networks: staff,
        ofNetwork: ofStaffInNetwork,
        isFull: () => staff.held() >= ofStaff,
      };
    }
    if (!crowd) return { networks: single, ofNetwork, isFull: () => ofResidents() >= all };
    const networks = crowds.get(crowd.of) ?? networkTally();
    crowds.set(crowd.of, networks);
    return {
      networks,
      ofNetwork: crowd.ofNetwork,
      isFull: () => ofResidents() >= all || inAllCrowds() >= inCrowds,
    };
  }

  return {
    take: (reader) => {
      const { address } = reader;
      const pool = poolOf(reader);
      if (!pool.networks.fits(address, 1, pool.ofNetwork)) return { refused: 'too-many' };
      if (pool.isFull()) return { refused: 'unavailable' };
      pool.networks.add(address, 1);
      return { leave: once(() => pool.networks.add(address, -1)) };
    },
    takeAlways: () => ({ leave: () => undefined }),
    count: () => ofResidents() + staff.held(),
  };
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
