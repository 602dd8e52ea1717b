/** How closely a poster is set, so that it fits one page whatever stands on it. */
export type PosterScale = 'roomy' | 'close' | 'tight';

interface PosterLoad {
  readonly name: string;
  readonly role: string;
  readonly receptions: number;
  readonly villages: readonly string[];
}

/**
 * Counted in lines of the roomy setting: the page has room for 13 of them beside the telephone. A name
 * takes a line for each 18 letters, villages one for each 60.
 */
export function posterScale({ name, role, receptions, villages }: PosterLoad): PosterScale {
  const lines =
    Math.ceil(name.length / 18) * 2 +
    Math.ceil(role.length / 48) +
    receptions +
    Math.ceil(villages.join(', ').length / 60);
  if (lines <= 11) return 'roomy';
  return lines <= 17 ? 'close' : 'tight';
}
