import { beginningOf } from '#kernel/text/beginning-of.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { MAX_TALK_LENGTHS } from '../talk.ts';
import type { RawEvent, RawLink } from './raw-programme.ts';

/** What was done to the words of an event. */
export const WORDS_MENDED = [
  'title-shortened',
  'abstract-moved',
  'description-shortened',
  'words-left-out',
  'markup-left-out',
] as const;
export type WordsMended = (typeof WORDS_MENDED)[number];

export interface MendedWords {
  readonly title: string;
  readonly abstract: string;
  readonly description: string;
  readonly mended: readonly WordsMended[];
}

/** Longer than anything that people write: what is longer still is not read at all. */
const MAX_READ_LENGTH = 40_000;
const MAX_TITLE_READ_LENGTH = 2_000;

/**
 * Title, abstract and description as a page of ours takes them. What has no room in one of them goes on in the next, and links go to
 * the end of the description, so that nothing is lost while there is room for it.
 */
export function mendWords(event: RawEvent): MendedWords | 'title-missing' | 'title-unreadable' {
  const whole = tidyLine(event.title, MAX_TITLE_READ_LENGTH);
  if (!whole.ok) return whole.refusal === 'empty' ? 'title-missing' : 'title-unreadable';
  const mended = new Set<WordsMended>();
  const title = beginningOf(whole.value.text, MAX_TALK_LENGTHS.title - 1);
  const subtitle = readWords(event.subtitle, mended);
  const abstract = readWords(event.abstract, mended);
  const words = readWords(event.description, mended);
  const rest: string[] = [];
  if (title !== whole.value.text) {
    mended.add('title-shortened');
    rest.push(whole.value.text);
  }
  if (subtitle !== '') rest.push(subtitle);
  const isLong = abstract.length > MAX_TALK_LENGTHS.abstract;
  if (isLong) {
    mended.add('abstract-moved');
    rest.push(abstract);
  }
  if (words !== '' && words !== abstract) rest.push(words);
  rest.push(...event.links.flatMap((link) => readLink(link, mended)));
  return {
    title,
    abstract: isLong ? beginningOf(abstract, MAX_TALK_LENGTHS.abstract - 1) : abstract,
    description: shortened(rest.join('\n\n'), mended),
    mended: [...mended],
  };
}

function shortened(text: string, mended: Set<WordsMended>): string {
  if (text.length <= MAX_TALK_LENGTHS.description) return text;
  mended.add('description-shortened');
  // Not in the middle of a sign that takes two places.
  const cut = text.slice(0, MAX_TALK_LENGTHS.description - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}

/** Of what nobody can read, nothing. Some programmes are written in HTML: its lines stay, its signs go. */
function readWords(text: string, mended: Set<WordsMended>): string {
  const plain = text.replace(LINE_END, '\n').replace(TAG, '');
  if (plain !== text) mended.add('markup-left-out');
  const read = plainText(plain, MAX_READ_LENGTH);
  if (read.ok) return read.value;
  mended.add('words-left-out');
  return '';
}

const LINE_END = /<(?:br|\/p|\/li|\/h\d)\s{0,3}\/?>/gi;
/** Of HTML; «a < b» is none. */
const TAG =
  /<\/?(?:a|b|i|p|br|li|ul|ol|em|strong|div|span|code|pre|h\d|img|hr|u)(?:\s[^<>]{0,500})?\/?>/gi;

function readLink({ url, title }: RawLink, mended: Set<WordsMended>): readonly string[] {
  const address = tidyLine(url, 1_000);
  const name = tidyLine(title, 300);
  if (!address.ok || !/^https?:\/\//i.test(address.value.text)) {
    mended.add('words-left-out');
    return [];
  }
  const { text } = address.value;
  return [name.ok && name.value.text !== text ? `${name.value.text}: ${text}` : text];
}
