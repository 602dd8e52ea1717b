import { strToU8, type Zippable } from 'fflate';
import { spreadsheetForm, writeTable } from '#platform/csv/write-table.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import {
  openFullPhotograph,
  type UsablePhotograph,
} from '../../use-cases/photographs/read-photographs.ts';
import { forumPath } from '../forum-words.ts';
import { consentWords, takenWords, termsWords } from '../photographs/photographs.tsx';
import { pressKitText } from './messages/index.ts';

export interface KitPhotographs {
  readonly files: Zippable;
  /** So many are named with their address only. */
  readonly left: number;
}

/** The file is made in memory: what is beyond this is named with its address. */
const MAX_BYTES = 60_000_000;

/** Photographs in full size, with all that whoever publishes one must know; of whom consent was taken back meanwhile, none. */
export async function kitPhotographs(
  context: PressKitContext,
  year: number,
  all: readonly UsablePhotograph[],
): Promise<KitPhotographs> {
  if (all.length === 0) return { files: {}, left: 0 };
  const files: Zippable = {};
  const listed: Listed[] = [];
  let bytes = 0;
  for (const [index, photograph] of all.entries()) {
    const file = `photographs/${String(index + 1).padStart(2, '0')}.jpg`;
    const image = await openFullPhotograph(context, photograph);
    if (!image) continue;
    const fits = bytes + image.length <= MAX_BYTES;
    if (fits) {
      bytes += image.length;
      // A photograph does not get smaller.
      files[file] = [image, { level: 0 }];
    }
    listed.push({ photograph, file: fits ? file : '' });
  }
  const { publicUrl } = context.platform.config;
  files['photographs/captions.csv'] = strToU8(captions(listed, year, publicUrl));
  return { files, left: listed.filter(({ file }) => file === '').length };
}

interface Listed {
  readonly photograph: UsablePhotograph;
  /** Empty: it did not fit. */
  readonly file: string;
}

const COLUMNS = ['file', 'caption', 'alt', 'author', 'terms', 'consent', 'taken', 'url'] as const;
const BOTH = ['uk', 'en'] as const;

/** Both languages beside one another: an editor copies one of them. */
function captions(listed: readonly Listed[], year: number, publicUrl: string): string {
  const headings = COLUMNS.map((column) =>
    BOTH.map((language) => pressKitText.in(language)(`file.caption.${column}`)).join(' / '),
  );
  const inBoth = (words: (language: 'uk' | 'en') => string) =>
    [...new Set(BOTH.map(words))].filter(Boolean).join(' / ');
  const rows = listed.map(({ photograph, file }) => [
    file,
    inBoth((language) => saidIn(language, photograph.caption)),
    inBoth((language) => saidIn(language, photograph.alt)),
    photograph.author,
    inBoth((language) => termsWords(language, photograph)),
    inBoth((language) => consentWords(language, photograph)),
    inBoth((language) => takenWords(language, photograph)),
    publicUrl + forumPath('uk', year, `/photograph/${photograph.id}/full`),
  ]);
  return writeTable({ headings, rows }, spreadsheetForm('uk')).replaceAll('\u00a0', ' ');
}
