import type { ComponentChildren } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';

interface FiguresProps {
  readonly locale: Locale;
  readonly figures: readonly {
    readonly value: number;
    /** What is counted, in the form that the number asks for: «зустрічей, 214 відвідувачів». */
    readonly label: ComponentChildren;
    /** Where it is counted from. */
    readonly href?: string;
  }[];
}

/** Numbers that write the report: the figure first, what it counts beside it. */
export function Figures({ locale, figures }: FiguresProps) {
  return (
    <ul class="figures-list">
      {figures.map(({ value, label, href }, index) => (
        <li key={index}>
          <b>{formatNumber(locale, value)}</b>{' '}
          <span>{href === undefined ? label : <a href={href}>{label}</a>}</span>
        </li>
      ))}
    </ul>
  );
}
