import { networksOf } from './networks-of.ts';

/** How much of something is held just now, by each network and by all. In memory only, while any of it is held. */
export interface NetworkTally {
  /** Whether this much more stays within `most` for each network that the address belongs to. */
  fits(address: string, amount: number, most: number): boolean;
  /** The narrowest of its networks in which it does not. */
  overfull(address: string, amount: number, most: number): string | undefined;
  /** Less, when it is negative. */
  add(address: string, amount: number): void;
  held(): number;
}

export function networkTally(): NetworkTally {
  const networks = new Map<string, number>();
  let all = 0;
  const overfull = (address: string, amount: number, most: number) =>
    networksOf(address).find(
      ({ name, shares }) => (networks.get(name) ?? 0) + amount > most * shares,
    )?.name;
  return {
    fits: (address, amount, most) => overfull(address, amount, most) === undefined,
    overfull,
    add: (address, amount) => {
      all += amount;
      for (const { name } of networksOf(address)) {
        const left = (networks.get(name) ?? 0) + amount;
        if (left === 0) networks.delete(name);
        else networks.set(name, left);
      }
    },
    held: () => all,
  };
}
