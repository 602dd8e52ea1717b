import type { Measurement } from '../../bench/report.ts';

/** A line of docs/figures.md, as its cells. */
export interface Figure {
  /** What was measured; unique within its bench. */
  readonly name: string;
  /** At what scale. */
  readonly scale: string;
  /** The figure, and in parentheses when and at which commit. */
  readonly measured: string;
  readonly compared: string;
  readonly target: string;
  /** What `measured` was before. */
  readonly before: string;
}

/** By the name of the bench, which is its file's without `.bench.ts`. */
export type Figures = ReadonlyMap<string, readonly Figure[]>;

const HEADINGS = ['What', 'Scale', 'Measured', 'Compared', 'Target', 'Before'] as const;

/** Replaces the figures of one bench; those of the same name become `before`. */
export function recordFigures(
  figures: Figures,
  bench: string,
  measurements: readonly Measurement[],
  occasion: string,
): Figures {
  const earlier = new Map(figures.get(bench)?.map((figure) => [figure.name, figure]));
  const names = new Map<string, number>();
  const recorded = measurements.map(({ name, scale, figure, ratio, target, met }): Figure => {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    const unique = count === 1 ? name : `${name} (${count})`;
    return {
      name: cell(unique),
      scale: cell(scale),
      measured: cell(`${figure} (${occasion})`),
      compared: cell(ratio ?? ''),
      target: cell([target, verdictOf(met)].filter(Boolean).join(': ')),
      before: earlier.get(cell(unique))?.measured ?? '',
    };
  });
  return new Map([...figures, [bench, recorded]]);
}

function verdictOf(met: boolean | undefined): string | undefined {
  if (met === undefined) return undefined;
  return met ? 'met' : '**missed**';
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '/').replaceAll(/\s+/g, ' ').trim();
}

export function writeFigures(introduction: string, figures: Figures): string {
  const sections = [...figures]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([bench, lines]) => {
      const rows = lines.map(({ name, scale, measured, compared, target, before }) =>
        row([name, scale, measured, compared, target, before]),
      );
      return [`## ${bench}`, '', row(HEADINGS), row(HEADINGS.map(() => '---')), ...rows].join('\n');
    });
  return `${[introduction.trim(), ...sections].join('\n\n')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Reads what `writeFigures` wrote. */
export function readFigures(text: string): Figures {
  const [, ...sections] = text.split(/^## /m);
  return new Map(
    sections.map((section) => {
      const [bench = '', ...lines] = section.split('\n');
      const rows = lines.filter((line) => line.startsWith('| ')).slice(2);
      return [bench.trim(), rows.map(figureOf)];
    }),
  );
}

function figureOf(line: string): Figure {
  const [name = '', scale = '', measured = '', compared = '', target = '', before = ''] = line
    .replace(/^\| /, '')
    .replace(/ \|$/, '')
    .split(' | ')
    .map((text) => text.trim());
  return { name, scale, measured, compared, target, before };
}
