import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { ReadAppeal } from '../../use-cases/read-appeal.ts';
import { appealPath } from '../desk/desk-pages.ts';
import { shareText } from './messages/index.ts';
import { ProblemFacts } from './problem-fields.tsx';
import type { SharingDesk } from './desk-share.tsx';

interface ProblemPanelProps {
  readonly context: SharingDesk;
  readonly locale: Locale;
  readonly read: ReadAppeal;
  /** The report’s page, where whoever asks may read it. */
  readonly reportPage: string | undefined;
}

/** On the page of an appeal: the report that was made of it and how its author agreed, or the way to one. */
export function ProblemPanel({ context, locale, read, reportPage }: ProblemPanelProps) {
  const t = shareText.in(locale);
  const { shared, appeal, names, may } = read;
  if (!shared) {
    if (!may.has('handle')) return null;
    return (
      <Panel title={t('panel')}>
        <PanelBody>
          <p>{t('panel.about')}</p>
          <Buttons>
            <ButtonLink kind="plain" href={appealPath(locale, appeal.id, '/report')}>
              {t('panel.begin')}
            </ButtonLink>
          </Buttons>
        </PanelBody>
      </Panel>
    );
  }
  const { timeZone } = context.platform.clock;
  const day = formatDay(locale, shared.agreedAt.toZonedDateTimeISO(timeZone).toPlainDate());
  const person = (shared.accountId && names.get(shared.accountId)) ?? t('panel.colleague');
  return (
    <Panel title={t('panel')}>
      <PanelBody>
        <p>{t(`panel.${shared.consent}`, { day, person })}</p>
        <p>{t('panel.agreed')}</p>
        <ProblemFacts context={context} locale={locale} problem={shared} />
        {reportPage && (
          <Buttons>
            <ButtonLink kind="plain" href={localePath(locale, reportPage)}>
              {t('panel.open')}
            </ButtonLink>
          </Buttons>
        )}
      </PanelBody>
    </Panel>
  );
}
