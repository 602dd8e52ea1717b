import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import { Card } from '#ui/components/card.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { formatPhone } from '#platform/i18n/phones.ts';
import { officersText } from '../messages/index.ts';

/** Free legal aid, day and night. */
const LEGAL_AID = '0800213103';

type Key = Parameters<ReturnType<typeof officersText.in>>[0];

/** «Як говорити з поліцейським»: the sections in the order in which one needs them. */
const SECTIONS: readonly { readonly title: Key; readonly points: readonly Key[] }[] = [
  {
    title: 'guide.calm',
    points: ['guide.calm.1', 'guide.calm.2'],
  },
  {
    title: 'guide.officer',
    points: [
      'guide.officer.1',
      'guide.officer.2',
      'guide.officer.3',
      'guide.officer.4',
      'guide.officer.5',
    ],
  },
  {
    title: 'guide.stop',
    points: ['guide.stop.1', 'guide.stop.2', 'guide.stop.3'],
  },
  {
    title: 'guide.ask',
    points: ['guide.ask.1', 'guide.ask.2'],
  },
  {
    title: 'guide.check',
    points: ['guide.check.1', 'guide.check.2', 'guide.check.3'],
  },
  {
    title: 'guide.home',
    points: ['guide.home.1', 'guide.home.2'],
  },
  {
    title: 'guide.record',
    points: ['guide.record.1', 'guide.record.2'],
  },
  {
    title: 'guide.children',
    points: ['guide.children.1', 'guide.children.2', 'guide.children.3'],
  },
  {
    title: 'guide.force',
    points: ['guide.force.1', 'guide.force.2'],
  },
  {
    title: 'guide.detained',
    points: [
      'guide.detained.1',
      'guide.detained.2',
      'guide.detained.3',
      'guide.detained.4',
      'guide.detained.5',
    ],
  },
  {
    title: 'guide.disagree',
    points: ['guide.disagree.1', 'guide.disagree.2', 'guide.disagree.3', 'guide.disagree.4'],
  },
];

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
      {SECTIONS.map(({ title, points }) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          <ul class="points">
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
