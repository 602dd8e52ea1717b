import type { VNode } from 'preact';
import type { ReportId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { Context } from '#modules/identity/index.ts';
import { appealOfReport } from '../../use-cases/find-appeal-of-report.ts';
import { type AppealsHouse, appealPath, withHouse } from '../desk/desk-pages.ts';
import { appealsDeskText } from '../desk/messages/index.ts';
import { shareText } from './messages/index.ts';

/** On the page of a report that was made of an appeal: the way to that appeal, for whoever may read it; for others nothing. */
export function appealOfReportPanel(house: AppealsHouse) {
  return async (asking: Context, locale: Locale, id: ReportId): Promise<VNode | undefined> => {
    const appeal = await appealOfReport(withHouse(asking, house), id);
    if (!appeal) return undefined;
    const t = shareText.in(locale);
    return (
      <Panel title={t('of-report')}>
        <PanelBody>
          <p>{t('of-report.about')}</p>
          <p>
            <a href={appealPath(locale, appeal.id)}>
              {appealsDeskText.in(locale)('title', { number: appeal.number })}
            </a>
          </p>
        </PanelBody>
      </Panel>
    );
  };
}
