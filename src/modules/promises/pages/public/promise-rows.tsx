import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { WithUkrainian } from '#ui/components/ukrainian.tsx';
import type { PromiseId } from '#kernel/ids.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import type { ListedPromise } from '../../use-cases/list-promises.ts';
import { areaName, beginningOf, ownerWords, PromiseMarks, promiseLine } from './promise-words.tsx';

interface PromiseRowsProps {
  readonly context: PromisesContext;
  readonly locale: Locale;
  readonly promises: readonly ListedPromise[];
  /** How those ended that did, in the words of whoever answered for them. */
  readonly ends?: ReadonlyMap<PromiseId, string>;
}

/** Each a row that leads to its page: what, who, by when, and how it stands. */
export function PromiseRows({ context, locale, promises, ends }: PromiseRowsProps) {
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
              <WithUkrainian
                locale={locale}
                line={[
                  promiseLine(locale, context, promise),
                  areaName(locale, context, promise.areaId),
                ]
                  .filter(Boolean)
                  .join('\u00a0· ')}
                words={ownerWords(locale, context, promise.owner).path ? '' : promise.owner.name}
              />
              <End words={ends?.get(promise.id)} />
            </>
          }
        />
      ))}
    </LinkRows>
  );
}

function End({ words }: { readonly words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <>
      <br />
      <span lang="uk">«{beginningOf(words)}»</span>
    </>
  );
}
