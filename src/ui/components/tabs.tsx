import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';

interface TabsProps {
  readonly locale: Locale;
  /** What they are views of. */
  readonly label: string;
  /** Said before them, too: one row of two, which would look alike. */
  readonly isSaid?: boolean;
  readonly tabs: readonly {
    readonly label: string;
    readonly href: string;
    readonly current: boolean;
    readonly count?: number;
  }[];
}

/** Views of one list, each with an address of its own. */
export function Tabs({ locale, label, isSaid = false, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      {isSaid && <span aria-hidden="true">{label}:</span>}
      <ul>
        {tabs.map(({ label: text, href, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {/* Read out with a space between: «Нові 2». */}
              {text} {count !== undefined && <b>{formatNumber(locale, count)}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
