import { type Answer, type PageRequest, page, refusal } from '../../../platform/http/route.ts';
import { type Locale, localePath } from '../../../platform/i18n/locales.ts';
import { nameIn } from '../../../platform/i18n/name-in.ts';
import { EmptyState } from '../../../ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '../../../ui/components/link-row.tsx';
import { PublicPage } from '../../../ui/layouts/public-page.tsx';
import type { Area, AreaDirectory } from '../../areas/index.ts';
import type { OfficerPages } from '../domain/pages-context.ts';
import { officersText } from '../messages/index.ts';

/** Every settlement by its hromada: the home one's first; the others' lists are a tap away, so that the page stays small. */
export function villagesPage(pages: OfficerPages, request: PageRequest): Answer {
  const { locale } = request;
  const t = officersText.in(locale);
  const chosen = request.query.get('in');
  const area = chosen === null ? homeOf(pages) : pages.areas.bySlug(chosen)?.area;
  if (chosen !== null && !area) return refusal('absent');
  const listed = area ? pages.areas.descendants(area.id, 'settlement') : [];
  const isHromada = area?.kind === 'hromada';
  return page(
    <PublicPage
      request={request}
      title={area ? t('villages.of', { area: nameIn(locale, area) }) : t('villages.title')}
      description={t('villages.lead')}
    >
      <h1>{t('villages.title')}</h1>
      <p class="lead">{t('villages.lead')}</p>
      {listed.length === 0 && !area && <EmptyState title={t('villages.empty')} />}
      {isHromada && <h2>{nameIn(locale, area)}</h2>}
      {isHromada && <ByLetter locale={locale} settlements={listed} />}
      <Hromadas pages={pages} locale={locale} except={isHromada ? area : undefined} />
    </PublicPage>,
  );
}

function homeOf(pages: OfficerPages): Area | undefined {
  const home = pages.homeArea();
  return home && (pages.areas.chain(home.id).find(({ kind }) => kind === 'hromada') ?? home);
}

/** More names than this are easier to find under their first letters. */
const MOST_WITHOUT_LETTERS = 20;

interface ByLetterProps {
  readonly locale: Locale;
  readonly settlements: readonly Area[];
}

function ByLetter({ locale, settlements }: ByLetterProps) {
  if (settlements.length <= MOST_WITHOUT_LETTERS)
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
  const others = hromadasOf(pages.areas).filter(({ id }) => id !== except?.id);
  if (others.length === 0) return null;
  return (
    <>
      {except && <h2>{t('villages.others')}</h2>}
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
                    count: pages.areas.descendants(hromada.id, 'settlement').length,
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

function hromadasOf(areas: AreaDirectory): readonly Area[] {
  return areas
    .roots()
    .flatMap((root) => [root, ...areas.descendants(root.id, 'hromada')])
    .filter(({ kind }) => kind === 'hromada');
}
