const PIECE = /^(\d{1,5})(?:[-–—](\d{1,5}))?$/;
const MAX_NUMBERS = 500;

/** «1, 3, 5–8», as people name actions; undefined where it cannot be read. */
export function readNumbers(text: string): readonly number[] | undefined {
  const found = new Set<number>();
  for (const piece of text.replace(/(?<!\s)\s*[-–—]\s*/g, '–').split(/[\s,;]+/)) {
    const numbers = piece === '' ? [] : readPiece(piece);
    if (!numbers) return undefined;
    for (const number of numbers) found.add(number);
    if (found.size > MAX_NUMBERS) return undefined;
  }
  return [...found].toSorted((one, other) => one - other);
}

/** «7» or «5–8». */
function readPiece(piece: string): readonly number[] | undefined {
  const [, from, to = from] = PIECE.exec(piece) ?? [];
  const length = Number(to) - Number(from) + 1;
  if (!(length >= 1 && length <= MAX_NUMBERS)) return undefined;
  return Array.from({ length }, (_, at) => Number(from) + at);
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
