import { describe, expect, it } from 'vitest';
import { runSteps } from '../steps.ts';
import { nearWordsInSteps } from './near-words.ts';
import { buildWordIndex, wordsBeginning } from './word-index.ts';

const NAMES = ['балта', 'болград', 'ізмаїл', 'кілія', 'одеса', 'одеське', 'рені', 'татарбунари'];

describe('words near a word', () => {
  const near = runSteps(nearWordsInSteps(NAMES));
  const found = (word: string, edits: number, unfinished = false): string[] => {
    const words: string[] = [];
    near.find(word, edits, unfinished, (index, away) => words.push(`${NAMES[index]} ${away}`));
    return words;
  };

  it.each([
    ['болта', ['балта 1']],
    ['блата', ['балта 1']],
    ['одеска', ['одеса 1', 'одеське 2']],
    ['татрабунра', []],
    ['татрабунри', ['татарбунари 2']],
    ['хххх', []],
    ['', []],
  ])('«%s» finds %j', (word, expected) => {
    expect(found(word, 2)).toEqual(expected);
  });

  it('finds a name whose end is not typed yet, a slip in it nevertheless', () => {
    expect(found('татрабу', 1)).toEqual([]);
    expect(found('татрабу', 1, true)).toEqual(['татарбунари 1']);
  });

  it('finds every word again with a letter changed, added, left out or swapped, wherever', () => {
    for (const name of NAMES) {
      for (let at = 0; at < name.length; at += 1) {
        const [head, tail] = [name.slice(0, at), name.slice(at)];
        const swapped = `${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`;
        for (const slip of [
          `${head}щ${tail.slice(1)}`,
          `${head}щ${tail}`,
          head + tail.slice(1),
          swapped,
        ]) {
          expect(found(slip, 1).join(), slip).toContain(name);
        }
      }
    }
  });
});

describe('the index of words', () => {
  const index = buildWordIndex(
    new Map(NAMES.map((name, number) => [name, [number, number + 100]])),
  );

  it('gives the words that begin so', () => {
    const [from, to] = wordsBeginning(index, 'оде');
    expect(index.words.slice(from, to)).toEqual(['одеса', 'одеське']);
    expect(Array.from(index.postings.subarray(index.starts[from], index.starts[to]))).toEqual([
      4, 104, 5, 105,
    ]);
  });

  it.each(['ж', 'одесаа', '\uffff'])('gives none for «%s»', (beginning) => {
    const [from, to] = wordsBeginning(index, beginning);
    expect(to).toBe(from);
  });

  it('gives all for nothing', () => {
    expect(wordsBeginning(index, '')).toEqual([0, NAMES.length]);
  });
});
