import type { FurtherName } from './candidate.ts';
import type { Attributes } from './guess-properties.ts';

/**
 * The names that OpenStreetMap's features carry beside their own: `name:ru`, `alt_name`, and the old ones,
 * whose keys may end in a date (`old_name:uk:-2023-05-03`).
 */
export function furtherNamesOf(
  attributes: Attributes,
  name: string,
  languages: 'searched' | 'any' = 'searched',
): readonly FurtherName[] {
  const found = new Map<string, FurtherName>();
  for (const [key, value] of attributes) {
    for (const written of splitNames(value)) {
      const further = furtherName(key, written, languages);
      if (further && further.name !== name && !found.has(further.name)) {
        found.set(further.name, further);
      }
    }
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** OpenStreetMap parts several values by semicolons. */
export function splitNames(written: string): readonly string[] {
  return written.split(';').flatMap((name) => name.trim() || []);
}

function furtherName(
  key: string,
  name: string,
  languages: 'searched' | 'any',
): FurtherName | undefined {
  const [stem = '', suffix = ''] = key.split(':');
  const kind = KINDS.get(stem);
  if (!kind || name.length > MAX_LENGTH) return undefined;
  const language = suffix === '' ? 'uk' : suffix;
  const wanted = isWanted(stem, language, languages);
  return wanted ? { name, kind, language } : undefined;
}

/** `name`, `name:uk` and `name:en` have fields of their own. */
function isWanted(stem: string, language: string, languages: 'searched' | 'any'): boolean {
  if (SEARCHED.has(language)) return true;
  if (stem === 'name') return false;
  return MAIN.has(language) || (languages === 'any' && LANGUAGE.test(language));
}

const MAX_LENGTH = 200;
const KINDS: ReadonlyMap<string, FurtherName['kind']> = new Map([
  ['name', 'alternative'],
  ['alt_name', 'alternative'],
  ['old_name', 'former'],
]);
const MAIN = new Set(['uk', 'en']);
/** The languages that people of the area type in. */
const SEARCHED = new Set(['ru', 'ro', 'bg', 'gag']);
const LANGUAGE = /^[a-z]{2,3}$/;
