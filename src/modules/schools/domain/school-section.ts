import type { VNode } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Organisation } from '#modules/organisations/index.ts';

/** What else stands on a school's page. Nothing to show: null, and the page has no trace of it. */
export interface SchoolSection {
  /** kebab-case, unique on the page. */
  readonly id: string;
  /** Lower ones first. */
  readonly order: number;
  readonly load: (place: {
    readonly locale: Locale;
    readonly today: Temporal.PlainDate;
    readonly school: Organisation;
  }) => Promise<VNode | null>;
}
