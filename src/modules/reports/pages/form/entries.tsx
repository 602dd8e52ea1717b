import type { VNode } from 'preact';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { AreaSection, HomeSection, OfficerCardSection } from '#modules/officers/index.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { areaPrefill } from './area-prefill.ts';
import { formText } from './messages/index.ts';
import { stepPath } from './step-addresses.ts';

/** The way to the form from the home page. */
export const reportHome: HomeSection = {
  id: 'report',
  order: 10,
  column: 'do',
  load: ({ locale }) => Promise.resolve(<Entry locale={locale} place="" />),
};

/** From a village's page: where it is, is known then. */
export function reportArea({ areas }: Pick<ReportsContext, 'areas'>): AreaSection {
  return {
    id: 'report',
    order: 10,
    load: ({ locale, areaId }) => {
      const slug = areas.get(areaId)?.slug ?? null;
      return Promise.resolve(<Entry locale={locale} place={areaPrefill({ areas }, slug)} />);
    },
  };
}

/** From a card: where she answers for one village alone, it is that one; else the one hromada of all of them. */
export function reportCard({
  areas,
  officers,
}: Pick<ReportsContext, 'areas' | 'officers'>): OfficerCardSection {
  return {
    id: 'report',
    order: 10,
    load: ({ locale, officerId }) => {
      const assigned = officers.get(officerId)?.assignments ?? [];
      const villages = assigned.flatMap(({ areaId }) => areas.settlementsOf(areaId));
      const [only] = villages;
      const hromadas = villages.flatMap(
        ({ id }) => areas.chain(id).find(({ kind }) => kind === 'hromada')?.slug ?? [],
      );
      const [hromada = null, ...others] = [...new Set(hromadas)];
      const around = others.length === 0 ? hromada : null;
      const slug = only && villages.length === 1 ? only.slug : around;
      return Promise.resolve(<Entry locale={locale} place={areaPrefill({ areas }, slug)} />);
    },
  };
}

function Entry({ locale, place }: { readonly locale: Locale; readonly place: string }): VNode {
  const t = formText.in(locale);
  const language = mainLocale(locale);
  const query = place === '' ? '' : `?area=${place}`;
  return (
    <LinkRows>
      <LinkRow
        href={localePath(language, stepPath('what') + query)}
        title={t('entry')}
        about={t('entry.about')}
      />
      <LinkRow href={localePath(language, '/receipt')} title={t('entry.receipt')} />
    </LinkRows>
  );
}
