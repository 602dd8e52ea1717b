import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { shortNameIn } from '#modules/officers/index.ts';
import { OFFICER_LOAD, type OfficerLoad } from '../../domain/officer-load.ts';
import type { LoadOfOfficer } from '../../use-cases/list-desk-schools.ts';
import { deskSchoolsPath, type SchoolsDesk } from './desk-pages.ts';
import { schoolsDeskText } from './messages/index.ts';

const TONES: Readonly<Record<OfficerLoad, BadgeTone>> = {
  few: 'date',
  right: 'kept',
  many: 'late',
};

interface OfficerLoadsProps {
  readonly context: SchoolsDesk;
  readonly locale: Locale;
  readonly loads: readonly LoadOfOfficer[];
}

/** How many schools each officer has, and who has too many or few. */
export function OfficerLoads({ context, locale, loads }: OfficerLoadsProps) {
  const t = schoolsDeskText.in(locale);
  const { least, most } = OFFICER_LOAD;
  return (
    <Panel title={t('loads')}>
      <PanelBody>
        <p class="quiet">{loads.length > 0 ? t('loads.rule', { least, most }) : t('loads.none')}</p>
      </PanelBody>
      {loads.length > 0 && (
        <DeskTable
          caption={t('loads')}
          rows={loads}
          keyOf={({ officerId }) => officerId}
          hrefOf={({ officerId }) => deskSchoolsPath(locale, { officer: officerId })}
          columns={[
            {
              id: 'officer',
              heading: t('loads.officer'),
              cell: ({ officerId }) => {
                const officer = context.officers.get(officerId);
                return officer ? shortNameIn(locale, officer) : t('officer.left');
              },
            },
            {
              id: 'schools',
              heading: t('loads.schools'),
              figures: true,
              cell: ({ schools, load }) => (
                <>
                  {formatNumber(locale, schools)}{' '}
                  <Badge tone={TONES[load]}>{t(`load.${load}`)}</Badge>
                </>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
