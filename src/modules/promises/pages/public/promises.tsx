import { type PromiseId, parseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { FilterForm } from '#ui/components/filter-form.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { ServingOfficer } from '#modules/officers/index.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { promisesText } from '../../messages/index.ts';
import {
  listPromises,
  PROMISE_VIEWS,
  type PromisesPage,
  type PromiseView,
} from '../../use-cases/list-promises.ts';
import { promiseFeedLinks } from './feed.ts';
import { OlderAndNewest } from './older-and-newest.tsx';
import { inArea, narrowedPath, promisesPath, questionsPath } from './paths.ts';
import { PromiseRows } from './promise-rows.tsx';

const A_PAGE = 20;

/** `/promises`: of the whole installation. */
export async function promisesPage(
  context: PromisesContext,
  request: PageRequest,
): Promise<Answer> {
  return await listPage(context, request, undefined);
}

export async function areaPromisesPage(
  context: PromisesContext,
  request: PageRequest,
): Promise<Answer> {
  return await inArea(context, request, promisesPath, (area) => listPage(context, request, area));
}

/** What the address narrows the list down to. What it does not know, it leaves out. */
interface Narrowing {
  readonly view: PromiseView | undefined;
  readonly officer: ServingOfficer | undefined;
  readonly after: PromiseId | undefined;
}

async function listPage(
  context: PromisesContext,
  request: PageRequest,
  area: Area | undefined,
): Promise<Answer> {
  const { locale, query } = request;
  const narrowing: Narrowing = {
    view: PROMISE_VIEWS.find((one) => one === query.get('state')),
    officer: context.officers.bySlug(query.get('officer') ?? ''),
    after: parseId<'promise'>(query.get('after') ?? ''),
  };
  const { view, officer, after } = narrowing;
  const asked = { areaId: area?.id, officerId: officer?.id, view, after, limit: A_PAGE };
  const listed = await listPromises(context, asked);
  if (!listed.ok) return refusal('absent');
  const t = promisesText.in(locale);
  const title = area ? t('list.title.in', { area: nameIn(locale, area) }) : t('list.title');
  return page(
    <PublicPage
      request={request}
      title={title}
      description={t('list.lead')}
      feeds={promiseFeedLinks(locale, area, title)}
      // What is narrowed is somebody's question, and pages after the first go away as others come.
      noIndex={query.size > 0}
    >
      <ListContent
        context={context}
        request={request}
        area={area}
        narrowing={narrowing}
        listed={listed.value}
      />
    </PublicPage>,
  );
}

interface ListProps {
  readonly context: PromisesContext;
  readonly request: PageRequest;
  readonly area: Area | undefined;
  readonly narrowing: Narrowing;
  readonly listed: PromisesPage;
}

function ListContent(props: ListProps) {
  const { context, request, area, narrowing, listed } = props;
  const { locale } = request;
  const t = promisesText.in(locale);
  const path = localePath(locale, promisesPath(area));
  const { view, officer, after } = narrowing;
  const kept = { state: view, officer: officer?.slug };
  return (
    <>
      {area && (
        <Breadcrumbs
          locale={locale}
          items={[
            { text: nameIn(locale, area), href: localePath(locale, `/area/${area.slug}`) },
            { text: t('list.title') },
          ]}
        />
      )}
      <h1>{t('list.title')}</h1>
      <p class="lead">{t('list.lead')}</p>
      <Counts {...props} />
      {officer && (
        <p>
          {t('list.of', { name: nameIn(locale, officer) })}{' '}
          <a href={narrowedPath(path, { state: view })}>{t('list.of.all')}</a>
        </p>
      )}
      <FilterForm
        action={path}
        label={t('filter.label')}
        button={t('filter.button')}
        {...(view && {
          reset: {
            href: narrowedPath(path, { officer: officer?.slug }),
            text: t('filter.reset'),
          },
        })}
      >
        {officer && <input type="hidden" name="officer" value={officer.slug} />}
        <SelectField
          locale={locale}
          name="state"
          label={t('filter.state')}
          empty={t('filter.state.all')}
          value={view}
          options={PROMISE_VIEWS.map((one) => ({ value: one, label: t(`filter.state.${one}`) }))}
        />
      </FilterForm>
      {listed.promises.length > 0 ? (
        <PromiseRows context={context} locale={locale} promises={listed.promises} />
      ) : (
        <Nothing {...props} />
      )}
      <OlderAndNewest
        locale={locale}
        first={after && narrowedPath(path, kept)}
        older={listed.next && narrowedPath(path, { ...kept, after: listed.next })}
      />
      <LinkRows>
        <LinkRow
          href={localePath(locale, questionsPath(area))}
          title={t('list.questions')}
          about={t('list.questions.about')}
        />
      </LinkRows>
    </>
  );
}

/** Of everything that was promised there, however the list is narrowed: never of one person beside another. */
function Counts({ request: { locale }, listed: { counts } }: ListProps) {
  const t = promisesText.in(locale);
  if (counts.open + counts.kept + counts.notKept === 0) return null;
  const { open, overdue, kept, notKept } = counts;
  return <p>{t('list.counts', { open, overdue, kept, notKept })}</p>;
}

/** Nothing at all, nothing so narrowed, or nothing older: each in its own words. */
function Nothing({ request: { locale }, narrowing: { view, officer, after } }: ListProps) {
  const t = promisesText.in(locale);
  if (after) return <EmptyState title={t('list.over')} />;
  if (view || officer) return <EmptyState title={t('list.none')} />;
  return <EmptyState title={t('list.empty')}>{t('list.empty.text')}</EmptyState>;
}
