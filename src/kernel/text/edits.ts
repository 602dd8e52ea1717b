/**
 * The edit distance: how many letters must be changed, added, removed or swapped with their neighbour to turn the given word
 * into the wanted one, if at most `most`; else `most + 1`. If the given word is `unfinished`, any prefix of the wanted word
 * matches. Only the first sixty letters count.
 */
export function editsBetween(
  given: string,
  wanted: string,
  most: number,
  unfinished: boolean,
): number {
  const rows = Math.min(given.length, MAX_LENGTH);
  const length = Math.min(wanted.length, MAX_LENGTH);
  const columns = Math.min(length, rows + most);
  if (rows - length > most || (!unfinished && length - rows > most)) return most + 1;
  for (let row = 1; row <= rows; row += 1) {
    if (fillRow(given, wanted, row, columns) > most) return most + 1;
  }
  return Math.min(unfinished ? fewestInRow(rows, columns) : edits(rows, columns), most + 1);
}

const MAX_LENGTH = 60;
const WIDTH = MAX_LENGTH + 1;

/** At [row × WIDTH + column]: the edits from the first `row` given letters to the first `column` wanted. */
const TABLE = new Uint8Array(WIDTH * WIDTH);
for (let at = 0; at < WIDTH; at += 1) {
  TABLE[at] = at;
  TABLE[at * WIDTH] = at;
}

function edits(row: number, column: number): number {
  return TABLE[row * WIDTH + column] ?? 0;
}

function fewestInRow(row: number, columns: number): number {
  let fewest = edits(row, 0);
  for (let column = 1; column <= columns; column += 1)
    fewest = Math.min(fewest, edits(row, column));
  return fewest;
}

/** Returns the smallest number in the row. */
function fillRow(given: string, wanted: string, row: number, columns: number): number {
  const letter = given.charCodeAt(row - 1);
  const before = row > 1 ? given.charCodeAt(row - 2) : -1;
  let fewest = row;
  for (let column = 1; column <= columns; column += 1) {
    const wantedLetter = wanted.charCodeAt(column - 1);
    const change = letter === wantedLetter ? 0 : 1;
    let least = Math.min(
      edits(row - 1, column - 1) + change,
      edits(row - 1, column) + 1,
      edits(row, column - 1) + 1,
    );
    if (column > 1 && before === wantedLetter && letter === wanted.charCodeAt(column - 2)) {
      least = Math.min(least, edits(row - 2, column - 2) + 1);
    }
    TABLE[row * WIDTH + column] = least;
    fewest = Math.min(fewest, least);
  }
  return fewest;
}
