import { parseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { langOfUkrainian } from '#ui/components/ukrainian.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { isSuspended } from '#modules/officers/index.ts';
import type { PromisePages } from '../../domain/pages-context.ts';
import type { Answerable } from '../../domain/promise.ts';
import { describeSource, type NamedSource } from '../../domain/promise-source.ts';
import { promisesText } from '../../messages/index.ts';
import { type ReadPromise, readPromise } from '../../use-cases/read-promise.ts';
import { promisesPath } from './paths.ts';
import { PromiseHistory } from './promise-history.tsx';
import { beginningOf, Owner, PromiseMarks } from './promise-words.tsx';

/** `/promises/:id`: what was promised, by whom, by when, and all that became of it. */
export async function promisePage(pages: PromisePages, request: PageRequest): Promise<Answer> {
  const id = parseId<'promise'>(request.params['id'] ?? '');
  const read = id && (await readPromise(pages, { id }));
  if (!read?.ok) return refusal('absent');
  const promise = read.value;
  const { locale } = request;
  const { reportId } = promise;
  const source = await describeSource(pages.promiseSources, promise.source, locale);
  const report =
    reportId &&
    (await describeSource(pages.promiseSources, { kind: 'report', id: reportId }, locale));
  return page(
    <PromiseView pages={pages} request={request} promise={promise} named={{ source, report }} />,
  );
}

interface PromiseViewProps {
  readonly pages: PromisePages;
  readonly request: PageRequest;
  readonly promise: ReadPromise;
  readonly named: {
    readonly source: NamedSource | undefined;
    readonly report: NamedSource | undefined;
  };
}

function PromiseView(props: PromiseViewProps) {
  const { pages, request, promise } = props;
  const { locale } = request;
  const t = promisesText.in(locale);
  const area = pages.areas.get(promise.areaId);
  const title = beginningOf(promise.words);
  const isLong = title.length < promise.words.length;
  return (
    <PublicPage
      request={request}
      title={title}
      description={t('promise.meta', { words: title })}
      styles={['published.css']}
    >
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('list.title'), href: localePath(locale, promisesPath(area)) },
          { text: title, lang: langOfUkrainian(locale) },
        ]}
      />
      <h1 lang="uk">{title}</h1>
      <p class="published-state">
        <PromiseMarks locale={locale} promise={promise} />
      </p>
      {isLong && (
        <blockquote class="published-words" lang="uk">
          <Paragraphs text={promise.words} />
        </blockquote>
      )}
      <PromiseFacts {...props} />
      <h2>{t('promise.history')}</h2>
      <PromiseHistory context={pages} locale={locale} promise={promise} />
      <LinkRows>
        <LinkRow
          href={localePath(locale, promisesPath(area))}
          title={t('promise.all')}
          about={t('promise.all.about')}
        />
      </LinkRows>
    </PublicPage>
  );
}

function PromiseFacts({ pages, request: { locale }, promise, named }: PromiseViewProps) {
  const t = promisesText.in(locale);
  const area = pages.areas.get(promise.areaId);
  const { dueOn, firstDueOn, deputy, owner } = promise;
  const linked = (source: NamedSource | undefined) =>
    source && <a href={localePath(locale, source.path)}>{source.name}</a>;
  return (
    <Facts
      rows={[
        {
          term: t('promise.owner'),
          value: <Owner locale={locale} context={pages} owner={owner} />,
        },
        {
          term: t('promise.deputy'),
          value: deputy && !isSuspendedOfficer(pages, deputy) && (
            <Owner locale={locale} context={pages} owner={deputy} />
          ),
        },
        { term: t('promise.due'), value: formatDay(locale, dueOn) },
        {
          term: t('promise.first-due'),
          value: !firstDueOn.equals(dueOn) && formatDay(locale, firstDueOn),
        },
        {
          term: t('promise.where'),
          value: area && (
            <a href={localePath(locale, `/area/${area.slug}`)}>{nameIn(locale, area)}</a>
          ),
        },
        { term: t('promise.source'), value: linked(named.source) },
        { term: t('promise.report'), value: linked(named.report) },
      ]}
    />
  );
}

/** Residents are not referred to a deputy whose access is suspended. */
function isSuspendedOfficer({ officers }: PromisePages, { officerId }: Answerable): boolean {
  return officerId !== undefined && isSuspended(officers, officerId);
}
