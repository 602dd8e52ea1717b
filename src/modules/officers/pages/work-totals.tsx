import type { ComponentChildren } from 'preact';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { Figures } from '#ui/components/figures.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { halfYearKey } from '../domain/half-year.ts';
import { officersText } from '../messages/index.ts';
import type { OwnWork } from '../use-cases/read-own-work.ts';

export interface WorkProps {
  readonly locale: Locale;
  readonly work: OwnWork;
}

/** What a kind of work is called; a kind that nobody named any more, by its key. */
export function workName({ locale, work }: WorkProps, kind: string): string {
  return work.categories.find(({ key }) => key === kind)?.name[mainLocale(locale)] ?? kind;
}

interface WorkTotalsProps extends WorkProps {
  /** Before the link to the report. */
  readonly children?: ComponentChildren;
}

/** Numbers that write the report. */
export function WorkTotals({ children, ...props }: WorkTotalsProps) {
  const { locale, work } = props;
  const t = officersText.in(locale);
  return (
    <Panel title={t('work.totals')}>
      {work.lines.length > 0 ? (
        <Figures
          locale={locale}
          figures={work.lines.map(({ kind, total }) => ({
            value: total,
            label: workName(props, kind),
          }))}
        />
      ) : (
        <PanelBody>
          <p class="quiet">{t('work.totals.none')}</p>
        </PanelBody>
      )}
      <PanelBody>
        {children}
        <a href={localePath(locale, `/desk/work/report?half=${halfYearKey(work.half)}`)}>
          {t('work.report.link')}
        </a>
      </PanelBody>
    </Panel>
  );
}
