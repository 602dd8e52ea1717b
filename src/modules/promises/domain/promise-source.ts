import type { Locale } from '../../../platform/i18n/locales.ts';

/** How something of another module is called, and where everybody reads it. */
export interface NamedSource {
  readonly name: string;
  /** Without the locale’s prefix. */
  readonly path: `/${string}`;
}

/**
 * A slot: how a higher module names what a promise came from, or is about. Undefined: it is not public, or not any more.
 * `src/app-pages.ts` joins them.
 */
export interface PromiseSource {
  /** As promises name it: `meeting`, `report`. */
  readonly kind: string;
  readonly describe: (id: string, locale: Locale) => Promise<NamedSource | undefined>;
}

/** Undefined: nobody knows such a kind, or it is not for everybody. */
export async function describeSource(
  sources: readonly PromiseSource[],
  { kind, id }: { readonly kind: string; readonly id: string | undefined },
  locale: Locale,
): Promise<NamedSource | undefined> {
  return id === undefined
    ? undefined
    : await sources.find((source) => source.kind === kind)?.describe(id, locale);
}
