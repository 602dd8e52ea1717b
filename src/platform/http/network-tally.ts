import { networksOf } from './networks-of.ts';

/** How much of something is held just now, by each network and by all. In memory only, while any of it is held. */
export interface NetworkTally {
  /** Whether so much more stays within `most`, in each network that the address belongs to. */
  fits(address: string, amount: number, most: number): boolean;
  /** Less, when it is negative. */
  add(address: string, amount: number): void;
  held(): number;
}

export function networkTally(): NetworkTally {
  const networks = new Map<string, number>();
  let all = 0;
  return {
    fits: (address, amount, most) =>
      networksOf(address).every(
        ({ name, shares }) => (networks.get(name) ?? 0) + amount <= most * shares,
      ),
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
