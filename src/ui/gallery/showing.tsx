import { languageName } from '#platform/i18n/languages.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import { Avatar } from '../components/avatar.tsx';
import { Badge } from '../components/badge.tsx';
import { Breadcrumbs } from '../components/breadcrumbs.tsx';
import { ButtonLink, Buttons } from '../components/button.tsx';
import { Facts } from '../components/facts.tsx';
import { HoursTable } from '../components/hours-table.tsx';
import { LinkRow, LinkRows } from '../components/link-row.tsx';
import { Notice } from '../components/notice.tsx';
import { PhoneLink } from '../components/phone-link.tsx';
import { ReviewedMark } from '../components/reviewed-mark.tsx';
import { galleryText } from './messages/index.ts';
import { SAMPLE_PHONE, sampleReceptions } from './samples.ts';

/** What shows a person, and leads on. */
export function Showing({ locale }: { readonly locale: Locale }) {
  const t = galleryText.in(locale);
  return (
    <>
      <Breadcrumbs
        locale={locale}
        items={[{ text: t('crumb.hromada'), href: '#person' }, { text: t('crumb.village') }]}
      />
      <div class="person" id="person">
        <Avatar name={t('person.name')} />
        <div>
          <h2>{t('person.name')}</h2>
          <p class="quiet">{t('person.role')}</p>
        </div>
      </div>
      <h2>{t('buttons')}</h2>
      <Buttons>
        <ButtonLink href="#person">
          {t('button.main', { phone: formatPhone(SAMPLE_PHONE) })}
        </ButtonLink>
        <ButtonLink href="#person" kind="plain">
          {t('button.plain')}
        </ButtonLink>
      </Buttons>
      <p class="quiet">{t('text.quiet')}</p>
      <h2>{t('hours')}</h2>
      <HoursTable
        locale={locale}
        now={{ weekday: 2, time: '08:00' }}
        rows={sampleReceptions(locale).slice(0, 3)}
      />
      <h2>{t('facts')}</h2>
      <Facts
        rows={[
          { term: t('fact.badge'), value: '0012345' },
          {
            term: t('fact.languages'),
            value: ['uk', 'ro', 'gag'].map((code) => languageName(locale, code)).join(', '),
          },
          { term: t('fact.phone'), value: <PhoneLink phone={SAMPLE_PHONE} /> },
        ]}
      />
      <h2>{t('rows')}</h2>
      <LinkRows>
        <LinkRow href="#rows" title={t('row.report')} about={t('row.report.about')} />
        <LinkRow href="#rows" title={t('row.meetings')} about={t('row.meetings.about')} />
      </LinkRows>
      <h2>{t('badges')}</h2>
      <p>
        <Badge tone="date">{t('badge.date')}</Badge> <Badge tone="kept">{t('badge.kept')}</Badge>{' '}
        <Badge tone="late">{t('badge.late')}</Badge> <Badge>{t('badge.plain')}</Badge>
      </p>
      <h2>{t('notices')}</h2>
      <Notice>{t('notice.info')}</Notice>
      <Notice tone="warning">{t('notice.warning')}</Notice>
      <Notice tone="danger">{t('notice.danger')}</Notice>
      <Notice tone="done" live>
        {t('notice.done')}
      </Notice>
      <ReviewedMark locale={locale} reviewed={false} />
    </>
  );
}
