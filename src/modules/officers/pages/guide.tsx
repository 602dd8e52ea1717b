import { type Answer, type PageRequest, page } from '../../../platform/http/route.ts';
import { formatPhone } from '../../../platform/i18n/phones.ts';
import { Card } from '../../../ui/components/card.tsx';
import { Facts } from '../../../ui/components/facts.tsx';
import { PhoneLink } from '../../../ui/components/phone-link.tsx';
import { PublicPage } from '../../../ui/layouts/public-page.tsx';
import { officersText } from '../messages/index.ts';

/** Free legal aid: the state's centres, round the clock. */
const LEGAL_AID = '0800213103';
const POLICE = '102';

/** «Як говорити з поліцейським»: rights and duties, in plain words, with the articles they come from. */
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
          <Facts
            rows={[
              { term: t('guide.help.police'), value: <PhoneLink phone={POLICE} /> },
              { term: t('guide.help.legal'), value: <PhoneLink phone={LEGAL_AID} /> },
            ]}
          />
        </Card>
      }
    >
      <h1>{t('guide.title')}</h1>
      <p class="lead">{t('guide.lead')}</p>
      {SECTIONS.map(({ key, points }) => (
        <section key={key}>
          <h2 id={key}>{t(`guide.${key}`)}</h2>
          <ul>
            {points.map((point) => (
              <li key={point}>{t(point, { phone: formatPhone(LEGAL_AID) })}</li>
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

const SECTIONS = [
  { key: 'calm', points: ['guide.calm.1', 'guide.calm.2'] },
  {
    key: 'officer',
    points: [
      'guide.officer.1',
      'guide.officer.2',
      'guide.officer.3',
      'guide.officer.4',
      'guide.officer.5',
    ],
  },
  { key: 'stop', points: ['guide.stop.1', 'guide.stop.2', 'guide.stop.3'] },
  { key: 'ask', points: ['guide.ask.1', 'guide.ask.2'] },
  { key: 'check', points: ['guide.check.1', 'guide.check.2', 'guide.check.3'] },
  { key: 'home', points: ['guide.home.1', 'guide.home.2'] },
  { key: 'record', points: ['guide.record.1', 'guide.record.2'] },
  { key: 'children', points: ['guide.children.1', 'guide.children.2', 'guide.children.3'] },
  {
    key: 'detained',
    points: [
      'guide.detained.1',
      'guide.detained.2',
      'guide.detained.3',
      'guide.detained.4',
      'guide.detained.5',
    ],
  },
  { key: 'force', points: ['guide.force.1', 'guide.force.2'] },
  {
    key: 'disagree',
    points: ['guide.disagree.1', 'guide.disagree.2', 'guide.disagree.3', 'guide.disagree.4'],
  },
] as const;
