import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ReasonTable } from './reason-table.tsx';

interface Line {
  readonly number: number;
  readonly reason: string;
}

const lines = (reason: string, from: number, count: number): readonly Line[] =>
  Array.from({ length: count }, (_, index) => ({ number: from + index, reason }));

const shown = (given: readonly Line[]) =>
  renderToString(
    <ReasonTable
      locale="en"
      title="Not taken"
      lines={given}
      reasonOf={({ reason }) => reason}
      keyOf={({ number }) => String(number)}
      columns={[
        { id: 'line', heading: 'Line', cell: ({ number }) => `line ${number}` },
        { id: 'why', heading: 'Why', cell: ({ reason }) => reason },
      ]}
    />,
  );

describe('lines of a file by reason', () => {
  it('are the first of each reason with how many there are, and all of them folded away', () => {
    const html = shown([...lines('unknown', 2, 8_241), ...lines('no name', 9_000, 1)]);
    const [told = '', folded = ''] = html.split('<details>');
    expect(told).toContain('>8,242<');
    expect(told.match(/<tr data-row/g)).toHaveLength(2);
    expect(told).toMatch(/line 2<.*unknown<.*>8,241<.*line 9000<.*no name<.*>1</);
    expect(folded.match(/<tr data-row/g)).toHaveLength(100);
    expect(folded).toContain('…and 8,142 more lines');
  });

  it('are told one by one where they are few, and nothing of none', () => {
    const html = shown([...lines('unknown', 2, 3), ...lines('no name', 9, 1)]);
    expect(html.match(/<tr data-row/g)).toHaveLength(4);
    expect(html).not.toContain('<details>');
    expect(html).not.toContain('How many');
    expect(shown([])).toBe('');
  });
});
