import { formatDay } from '../../../../platform/i18n/dates.ts';
import type { Locale } from '../../../../platform/i18n/locales.ts';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { PostButton } from '../../../../ui/components/post-button.tsx';
import { type Agreement, agreementState } from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import { AgreementBadge } from './agreement-badge.tsx';
import { fieldOf, type TypedPart } from './typed-part.ts';

interface AgreementsProps {
  readonly locale: Locale;
  /** Of the organisation's page, with the locale's prefix. */
  readonly path: string;
  readonly mayChange: boolean;
  readonly typed: TypedPart;
  readonly agreements: readonly Agreement[];
  readonly today: Temporal.PlainDate;
}

/** What was agreed, and whether it holds. */
export function Agreements(props: AgreementsProps) {
  const { locale, agreements, mayChange } = props;
  const t = organisationsText.in(locale);
  return (
    <Panel title={t('agreement')}>
      {agreements.length === 0 && (
        <PanelBody>
          <p class="quiet">{t('agreement.none')}</p>
        </PanelBody>
      )}
      <ul class="tasks">
        {agreements.map((agreement) => (
          <AgreementRow key={agreement.id} {...props} agreement={agreement} />
        ))}
      </ul>
      {mayChange && <NewAgreement {...props} />}
    </Panel>
  );
}

function AgreementRow({
  locale,
  path,
  mayChange,
  today,
  agreement,
}: AgreementsProps & { readonly agreement: Agreement }) {
  const t = organisationsText.in(locale);
  const { id, subject, number, signedOn, endsOn, endedOn } = agreement;
  const state = agreementState(agreement, today);
  const from = formatDay(locale, signedOn);
  return (
    <li>
      <b>{subject}</b> <AgreementBadge locale={locale} state={state} />
      <div class="quiet">
        {number && `№ ${number}, `}
        {endsOn
          ? t('agreement.days', { from, to: formatDay(locale, endsOn) })
          : t('agreement.since', { from })}
        {endedOn && `, ${t('agreement.ended', { on: formatDay(locale, endedOn) })}`}
      </div>
      {mayChange && (state === 'in-force' || state === 'ends-soon') && (
        <PostButton
          action={`${path}/agreements/${id}/end`}
          kind="link"
          label={t('agreement.end.label', { subject })}
        >
          {t('agreement.end')}
        </PostButton>
      )}
    </li>
  );
}

const TYPES = { subject: 'text', number: 'text', signedOn: 'date', endsOn: 'date' } as const;

function NewAgreement({ locale, path, typed }: AgreementsProps) {
  const t = organisationsText.in(locale);
  return (
    <PanelBody>
      <details open={typed.part === 'agreement'}>
        <summary>{t('agreement.add')}</summary>
        {typed.part === 'agreement' && <ErrorSummary locale={locale} errors={typed.errors} />}
        <form method="post" action={`${path}/agreements`} noValidate>
          {(['subject', 'number', 'signedOn', 'endsOn'] as const).map((name) => (
            <Field
              key={name}
              locale={locale}
              name={name}
              type={TYPES[name]}
              label={t(`agreement.${name}`)}
              hint={name === 'endsOn' ? t('agreement.endsOn.hint') : undefined}
              optional={name === 'number' || name === 'endsOn'}
              {...fieldOf(typed, 'agreement', name)}
            />
          ))}
          <button class="button" type="submit">
            {t('agreement.add')}
          </button>
        </form>
      </details>
    </PanelBody>
  );
}
