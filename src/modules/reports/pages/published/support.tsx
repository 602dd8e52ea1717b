import type { ComponentChildren } from 'preact';
import { newId, parseId, type SenderKey } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { FormKey } from '#ui/components/form-key.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { PublishedReport } from '../../domain/published-report.ts';
import { isOpen } from '../../domain/report-status.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { supportPublished } from '../../use-cases/support-published.ts';
import { REPORT_PATH } from './listed-area.ts';
import { publishedText } from './messages/index.ts';

/** Where «Я теж це бачу» is said of one. */
export function supportAddress(locale: Locale, { id }: Pick<PublishedReport, 'id'>): string {
  return localePath(locale, `/reports/${id}/support`);
}

interface SupportFormProps {
  readonly locale: Locale;
  readonly report: PublishedReport;
}

/** Of an open report. Two taps on one page count once, by the key that the browser makes. */
export function SupportForm({ locale, report }: SupportFormProps) {
  if (!isOpen(report.status)) return null;
  const t = publishedText.in(locale);
  return (
    <KeyedForm locale={locale} report={report}>
      <p class="quiet">{t('support.about')}</p>
    </KeyedForm>
  );
}

interface KeyedFormProps {
  readonly locale: Locale;
  readonly report: Pick<PublishedReport, 'id'>;
  readonly senderKey?: SenderKey;
  readonly children: ComponentChildren;
}

function KeyedForm({ locale, report, senderKey, children }: KeyedFormProps) {
  return (
    <form class="published-support" method="post" action={supportAddress(locale, report)}>
      <FormKey value={senderKey} />
      {children}
      <p class="buttons">
        <Button>{publishedText.in(locale)('support')}</Button>
      </p>
    </form>
  );
}

/** Counts whoever sees it too, and says so; nothing else is sent. */
export async function supportByKey(context: ReportsContext, request: PageRequest): Promise<Answer> {
  const id = parseId<'published-report'>(request.params['id'] ?? '');
  if (!id) return refusal('absent');
  const sentKey = request.form.get('key') ?? '';
  if (sentKey === '') {
    const senderKey = newId<'sender-key'>(context.platform.random);
    return page(<OnceMore request={request} id={id} senderKey={senderKey} />);
  }
  const key: SenderKey | undefined = parseId(sentKey);
  if (!key) return refusal('invalid');
  const counted = await supportPublished(context, { id, key });
  if (counted.ok) {
    const { supporters } = counted.value;
    return page(<Counted request={request} id={id} supporters={supporters} />);
  }
  if (counted.refusal !== 'closed') return refusal(counted.refusal);
  return page(<Closed request={request} id={id} />, { reason: 'conflict' });
}

interface SupportedProps extends Pick<PublishedReport, 'id'> {
  readonly request: PageRequest;
}

/** A browser without scripts sent no key. */
function OnceMore({ request, id, senderKey }: SupportedProps & { readonly senderKey: SenderKey }) {
  const { locale } = request;
  const t = publishedText.in(locale);
  return (
    <PublicPage request={{ ...request, locales: [locale] }} title={t('support')} noIndex>
      <h1>{t('support')}</h1>
      <KeyedForm locale={locale} report={{ id }} senderKey={senderKey}>
        <p class="lead">{t('support.once-more')}</p>
      </KeyedForm>
      <p class="after">
        <a href={localePath(locale, `/reports/${id}`)}>{t('support.report')}</a>
      </p>
    </PublicPage>
  );
}

function Counted({
  request,
  id,
  supporters,
}: SupportedProps & Pick<PublishedReport, 'supporters'>) {
  const { locale } = request;
  const t = publishedText.in(locale);
  return (
    <PublicPage request={{ ...request, locales: [locale] }} title={t('support.done')} noIndex>
      <h1>{t('support.done')}</h1>
      <Notice tone="done" live>
        {t('support.band', { band: supporters })}
      </Notice>
      <p>{t('support.next')}</p>
      <LinkRows>
        <LinkRow
          href={localePath(locale, `/reports/${id}`)}
          title={t('support.report')}
          about={t('support.report.about')}
        />
        <LinkRow href={localePath(locale, '/')} title={t('support.home')} />
      </LinkRows>
    </PublicPage>
  );
}

/** It was closed while somebody looked at it: what is still wrong is a new report. */
function Closed({ request, id }: SupportedProps) {
  const { locale } = request;
  const t = publishedText.in(locale);
  return (
    <PublicPage request={{ ...request, locales: [locale] }} title={t('support.closed')} noIndex>
      <h1>{t('support.closed')}</h1>
      <p class="lead">{t('support.closed.about')}</p>
      <LinkRows>
        <LinkRow href={localePath(locale, REPORT_PATH)} title={t('list.report')} />
        <LinkRow href={localePath(locale, `/reports/${id}`)} title={t('support.report')} />
      </LinkRows>
    </PublicPage>
  );
}
