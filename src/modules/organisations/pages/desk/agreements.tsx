import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { type Agreement, agreementState } from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import { AgreementBadge } from './agreement-badge.tsx';

interface AgreementsProps {
  readonly locale: Locale;
  /** Of the organisation's page, with the locale's prefix. */
  readonly path: string;
  readonly mayChange: boolean;
  readonly agreements: readonly Agreement[];
  readonly today: Temporal.PlainDate;
}

/** What was agreed, and whether it holds. */
export function Agreements({ locale, path, mayChange, agreements, today }: AgreementsProps) {
  const t = organisationsText.in(locale);
  return (
    <Panel
      title={t('agreement')}
      hint={mayChange && <a href={`${path}/agreements/new`}>{t('agreement.add')}</a>}
    >
      {agreements.length === 0 && (
        <PanelBody>
          <p class="quiet">{t('agreement.none')}</p>
        </PanelBody>
      )}
      <ul class="tasks">
        {agreements.map((agreement) => (
          <AgreementRow
            key={agreement.id}
            locale={locale}
            href={
              mayChange && agreement.endedOn === undefined
                ? `${path}/agreements/${agreement.id}`
                : undefined
            }
            agreement={agreement}
            today={today}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface AgreementRowProps {
  readonly locale: Locale;
  /** Of its form, for whoever may change it. */
  readonly href: string | undefined;
  readonly agreement: Agreement;
  readonly today: Temporal.PlainDate;
}

function AgreementRow({ locale, href, agreement, today }: AgreementRowProps) {
  return (
    <li class="task" data-row={href !== undefined || undefined}>
      <span class="task-text">
        {href === undefined ? (
          <b>{agreement.subject}</b>
        ) : (
          <a class="task-link" href={href} data-row-link>
            {agreement.subject}
          </a>
        )}
        <span class="task-about">{daysOf(locale, agreement)}</span>
      </span>
      <span class="task-badge">
        <AgreementBadge locale={locale} state={agreementState(agreement, today)} />
      </span>
    </li>
  );
}

/** «№ 12, 1 березня 2025 – 28 лютого 2027» */
function daysOf(locale: Locale, { number, signedOn, endsOn, endedOn }: Agreement): string {
  const t = organisationsText.in(locale);
  const from = formatDay(locale, signedOn);
  const parts = [
    number && `№ ${number}`,
    endsOn
      ? t('agreement.days', { from, to: formatDay(locale, endsOn) })
      : t('agreement.since', { from }),
    endedOn && t('agreement.ended', { on: formatDay(locale, endedOn) }),
  ];
  return parts.filter(Boolean).join(', ');
}
