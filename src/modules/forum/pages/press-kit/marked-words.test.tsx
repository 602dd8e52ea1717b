import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { SourcedNumber } from '../../domain/press-kit/release.ts';
import { MarkedWords } from './marked-words.tsx';

const asOf = Temporal.Instant.from('2026-12-01T08:00:00Z');

function source(number: string, fact: string | undefined): SourcedNumber {
  const words = { uk: fact ?? 'Звіт', en: '' };
  return { number, fact, words, url: 'https://example.org/', asOf };
}

function marked(text: string, numbers: readonly SourcedNumber[]): string {
  const notCounted = { names: [], years: [] };
  return render(
    <MarkedWords
      text={text}
      language="uk"
      numbers={numbers}
      notCounted={notCounted}
      anchor="number"
    />,
  );
}

describe('a number of a release', () => {
  it('leads to where it is from', () => {
    const numbers = [source('24', 'talks'), source('3', 'tracks')];
    expect(marked('24 виступи, 3 напрями, 5 зал', numbers)).toBe(
      '<a href="#number-1">24</a> виступи, <a href="#number-2">3</a> напрями, 5 зал',
    );
  });

  it('leads to all sources together where its value has two, and never to that of another one', () => {
    const numbers = [source('3', 'tracks'), source('3', undefined)];
    expect(marked('3 напрями і 3 затримання', numbers)).toBe(
      '<a href="#numbers">3</a> напрями і <a href="#numbers">3</a> затримання',
    );
  });
});
