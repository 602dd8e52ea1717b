import type { Locale } from '#platform/i18n/locales.ts';
import type { Source } from './promise.ts';

/** How something of another module is called, and where everybody reads it. */
export interface NamedSource {
  readonly name: string;
  /** Without the locale’s prefix. */
  readonly path: `/${string}`;
}

/**
 * A slot: how a higher module names what a promise came from, or is about. Undefined: it is not public, or not any more.
 * They name it in `promiseSources` of module.ts.
 */
export interface PromiseSource {
  /** As promises name it: `meeting`, `report`. */
  readonly kind: string;
  readonly describe: (id: string, locale: Locale) => Promise<NamedSource | undefined>;
}

/** Of many at once, each that is named asked for once: of twenty questions of one evening, that evening. */
export async function describeSources(
  sources: readonly PromiseSource[],
  of: readonly Source[],
  locale: Locale,
): Promise<ReadonlyMap<string, NamedSource>> {
  const named = new Map<string, NamedSource>();
  for (const [key, source] of new Map(of.map((one) => [sourceKey(one), one]))) {
    const found = await describeSource(sources, source, locale);
    if (found) named.set(key, found);
  }
  return named;
}

/** By which it is found among those. */
export function sourceKey({ kind, id }: Source): string {
  return `${kind} ${id ?? ''}`;
}

/** Undefined: nobody knows such a kind, or it is not for everybody. */
export async function describeSource(
  sources: readonly PromiseSource[],
  { kind, id }: Source,
  locale: Locale,
): Promise<NamedSource | undefined> {
  return id === undefined
    ? undefined
    : await sources.find((source) => source.kind === kind)?.describe(id, locale);
}
