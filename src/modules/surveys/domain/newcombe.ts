/** Of so many, so many. `of` is above 0. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The normal distribution's 97.5 % point: intervals of 95 %. */
const Z = 1.959964;

/** Wilson's score interval of one share: E. B. Wilson, JASA 22 (1927). It stays between 0 and 1 and is honest of few. */
export function wilson({ count, of }: Share): Interval {
  const share = count / of;
  const centre = share + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return { lower: (centre - half) / scale, upper: (centre + half) / scale };
}

/**
 * What lies between two shares of two independent groups, `one` − `other`, with 95 %: R. G. Newcombe, Statistics in
 * Medicine 17 (1998) 873–890, method 10. No well-kept library on npm has it; it is held to his own table.
 */
export function differenceOfShares(one: Share, other: Share): Interval {
  const [p, q] = [one.count / one.of, other.count / other.of];
  const [ofOne, ofOther] = [wilson(one), wilson(other)];
  return {
    lower: p - q - Math.hypot(p - ofOne.lower, ofOther.upper - q),
    upper: p - q + Math.hypot(ofOne.upper - p, q - ofOther.lower),
  };
}
