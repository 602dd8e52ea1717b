import { describe, expect, test } from 'vitest';
import { readFigures, recordFigures, writeFigures } from './figures-page.ts';

const home = (figure: string, met?: boolean) => ({
  name: 'home page',
  scale: 'demonstration | one',
  figure,
  ratio: '60 % of bare',
  target: '≤ 0.12 ms',
  ...(met !== undefined && { met }),
});

describe('the page of figures', () => {
  test('shows each figure with its occasion, target and the figure before', () => {
    const first = recordFigures(new Map(), 'pages', [home('0.2 ms', false)], '30 November, `aaa`');
    const text = writeFigures(
      '# Figures',
      recordFigures(first, 'pages', [home('0.1 ms', true)], 'today, `bbb`'),
    );
    expect(text).toContain(
      '| home page | demonstration / one | 0.1 ms (today, `bbb`) | 60 % of bare | ≤ 0.12 ms: met | 0.2 ms (30 November, `aaa`) |',
    );
  });

  test('is read again as it was written, other benches included', () => {
    const lines = [home('0.2 ms', false), home('0.3 ms'), { name: 'bare', scale: '', figure: '1' }];
    const figures = recordFigures(
      recordFigures(new Map(), 'locate', [home('1 µs')], 'today'),
      'pages',
      lines,
      'today',
    );
    const text = writeFigures('# Figures\n\nWhat they are.', figures);
    expect(text).toContain('≤ 0.12 ms: **missed**');
    expect(text).toContain('| home page (2) |');
    expect(readFigures(text)).toEqual(figures);
    expect(writeFigures('# Figures\n\nWhat they are.', readFigures(text))).toBe(text);
  });

  test('is empty before anything was measured', () => {
    expect(readFigures('# Figures')).toEqual(new Map());
  });
});
