import { writeDocx } from '#platform/docx/write-docx.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import type { PublicRelease } from '../../use-cases/press-kit/read-release.ts';
import { type Instants, instantIn, passageLines } from './kit-words.ts';
import { pressKitText } from './messages/index.ts';
import { shownNumber } from './numbers.tsx';
import { sourceHref } from './paths.ts';

type Language = 'uk' | 'en';

interface Block {
  readonly kind: 'title' | 'lead' | 'heading' | 'text' | 'quote';
  readonly text: string;
}

/** A release in one language, as it is filed: the text first, then where its numbers are from. */
export interface WrittenRelease extends Instants {
  readonly read: PublicRelease;
  readonly language: Language;
  readonly publicUrl: string;
}

export function releaseTxt(written: WrittenRelease): string {
  const lines = blocksOf(written).map(({ kind, text }) =>
    kind === 'title' || kind === 'heading' ? text.toUpperCase() : text,
  );
  return `${lines.join('\n\n')}\n`;
}

/** Twentieths of a point. */
const AFTER = 160;
const QUOTE = 567;

export async function releaseDocx(written: WrittenRelease): Promise<Uint8Array> {
  const { read, language } = written;
  return await writeDocx({
    title: read.release.title[language],
    language,
    blocks: blocksOf(written).map(({ kind, text }) => ({
      kind: 'paragraph',
      text,
      isBold: kind !== 'text' && kind !== 'quote',
      spacing: { after: AFTER },
      ...(kind === 'quote' && { indent: { left: QUOTE } }),
    })),
  });
}

function blocksOf(written: WrittenRelease): readonly Block[] {
  const { read, language } = written;
  const { release, numbers, corrections } = read;
  const t = pressKitText.in(language);
  const { outAt } = release;
  return [
    { kind: 'title', text: release.title[language] },
    ...(outAt ? texts([t('out', { when: instantIn(language, outAt, written) })]) : []),
    { kind: 'lead', text: release.lead[language] },
    ...texts(release.body[language].split('\n').filter(Boolean)),
    ...release.quotes.map(
      ({ said, by }): Block => ({ kind: 'quote', text: `${said[language]}\n— ${by[language]}` }),
    ),
    ...section(t('contact'), [contactIn(written)]),
    ...section(
      t('numbers'),
      numbers.map((one) => numberIn(written, one)),
    ),
    ...section(
      t('corrections'),
      corrections.map((one) => passageLines(language, one, written).join('\n')),
    ),
  ];
}

function texts(lines: readonly string[]): readonly Block[] {
  return lines.map((text) => ({ kind: 'text', text }));
}

/** Nothing under it: it is left out. */
function section(heading: string, lines: readonly string[]): readonly Block[] {
  const said = lines.filter(Boolean);
  return said.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...texts(said)];
}

function contactIn({ read, language }: WrittenRelease): string {
  const { words, phone, email } = read.release.contact;
  const shown = phone === '' ? '' : formatPhone(phone).replaceAll('\u00a0', ' ');
  return [words[language], shown, email].filter(Boolean).join('\n');
}

function numberIn(written: WrittenRelease, one: PublicRelease['numbers'][number]): string {
  const { language, publicUrl } = written;
  const t = pressKitText.in(language);
  const words = one.words[language] || one.words.uk;
  const when = t('numbers.as-of', { when: instantIn(language, one.asOf, written) });
  const number = shownNumber(language, one).replaceAll('\u00a0', ' ');
  return `${number}: ${words}. ${sourceHref(language, publicUrl, one)}, ${when}`;
}
