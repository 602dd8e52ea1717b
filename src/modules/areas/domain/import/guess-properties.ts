import { parseKatottg } from '../katottg.ts';

/** The rows or features of a file, as what they say under each heading. Values are text already. */
export type Attributes = ReadonlyMap<string, string>;

export interface PropertyChoice {
  readonly nameProperty: string | undefined;
  readonly codeProperty: string | undefined;
}

export interface ChosenProperties extends PropertyChoice {
  /** What stands under the code's property is no code of the state's anywhere, and somebody has named it. */
  readonly hasLocalCodes: boolean;
}

/** Which property holds the name and which the code; a flag goes before a guess. */
export function chooseProperties(
  rows: readonly Attributes[],
  given: PropertyChoice,
): ChosenProperties {
  const headings = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return {
    nameProperty: given.nameProperty ?? guessName(rows, headings),
    codeProperty: given.codeProperty ?? guessCode(rows, headings),
    hasLocalCodes: given.codeProperty !== undefined && !hasCodes(rows, given.codeProperty),
  };
}

export function hasProperty(rows: readonly Attributes[], property: string): boolean {
  return rows.some((row) => row.has(property));
}

function hasCodes(rows: readonly Attributes[], property: string): boolean {
  return rows.some((row) => parseKatottg(row.get(property) ?? '') !== undefined);
}

/** The usual headings, the fuller first; else a heading that says it is a name. */
function guessName(rows: readonly Attributes[], headings: readonly string[]): string | undefined {
  const plain = (heading: string) => heading.toLowerCase().replace(/[\s-]+/g, '_');
  const filled = headings.filter((heading) => rows.some((row) => (row.get(heading) ?? '') !== ''));
  for (const usual of USUAL_NAMES) {
    const found = filled.find((heading) => plain(heading) === usual);
    if (found) return found;
  }
  return (
    filled.find((heading) => plain(heading).endsWith('full_name')) ??
    filled.find((heading) => /(^|_)name$|назва/.test(plain(heading)))
  );
}

/** The heading under which most different codes stand: the area's own code differs from row to row, its raion's does not. */
function guessCode(rows: readonly Attributes[], headings: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const heading of headings) {
    const codes = new Set(rows.flatMap((row) => parseKatottg(row.get(heading) ?? '')?.code ?? []));
    if (codes.size <= most) continue;
    best = heading;
    most = codes.size;
  }
  // A file whose every code is wrong must be told so, not be read as one without codes.
  return best ?? headings.find((heading) => CODE_NAME.test(heading.trim()));
}

const CODE_NAME = /^(katottg|katotth|катоттг)(_code)?$/i;

const USUAL_NAMES = [
  'name:uk',
  'name_uk',
  'hromada_full_name',
  'full_name',
  'name',
  'назва',
  'нормована_назва',
  'title',
];
