import { languageName } from '#platform/i18n/languages.ts';
import { mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import { answerReader } from '../../domain/report.ts';
import { CallLink, Calls } from '../calls/calls.tsx';
import { reportPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportAmongOthers, ReportParts } from './report-parts.ts';
import { areaName, fullWhen, sinceWhen } from './report-words.ts';

/** All that its author said, where it is, and how to answer them. */
export function SaidPanel(props: ReportAmongOthers) {
  const { context, request, read } = props;
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const { report } = read;
  return (
    <Panel title={t('said')}>
      <PanelBody>
        {report.visibility === 'confidential' && (
          <Notice tone="warning" title={t('confidential')}>
            {t('confidential.text')}
          </Notice>
        )}
        <blockquote lang={report.language}>
          <Paragraphs text={report.words} />
        </blockquote>
        <Facts
          rows={[
            ...answersOf(props),
            { term: t('place'), value: <Place {...props} /> },
            { term: t('sent-at'), value: fullWhen(context, locale, report.submittedAt) },
            { term: t('who-reads'), value: whoReads(props) },
            { term: t('way'), value: report.way !== 'page' && t(`way.${report.way}`) },
            {
              term: t('language'),
              value: report.language !== 'uk' && languageName(locale, report.language),
            },
            { term: t('contact'), value: <Contact {...props} /> },
            {
              term: t('calls'),
              value: read.calls.length > 0 && (
                <Calls context={context} locale={locale} read={read} />
              ),
            },
            { term: t('passed-to.fact'), value: report.passedTo },
            {
              term: t('duplicate-of.fact'),
              value: report.duplicateOf && (
                <a href={reportPath(locale, report.duplicateOf)}>{t('duplicate-of.open')}</a>
              ),
            },
            {
              term: t('duplicates.fact'),
              value: props.duplicates.length > 0 && <Duplicates {...props} />,
            },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}

/** What is published is read by everybody now, not some day. */
function whoReads({ request: { locale }, read: { report, published } }: ReportParts): string {
  const t = reportsDeskText.in(locale);
  if (!published) return t(`visibility.${report.visibility}`);
  return t(published.isHidden ? 'visibility.hidden' : 'visibility.shown');
}

/** Told again by others, whose answers are here. */
function Duplicates({ context, request: { locale }, duplicates }: ReportAmongOthers) {
  return (
    <>
      {duplicates.map(({ id, areaId, submittedAt }) => (
        <div key={id}>
          <a href={reportPath(locale, id)}>
            {sinceWhen(context, locale, submittedAt)}, {areaName(locale, context, areaId)}
          </a>
        </div>
      ))}
    </>
  );
}

/** To the questions of its category, as they are asked now; one that is asked no more is called by its key. */
function answersOf({ request: { locale }, read: { report }, categories }: ReportParts) {
  const language = mainLocale(locale);
  const category = categories(report.areaId).find(({ key }) => key === report.category);
  return Object.entries(report.answers).map(([key, answer]) => {
    const question = category?.questions.find((one) => one.key === key);
    const choice = question?.choices.find((one) => one.key === answer);
    return { term: question?.words[language] ?? key, value: choice?.[language] ?? answer };
  });
}

/** From the narrowest area up, and the point, which leads to whatever map the reader’s device has. */
function Place({ context, request: { locale }, read: { report } }: ReportParts) {
  const t = reportsDeskText.in(locale);
  const { areaId, position, placeWords } = report;
  const line = areaId ? context.areas.lineOf(areaId) : [];
  const names = line
    .flatMap((id) => context.areas.nameOf(id) ?? [])
    .map((area) => nameIn(locale, area))
    .join(', ');
  return (
    <>
      {placeWords && (
        <>
          <span lang={report.language}>{placeWords}</span>
          <br />
        </>
      )}
      {names || t('place.unknown')}
      {position && (
        <>
          <br />
          <a href={`geo:${position.lat},${position.lon}`}>
            {position.lat.toFixed(5)}, {position.lon.toFixed(5)}
          </a>
        </>
      )}
    </>
  );
}

/** That it was seen is in the journal; the page says so, and who else may. */
function Contact({ request: { locale }, read: { contact, calls, report } }: ReportParts) {
  const t = reportsDeskText.in(locale);
  if (!contact) return <>{t(`contact.none.${answerReader(report.way)}`)}</>;
  switch (contact.kind) {
    case 'masked':
      return <>{t('contact.masked')}</>;
    case 'email':
      return (
        <>
          <a href={`mailto:${contact.value}`}>{contact.value}</a>
          <br />
          <span class="quiet">{t('contact.seen')}</span>
        </>
      );
    case 'phone':
      return (
        <>
          <PhoneLink phone={contact.value} />
          {contact.isCallWanted && (
            <>
              {' '}
              · <CallLink locale={locale} id={report.id} calls={calls} />
            </>
          )}
          {contact.isSmsWanted && ` · ${t('contact.sms')}`}
          <br />
          <span class="quiet">{t('contact.seen')}</span>
        </>
      );
  }
}
