import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const UKRAINIAN = 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ';
/** What Russian and Bulgarian pages have besides. */
const OTHER_CYRILLIC = 'ЁЪЫЭ';
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const bothCases = (letters: string) => letters + letters.toLowerCase();

/**
 * The parts of Onest, each from the file of the package that holds its letters. A page loads two of them:
 * its own script's letters, and the figures and signs that all share.
 */
const PARTS = [
  { name: 'onest-cyrillic', file: 'cyrillic', text: `${bothCases(UKRAINIAN + OTHER_CYRILLIC)}№` },
  { name: 'onest-latin', file: 'latin', text: bothCases(LATIN) },
  { name: 'onest-figures', file: 'latin', text: `0123456789 \u00a0.,:;!?«»“”„()/+-—–’ʼ'"·&%…` },
] as const;

type Part = (typeof PARTS)[number];

/** Bytes that one page may spend on its letters. */
export const FONT_BUDGET = 18 * 1024;

/**
 * Writes the parts to a folder, from which the styles take them; answers the weight of each in bytes.
 * Fails the build where the two parts of one page together weigh more than FONT_BUDGET.
 */
export async function buildFont(folder: string): Promise<Readonly<Record<Part['name'], number>>> {
  await mkdir(folder, { recursive: true });
  const [cyrillic, latin, figures] = await Promise.all(PARTS.map((part) => write(part, folder)));
  const weights = {
    'onest-cyrillic': cyrillic ?? 0,
    'onest-latin': latin ?? 0,
    'onest-figures': figures ?? 0,
  };
  const heaviest =
    Math.max(weights['onest-cyrillic'], weights['onest-latin']) + weights['onest-figures'];
  if (heaviest > FONT_BUDGET) {
    throw new Error(`A page's font weighs ${heaviest} bytes; ${FONT_BUDGET} are allowed.`);
  }
  return weights;
}

async function write({ name, file, text }: Part, folder: string): Promise<number> {
  const sources = dirname(
    createRequire(import.meta.url).resolve('@fontsource-variable/onest/package.json'),
  );
  const whole = await readFile(join(sources, 'files', `onest-${file}-wght-normal.woff2`));
  const part = await subsetFont(whole, text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
    // Spacing, and figures of one width for columns. The rest (fractions, small figures) is never asked for.
    keepFeatures: ['kern', 'tnum'],
    noHinting: true,
  });
  await writeFile(join(folder, `${name}.woff2`), part);
  return part.length;
}
