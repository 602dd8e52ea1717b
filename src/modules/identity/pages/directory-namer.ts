import type { Said } from '#kernel/text/said.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { JournalNamer } from '../domain/journal.ts';

interface Named {
  readonly name: string;
  readonly nameEn: string | undefined;
}

/** Names things in the journal as their public directory does; of a thing that is not in it, the journal shows the label only. */
export function directoryNamer(
  kind: string,
  label: Said,
  find: (id: string) => Named | undefined,
): JournalNamer {
  const namesOf = (_: unknown, ids: readonly string[], locale: Locale) =>
    new Map(
      ids.flatMap((id) => {
        const found = find(id);
        return found ? [[id, nameIn(locale, found)] as const] : [];
      }),
    );
  return { kind, label, namesOf };
}
