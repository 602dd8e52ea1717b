import { addressNetwork } from './client-address.ts';
import type { Crowd } from './route.ts';

/** A village behind one mobile operator's address, each household with two windows, is still let in. */
const MOST_OF_A_NETWORK = 60;
/** Each holds a socket and a little memory for hours. */
const MOST = 5_000;
/**
 * A crowd may be many behind one address. All of them together leave places for everybody else: four addresses that pretend to be
 * halls would have them all.
 */
const MOST_IN_CROWDS = 4_000;

export interface OpenStreams {
  /** A place for one stream of a client, until it leaves; or why there is none. */
  take(address: string, crowd?: Crowd): Place | { readonly refused: 'too-many' | 'unavailable' };
  /** A place that is never refused, and takes none of the others'. */
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
  /** Of these, those of crowds. */
  readonly inCrowds?: number;
}

/**
 * How many streams are open in this process, by network: one client that opens thousands must not take the
 * places of all others. Networks stand in memory only, while they have a stream open.
 */
export function countOpenStreams(limits: StreamLimits = {}): OpenStreams {
  const { ofNetwork = MOST_OF_A_NETWORK, all = MOST, inCrowds = MOST_IN_CROWDS } = limits;
  const networks = new Map<string, number>();
  let total = 0;
  let crowded = 0;

  function isFull(crowd: Crowd | undefined): boolean {
    return total >= all || (crowd !== undefined && crowded >= inCrowds);
  }

  function leave(network: string, crowd: Crowd | undefined): void {
    total -= 1;
    if (crowd) crowded -= 1;
    const left = (networks.get(network) ?? 1) - 1;
    if (left === 0) networks.delete(network);
    else networks.set(network, left);
  }

  return {
    take: (address, crowd) => {
      const network = `${crowd?.of ?? ''} ${addressNetwork(address)}`;
      const held = networks.get(network) ?? 0;
      if (held >= (crowd?.ofNetwork ?? ofNetwork)) return { refused: 'too-many' };
      if (isFull(crowd)) return { refused: 'unavailable' };
      networks.set(network, held + 1);
      total += 1;
      if (crowd) crowded += 1;
      return { leave: once(() => leave(network, crowd)) };
    },
    takeAlways: () => ({ leave: () => undefined }),
    count: () => total,
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
