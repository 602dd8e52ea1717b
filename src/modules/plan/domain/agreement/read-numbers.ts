const NUMBER = /^\d{1,5}$/;
const RANGE = /^(\d{1,5})[-–—](\d{1,5})$/;
const MOST = 500;

/** «1, 3, 5–8», as people name actions; undefined where it cannot be read. */
export function readNumbers(text: string): readonly number[] | undefined {
  const found = new Set<number>();
  for (const piece of text.replace(/\s*[-–—]\s*/g, '–').split(/[\s,;]+/)) {
    if (piece === '') continue;
    const range = RANGE.exec(piece);
    const from = Number(range ? range[1] : piece);
    const to = Number(range ? range[2] : piece);
    if (!(range || NUMBER.test(piece)) || to < from || to - from >= MOST) return undefined;
    for (let number = from; number <= to; number += 1) found.add(number);
    if (found.size > MOST) return undefined;
  }
  return [...found].toSorted((one, other) => one - other);
}

/** The same the other way round: what stands side by side is said as a range. */
export function sayNumbers(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else if (number !== last?.to) ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
