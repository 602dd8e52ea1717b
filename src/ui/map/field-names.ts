import { LETTER_SIZE, LETTER_WIDTH, type Taken } from './labels.ts';
import { WIDTH } from './projection.ts';

/** A field that may bear its name, and the middle of it. */
export interface NamedField {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Lines of a name, each centred on `x`; `y` is the baseline of the first. */
export interface FieldName {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

const LINE = LETTER_SIZE + 2;
/** A longer name is broken at its hyphen or between its words: «Білгород-|Дністровський». */
const MAX_LINE_LENGTH = 14;
/** How far a name may move from the middle of its field before it would seem to be another's, in lines. */
const MOVES = [0, -0.75, 0.75, -1.5, 1.5, -2.25, 2.25];

/**
 * Names in the middle of fields, or undefined where one would cover another: the list beside the map has them
 * all. `written` is where the names of dots stand already. Fields come in the order of their importance; the same ones always give the same places.
 */
export function placeFieldNames(
  fields: readonly NamedField[],
  height: number,
  written: readonly Taken[] = [],
): readonly (FieldName | undefined)[] {
  const taken = [...written];
  return fields.map(({ name, x, y }) => {
    const lines = linesOf(name);
    const wide = Math.max(...lines.map((line) => line.length)) * LETTER_WIDTH;
    const high = lines.length * LINE;
    // Moved into the picture where the field lies at its edge.
    const middle = Math.min(Math.max(x, wide / 2 + 4), WIDTH - wide / 2 - 4);
    for (const move of MOVES) {
      const top = y + move * LINE - high / 2;
      const box = { left: middle - wide / 2, right: middle + wide / 2, top, bottom: top + high };
      if (top < 2 || box.bottom > height - 2 || taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      return { x: Math.round(middle), y: Math.round(top + LETTER_SIZE - 3), lines };
    }
    return undefined;
  });
}

export const LINE_HEIGHT = LINE;

function linesOf(name: string): readonly string[] {
  if (name.length <= MAX_LINE_LENGTH) return [name];
  const parts = name.match(/[^\s-]+-?/g) ?? [name];
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last}${last.endsWith('-') ? '' : ' '}${part}`;
    if (last !== undefined && joined.length <= MAX_LINE_LENGTH) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines;
}

function meet(a: Taken, b: Taken): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
