import { Entries } from '#ui/components/card.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { answerReader, type ReportUpdate } from '../../domain/report.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportParts } from './report-parts.ts';
import { fullWhen } from './report-words.ts';
import { StatusBadge } from './status-badge.tsx';

/** What became of it so far, as its author reads it. */
export function StepsPanel(props: ReportParts) {
  const { context, request, read } = props;
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const { report, updates } = read;
  const reader = answerReader(report.way);
  return (
    <Panel title={t('steps')} hint={t(`steps.hint.${reader}`)}>
      <PanelBody>
        <Entries>
          <li>
            <p class="quiet">
              <StatusBadge locale={locale} status="received" />{' '}
              {fullWhen(context, locale, report.submittedAt)}
            </p>
          </li>
          {updates.map((update) => (
            <li key={update.id}>
              <p class="quiet">
                {update.status && <StatusBadge locale={locale} status={update.status} />}{' '}
                {whoOf(props, update)}, {fullWhen(context, locale, update.at)}
              </p>
              <Paragraphs text={update.words} />
            </li>
          ))}
        </Entries>
        {updates.length === 0 && <p class="quiet">{t(`steps.none.${reader}`)}</p>}
      </PanelBody>
    </Panel>
  );
}

function whoOf(
  { request: { locale }, read: { names, report } }: ReportParts,
  update: ReportUpdate,
) {
  const t = reportsDeskText.in(locale);
  const { accountId, party } = update;
  if (party === 'staff') return (accountId && names.get(accountId)) ?? t('colleague');
  return (party === 'other-body' && report.passedTo) || t(`party.${party}`);
}
