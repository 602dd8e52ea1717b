import type { VNode } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Context } from './context.ts';
import type { Permission, Resource } from './permission.ts';

/** A link of the desk's navigation, shown to people with the permission. Its module names it in module.ts; app/desk.ts sets the order. */
export interface DeskLink {
  /** kebab-case, unique. */
  readonly id: string;
  readonly path: `/desk${string}`;
  readonly permission: Permission;
  /** What is there is of no area: only a right that reaches everywhere leads to it. */
  readonly ofEverywhere?: true;
  readonly label: (locale: Locale) => string;
  /** A small Latin letter: G and then this letter lead there. Unique; «d», «n» and «s» are taken. */
  readonly key?: string;
  /** How many things wait for this person there. */
  readonly waiting?: (context: Context) => Promise<number>;
}

export const DESK_GROUPS = ['day', 'asked', 'together', 'work', 'registers', 'set-up'] as const;
export type DeskGroupId = (typeof DESK_GROUPS)[number];

/** Places that belong together, in the order in which they are shown. */
export interface DeskGroup {
  readonly id: DeskGroupId;
  readonly links: readonly DeskLink[];
}

/** What a module shows on «my day»; null: nothing waits, and the page has no trace of it. */
export interface MyDaySection {
  readonly id: string;
  readonly order: number;
  /** `main`: what waits for this person; `aside`: today, and figures for the report. `main` when not given. */
  readonly column?: 'main' | 'aside';
  /** Whoever may not, is not asked for. */
  readonly permission?: Permission;
  readonly load: (
    context: DeskContext,
    place: { readonly locale: Locale; readonly today: Temporal.PlainDate },
  ) => Promise<VNode | null>;
}

/** What to do first, where nobody has done it yet: «my day» shows it to whoever may. */
export interface FirstStep {
  readonly id: string;
  /** In which the steps are taken. */
  readonly order: number;
  readonly permission: Permission;
  readonly path: string;
  /** Where that is of one's own for everybody; undefined: to `path`. */
  readonly leadsTo?: (context: DeskContext) => Promise<string | undefined>;
  readonly title: (locale: Locale) => string;
  readonly about: (locale: Locale) => string;
  /** Undefined: it does not concern this person. */
  readonly isDone: (context: DeskContext) => Promise<boolean | undefined>;
}

export interface DeskFinding {
  readonly title: string;
  /** What tells it from another of the same name. */
  readonly detail: string | undefined;
  readonly path: string;
}

/** What of a module can be found from the desk. It shows nothing that this actor may not see. */
export interface DeskSearch {
  readonly id: string;
  readonly order: number;
  readonly heading: (locale: Locale) => string;
  /** The best ones first, at most `limit`. */
  readonly find: (
    context: Context,
    asked: { readonly text: string; readonly locale: Locale; readonly limit: number },
  ) => Promise<readonly DeskFinding[]>;
}

/** Events that whoever holds the permission hears of at the desk: that something changed, never what. */
export interface DeskEvents {
  /** Event types, or all of a noun: `assignment.*`. */
  readonly types: readonly string[];
  readonly permission: Permission;
  /** Where it happened: then only whoever reaches there hears of it. Undefined: nobody does. */
  readonly where?: (subject: Readonly<Record<string, string>>) => Resource | undefined;
}

/** How notifications of a kind are worded; the detail is ids and names of kinds, written by the same module. */
export interface NotificationKind {
  /** A noun and a verb, as events have: `card-issue.submitted`. */
  readonly kind: string;
  readonly text: (locale: Locale, detail: Readonly<Record<string, string>>) => string;
  /** A section of «my day» has it as a task, for whoever may do this: there it is not told a second time. */
  readonly task?: Permission;
}

/** All modules' places, sections and searches, put together by app/desk.ts. */
export interface Desk {
  /** In the order in which they are shown. */
  readonly places: readonly DeskGroup[];
  readonly days: readonly MyDaySection[];
  readonly steps: readonly FirstStep[];
  readonly searches: readonly DeskSearch[];
  readonly events: readonly DeskEvents[];
  readonly kinds: readonly NotificationKind[];
}

/** What a page of the desk stands on besides what its module needs. */
export interface DeskContext extends Context {
  readonly desk: Desk;
}
