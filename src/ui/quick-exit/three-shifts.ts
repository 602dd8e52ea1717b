const SHIFTS = 3;
/** Milliseconds from the first to the last: a hand may tremble. */
const WITHIN = 5_000;

/**
 * Says of each press whether it is the third Shift in a row. Anything between begins anew: a capital letter, another
 * layout of the keyboard, a click that marks text.
 */
export function countShifts(): (key: string, at: number) => boolean {
  let presses: readonly number[] = [];
  return (key, at) => {
    presses = key === 'Shift' ? [...presses, at].slice(-SHIFTS) : [];
    const [first = at] = presses;
    return presses.length === SHIFTS && at - first <= WITHIN;
  };
}
