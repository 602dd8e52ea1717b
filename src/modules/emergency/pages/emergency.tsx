import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { telephoneHref } from '#platform/i18n/phones.ts';
import { Card } from '#ui/components/card.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { ReviewedMark } from '#ui/components/reviewed-mark.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { PUBLIC_NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import { TELEPHONES, type Telephone, type TelephoneGroup } from '../domain/telephones.ts';
import { emergencyText } from '../messages/index.ts';

/** The telephones, and what to say. Needs nothing from the database: it must open when all else is down. */
export function emergencyPage(request: PageRequest): Answer {
  const { locale } = request;
  const t = emergencyText.in(locale);
  return page(
    <PublicPage
      request={request}
      title={t('title')}
      description={t('lead')}
      aside={<WhatToSay locale={locale} />}
      quickExit
    >
      <h1>{t('title')}</h1>
      <p class="lead">{t('lead')}</p>
      <ReviewedMark locale={locale} reviewed={emergencyText.reviewed(locale)} />
      <TelephoneGroupRows locale={locale} group="now" title={t('now')} />
      <TelephoneGroupRows locale={locale} group="support" title={t('support')} />
      <h2>{t('notEmergency')}</h2>
      <LinkRows>
        <LinkRow
          href={localePath(locale, '/')}
          title={t('notEmergency.link')}
          about={t('notEmergency.about')}
        />
      </LinkRows>
    </PublicPage>,
    PUBLIC_NO_TRACE,
  );
}

function WhatToSay({ locale }: { readonly locale: Locale }) {
  const t = emergencyText.in(locale);
  return (
    <>
      <Card title={t('say.title')}>
        <ol>
          <li>{t('say.where')}</li>
          <li>{t('say.what')}</li>
          <li>{t('say.who')}</li>
        </ol>
      </Card>
      <Card title={t('silent.title')}>
        <p>{t('silent.text')}</p>
      </Card>
      <Card title={t('offline.title')}>
        <p>{t('offline.text')}</p>
      </Card>
      <Card title={t('false.title')}>
        <p>{t('false.text')}</p>
      </Card>
    </>
  );
}

interface TelephoneGroupRowsProps {
  readonly locale: Locale;
  readonly group: TelephoneGroup;
  readonly title: string;
}

function TelephoneGroupRows({ locale, group, title }: TelephoneGroupRowsProps) {
  return (
    <>
      <h2>{title}</h2>
      <ul class="telephones">
        {TELEPHONES.filter((line) => line.group === group).map((line) => (
          <TelephoneRow key={line.key} locale={locale} line={line} />
        ))}
      </ul>
    </>
  );
}

function TelephoneRow({ locale, line }: { readonly locale: Locale; readonly line: Telephone }) {
  const t = emergencyText.in(locale);
  const name = t(`line.${line.key}.name`);
  return (
    <li>
      <a
        class={`telephone ${line.group}`}
        href={telephoneHref(line.dial)}
        aria-label={t('callLabel', { number: line.shown, name })}
      >
        {line.shown}
      </a>
      <div>
        <b>{name}</b>
        <p class="quiet">{t(`line.${line.key}.about`)}</p>
      </div>
    </li>
  );
}
