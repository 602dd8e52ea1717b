import type { VNode } from 'preact';
import type { OperatorLanguage } from '#kernel/text/said.ts';
import { type NotCounted, numbersIn } from '../../domain/press-kit/numbers-in.ts';
import type { SourcedNumber } from '../../domain/press-kit/release.ts';
import { NUMBERS_ID } from './numbers.tsx';

export interface Marking {
  readonly numbers: readonly SourcedNumber[];
  readonly notCounted: NotCounted;
  /** What its table of sources is called on the page, before the number of the row. */
  readonly anchor: string;
}

interface MarkedWordsProps extends Marking {
  readonly text: string;
  readonly language: OperatorLanguage;
}

/** Words in which each number leads to where it is from, and each address can be followed. */
export function MarkedWords({ text, language, ...marking }: MarkedWordsProps) {
  const marks = [...numberMarks(text, language, marking), ...addressMarks(text)].toSorted(
    (one, other) => one.at - other.at,
  );
  let from = 0;
  const parts = marks.map((mark) => {
    const before = text.slice(from, mark.at);
    from = mark.end;
    return (
      <>
        {before}
        {mark.view}
      </>
    );
  });
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly view: VNode;
}

function numberMarks(
  text: string,
  language: OperatorLanguage,
  { numbers, notCounted, anchor }: Marking,
): readonly Mark[] {
  return numbersIn(text, language, notCounted).flatMap(({ number, at, end, shown }) => {
    const href = hrefOf(number, numbers, anchor);
    return href === undefined ? [] : [{ at, end, view: <a href={href}>{shown}</a> }];
  });
}

/** Three tracks are not the source of three arrests: where a value has two, all of them say of what they are. */
function hrefOf(number: string, numbers: Marking['numbers'], anchor: string): string | undefined {
  const [row, ...others] = [...numbers.keys()].filter((at) => numbers[at]?.number === number);
  if (row === undefined) return undefined;
  return others.length > 0 ? `#${NUMBERS_ID}` : `#${anchor}-${row + 1}`;
}

/** What ends a sentence is not of its address. */
const ADDRESS = /https?:\/\/[^\s<>«»“”]*[^\s<>«»“”.,;:!?)]/gu;

function addressMarks(text: string): readonly Mark[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: url, index }) => ({
    at: index,
    end: index + url.length,
    view: <a href={url}>{url.replace(/^https?:\/\//, '')}</a>,
  }));
}

/** Paragraph by paragraph. */
export function MarkedParagraphs({ text, ...more }: MarkedWordsProps) {
  return (
    <>
      {text
        .split('\n')
        .filter(Boolean)
        .map((line, index) => (
          <p key={index}>
            <MarkedWords text={line} {...more} />
          </p>
        ))}
    </>
  );
}
