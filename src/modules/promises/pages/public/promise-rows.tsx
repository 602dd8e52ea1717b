import { type Locale, localePath } from '../../../../platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '../../../../ui/components/link-row.tsx';
import type { PromisesContext } from '../../domain/promises-context.ts';
import type { ListedPromise } from '../../use-cases/list-promises.ts';
import { areaName, beginningOf, PromiseMarks, promiseLine } from './promise-words.tsx';

interface PromiseRowsProps {
  readonly context: PromisesContext;
  readonly locale: Locale;
  readonly promises: readonly ListedPromise[];
}

/** Each a row that leads to its page: what, who, by when, and how it stands. */
export function PromiseRows({ context, locale, promises }: PromiseRowsProps) {
  return (
    <LinkRows>
      {promises.map((promise) => (
        <LinkRow
          key={promise.id}
          href={localePath(locale, `/promises/${promise.id}`)}
          title={<span lang="uk">{beginningOf(promise.words)}</span>}
          about={
            <>
              <PromiseMarks locale={locale} promise={promise} />{' '}
              {[promiseLine(locale, context, promise), areaName(locale, context, promise.areaId)]
                .filter(Boolean)
                .join('\u00a0· ')}
            </>
          }
        />
      ))}
    </LinkRows>
  );
}
