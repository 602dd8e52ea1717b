import type { ComponentChildren } from 'preact';
import type { PageRequest } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import type { Certificate } from '../../domain/certificate.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { certificateText } from './messages/index.ts';

interface CertificateSheetsProps {
  readonly context: Pick<CoursesContext, 'areas'>;
  readonly request: PageRequest;
  readonly certificate: Certificate;
  /** How many sheets. */
  readonly count: number;
  /** As it was typed a moment ago; not given: a line for it. */
  readonly name?: string;
  readonly links?: ComponentChildren;
}

/** A sheet for each; what is on it says nothing of anybody until a name is written there. */
export function CertificateSheets({
  context,
  request,
  count,
  links,
  ...sheet
}: CertificateSheetsProps) {
  const t = certificateText.in(request.locale);
  return (
    <SheetPage request={request} look="certificate" title={t('certificate')} noIndex links={links}>
      <main>
        {Array.from({ length: count }, (_, place) => (
          <Sheet key={place} context={context} request={request} {...sheet} />
        ))}
      </main>
    </SheetPage>
  );
}

type SheetProps = Pick<CertificateSheetsProps, 'context' | 'request' | 'certificate' | 'name'>;

function Sheet({ context, request: { locale }, certificate, name = '' }: SheetProps) {
  const t = certificateText.in(locale);
  const { title, units, minutes, firstDay, lastDay, areaId } = certificate;
  const area = context.areas.get(areaId);
  return (
    <section class="certificate">
      <h1>{t('certificate')}</h1>
      <p>{t('given')}</p>
      <p class="certificate-name">{name}</p>
      {name === '' && <p class="certificate-small">{t('name.hint')}</p>}
      <p>{t('completed')}</p>
      <p class="certificate-course">{t('course', { title: saidIn(locale, title) })}</p>
      <p>{t('length', { units, hours: Math.max(1, Math.round(minutes / 60)) })}</p>
      <p>
        {t('days', { first: formatDay(locale, firstDay), last: formatDay(locale, lastDay) })}
        {area && <>, {nameIn(locale, area)}</>}
      </p>
      <p class="certificate-sign">
        {t('sign')}: <span>&nbsp;</span>
      </p>
      <p class="certificate-small">{t('nobody-keeps')}</p>
    </section>
  );
}
