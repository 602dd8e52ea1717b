import { type Answer, type PageRequest, page } from '../../../platform/http/route.ts';
import type { Locale } from '../../../platform/i18n/locales.ts';
import { PhoneLink } from '../../../ui/components/phone-link.tsx';
import { Card } from '../../../ui/components/card.tsx';
import { PublicPage } from '../../../ui/layouts/public-page.tsx';
import { formatPhone } from '../../../platform/i18n/phones.ts';
import { officersText } from '../messages/index.ts';

/** Free legal aid, day and night. */
const LEGAL_AID = '0800213103';

/** «Як говорити з поліцейським»: the sections in the order in which one needs them, with how many points each has. */
const SECTIONS = [
  ['calm', 2],
  ['officer', 5],
  ['stop', 3],
  ['ask', 2],
  ['check', 3],
  ['home', 2],
  ['record', 2],
  ['children', 3],
  ['force', 2],
  ['detained', 5],
  ['disagree', 4],
] as const;

export function guidePage(request: PageRequest): Answer {
  const { locale } = request;
  const t = officersText.in(locale);
  return page(
    <PublicPage
      request={request}
      title={t('guide.title')}
      description={t('guide.lead')}
      aside={
        <Card title={t('guide.help')}>
          <p>
            <PhoneLink phone={LEGAL_AID} />
            <br />
            {t('guide.help.legal')}
          </p>
          <p>
            <PhoneLink phone="102" />
            <br />
            {t('guide.help.police')}
          </p>
        </Card>
      }
    >
      <h1>{t('guide.title')}</h1>
      <p class="lead">{t('guide.lead')}</p>
      {SECTIONS.map(([key, points]) => (
        <section key={key}>
          <h2>{t(`guide.${key}`)}</h2>
          <ul class="points">
            {Array.from({ length: points }, (_, index) => (
              <li key={index}>{point(locale, `guide.${key}.${index + 1}`)}</li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{t('guide.sources')}</h2>
      <p class="quiet">{t('guide.sources.text')}</p>
      <p class="quiet">{t('guide.sources.note')}</p>
    </PublicPage>,
  );
}

type Key = Parameters<ReturnType<typeof officersText.in>>[0];

function point(locale: Locale, key: string): string {
  // The numbers above are the texts' own: a test reads every page in every language.
  return officersText.in(locale)(key as Key, { phone: formatPhone(LEGAL_AID) });
}
