import type { AreaId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Context } from '#modules/identity/index.ts';

/** Something that was done, or is going to be: a meeting, a lesson, a session of a course, a report that was dealt with. */
export interface WorkThing {
  readonly id: string;
  /** As everybody may read it. */
  readonly title: string;
  /** Where everybody reads it, without the locale’s prefix; undefined: nowhere. */
  readonly path: `/${string}` | undefined;
  readonly areaId: AreaId;
  /** In which it was or is held, where that is said. */
  readonly languages?: readonly string[];
  /** When it was done; undefined: not yet, and it counts for nothing. */
  readonly doneOn: Temporal.PlainDate | undefined;
  /** How many people came; undefined: nobody counted, or it is of no people. */
  readonly people: number | undefined;
}

/**
 * A slot: how a module tells of its everyday work to another, which it does not know: the joint plan counts by it how far
 * its actions are. Modules name theirs in `everydayWork` of module.ts.
 */
export interface EverydayWork {
  /** As whoever links it names it: `meeting`, `lesson`. */
  readonly kind: string;
  readonly label: (locale: Locale) => string;
  /** How the address of one begins at the desk and for everybody, before its id. */
  readonly addresses: readonly string[];
  /** Where everybody reads one, where its address there ends with another name than its id; and whose name that is. */
  readonly named?: {
    readonly path: `/${string}/`;
    readonly idOf: (context: Context, name: string) => Promise<string | undefined>;
  };
  /** What is there for whoever asks; undefined: nothing, or not for them. */
  readonly find: (context: Context, id: string, locale: Locale) => Promise<WorkThing | undefined>;
  /** Events after which it may count otherwise, and under what their subjects name it. */
  readonly changes: readonly { readonly types: readonly string[]; readonly subject: string }[];
}
