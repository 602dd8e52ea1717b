import { type Answer, type PageRequest, page } from '../../../platform/http/route.ts';
import { type Locale, localePath } from '../../../platform/i18n/locales.ts';
import { nameIn } from '../../../platform/i18n/name-in.ts';
import { EmptyState } from '../../../ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '../../../ui/components/link-row.tsx';
import { PublicPage } from '../../../ui/layouts/public-page.tsx';
import type { Area, AreaDirectory } from '../../areas/index.ts';
import { officersText } from '../messages/index.ts';

interface VillagesParts {
  readonly areas: AreaDirectory;
  readonly homeArea: () => Area | undefined;
}

/** Every village by name, for whoever would rather choose than type: those of one hromada, and the other hromadas. */
export function villagesPage({ areas, homeArea }: VillagesParts, request: PageRequest): Answer {
  const { locale } = request;
  const t = officersText.in(locale);
  const chosen = areas.bySlug(request.query.get('of') ?? '')?.area ?? hromadaOf(homeArea());
  const hromadas = allHromadas(areas).filter(({ id }) => id !== chosen?.id);
  const title = chosen ? t('villages.of', { area: nameIn(locale, chosen) }) : t('villages.title');
  return page(
    <PublicPage request={request} title={title} description={t('villages.lead')} wide>
      <h1>{title}</h1>
      <p class="lead">{t('villages.lead')}</p>
      {chosen && <Villages areas={areas} locale={locale} area={chosen} />}
      {!chosen && hromadas.length === 0 && <EmptyState title={t('villages.empty')} />}
      {hromadas.length > 0 && (
        <>
          <h2>{chosen ? t('villages.others') : t('area.hromadas')}</h2>
          <LinkRows>
            {hromadas.map((hromada) => (
              <LinkRow
                key={hromada.id}
                href={localePath(locale, `/villages?of=${hromada.slug}`)}
                title={nameIn(locale, hromada)}
                about={t('villages.count', {
                  count: areas.descendants(hromada.id, 'settlement').length,
                })}
              />
            ))}
          </LinkRows>
        </>
      )}
    </PublicPage>,
  );
}

interface VillagesProps {
  readonly areas: AreaDirectory;
  readonly locale: Locale;
  readonly area: Area;
}

function Villages({ areas, locale, area }: VillagesProps) {
  const t = officersText.in(locale);
  const settlements = areas.descendants(area.id, 'settlement');
  if (settlements.length === 0) return <EmptyState title={t('villages.empty')} />;
  return (
    <ul class="letters">
      {settlements.map((settlement) => (
        <li key={settlement.id}>
          <a href={localePath(locale, `/area/${settlement.slug}`)}>{nameIn(locale, settlement)}</a>{' '}
          <span class="quiet">{t(`place.${settlement.settlementKind ?? 'settlement'}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function hromadaOf(area: Area | undefined): Area | undefined {
  return area?.kind === 'hromada' ? area : undefined;
}

function allHromadas(areas: AreaDirectory): readonly Area[] {
  return areas
    .roots()
    .flatMap((root) => [root, ...areas.descendants(root.id, 'hromada')])
    .filter(({ kind }) => kind === 'hromada');
}
