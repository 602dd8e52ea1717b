import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Area } from '#modules/areas/index.ts';
import type { OfficerPages } from '../domain/pages-context.ts';
import { officersText } from '../messages/index.ts';

/** Every settlement by its hromada: the home one's first; the others' lists are a tap away, so that the page stays small. */
export function villagesPage(pages: OfficerPages, request: PageRequest): Answer {
  const { locale } = request;
  const t = officersText.in(locale);
  const slug = request.query.get('in');
  const hromada = slug === null ? homeHromada(pages) : pages.areas.bySlug(slug)?.area;
  if (slug !== null && hromada?.kind !== 'hromada') return refusal('absent');
  return page(
    <PublicPage
      request={request}
      title={hromada ? t('villages.of', { area: nameIn(locale, hromada) }) : t('villages.title')}
      description={t('villages.lead')}
    >
      <h1>{t('villages.title')}</h1>
      <p class="lead">{t('villages.lead')}</p>
      {pages.areas.all.length === 0 && <EmptyState title={t('villages.empty')} />}
      {hromada && (
        <>
          <h2>{nameIn(locale, hromada)}</h2>
          <ByLetter locale={locale} settlements={pages.areas.settlementsOf(hromada.id)} />
        </>
      )}
      <Hromadas pages={pages} locale={locale} except={hromada} />
    </PublicPage>,
  );
}

function homeHromada(pages: OfficerPages): Area | undefined {
  const home = pages.homeArea();
  return home && pages.areas.chain(home.id).find(({ kind }) => kind === 'hromada');
}

/** More names than this are easier to find under their first letters. */
const MAX_WITHOUT_LETTERS = 20;

interface ByLetterProps {
  readonly locale: Locale;
  readonly settlements: readonly Area[];
}

function ByLetter({ locale, settlements }: ByLetterProps) {
  if (settlements.length <= MAX_WITHOUT_LETTERS)
    return <Names locale={locale} areas={settlements} />;
  const letters = Map.groupBy(settlements, (area) => nameIn(locale, area).charAt(0).toUpperCase());
  return (
    <>
      {[...letters].map(([letter, areas]) => (
        <section key={letter}>
          <h3>{letter}</h3>
          <Names locale={locale} areas={areas} />
        </section>
      ))}
    </>
  );
}

function Names({ locale, areas }: { readonly locale: Locale; readonly areas: readonly Area[] }) {
  return (
    <ul class="names">
      {areas.map((area) => (
        <li key={area.id}>
          <a href={localePath(locale, `/area/${area.slug}`)}>{nameIn(locale, area)}</a>
        </li>
      ))}
    </ul>
  );
}

interface HromadasProps {
  readonly pages: OfficerPages;
  readonly locale: Locale;
  readonly except: Area | undefined;
}

function Hromadas({ pages, locale, except }: HromadasProps) {
  const t = officersText.in(locale);
  const others = pages.areas.all.filter(({ id, kind }) => kind === 'hromada' && id !== except?.id);
  if (others.length === 0) return null;
  return (
    <>
      <h2>{t(except ? 'villages.others' : 'villages.hromadas')}</h2>
      {[...Map.groupBy(others, ({ parentId }) => parentId)].map(([parentId, hromadas]) => {
        const raion = parentId && pages.areas.get(parentId);
        return (
          <section key={parentId}>
            {raion && <h3>{nameIn(locale, raion)}</h3>}
            <LinkRows>
              {hromadas.map((hromada) => (
                <LinkRow
                  key={hromada.id}
                  href={localePath(locale, `/villages?in=${hromada.slug}`)}
                  title={nameIn(locale, hromada)}
                  about={t('villages.count', {
                    count: pages.areas.settlementsOf(hromada.id).length,
                  })}
                />
              ))}
            </LinkRows>
          </section>
        );
      })}
    </>
  );
}
