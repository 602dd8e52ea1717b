import { formatInstant } from '#platform/i18n/dates.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import type { PartnerCheck, PartnerEndpoint } from '../../domain/partner/partner-endpoint.ts';
import { answerAttributes } from '../../domain/partner/partner-services.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import { passingText } from './messages/index.ts';
import { bodyPath } from './passing-on-paths.ts';

interface CheckPanelProps {
  readonly locale: Locale;
  readonly zone: string;
  readonly endpoint: PartnerEndpoint;
  readonly categories: readonly ReportCategory[];
}

/** What works between them and us, and what does not, in plain words. */
export function CheckPanel(props: CheckPanelProps) {
  const { locale, zone, endpoint } = props;
  const t = passingText.in(locale);
  const { check } = endpoint;
  const asked = check ? mappingOf(props, check) : [];
  return (
    <Panel title={t('check.title')} id="check">
      <PanelBody>
        {check ? (
          <>
            <p class="quiet">{t('check.at', { when: formatInstant(locale, check.at, zone) })}</p>
            {check.problem && <Notice tone="warning">{t(`problem.${check.problem}`)}</Notice>}
            {asked.length > 0 && (
              <Notice tone="warning">
                {asked.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </Notice>
            )}
            <ul>
              {worksOf(locale, endpoint, check).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>{t('check.never')}</p>
        )}
        <PostButton action={bodyPath(locale, endpoint.organisationId, '/check')} kind="plain">
          {t('check')}
        </PostButton>
      </PanelBody>
    </Panel>
  );
}

function worksOf(
  locale: Locale,
  { hasKey }: PartnerEndpoint,
  { problem, services, givesList, givesUpdates }: PartnerCheck,
): readonly string[] {
  const t = passingText.in(locale);
  const key = t(hasKey ? 'check.key' : 'check.no-key');
  if (problem && !givesList) return [key];
  return [
    ...(problem ? [] : [t('check.answers'), t('check.services', { count: services.length })]),
    t(givesList ? 'check.list' : 'check.no-list'),
    t(givesUpdates ? 'check.updates' : 'check.no-updates'),
    key,
  ];
}

/** Of each category that goes there, what they lack or ask. */
function mappingOf(
  { locale, endpoint, categories }: CheckPanelProps,
  { services }: PartnerCheck,
): readonly string[] {
  const t = passingText.in(locale);
  if (services.length === 0) return [];
  return Object.entries(endpoint.serviceCodes).flatMap(([key, code]) => {
    const category = categories.find((one) => one.key === key)?.name[mainLocale(locale)] ?? key;
    const service = services.find((one) => one.code === code);
    if (!service) return [t('check.unknown', { category, code })];
    if (!service.attributes) return [t('check.unread', { category })];
    const { missing } = answerAttributes(service, endpoint.constants, '');
    return missing.map((asked) =>
      t('check.missing', { category, asked: asked.words, code: asked.code }),
    );
  });
}
