import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import type { PageRequest } from '#platform/http/route.ts';
import { MAX_REASON_LENGTH } from '../../domain/agreement/frozen.ts';
import { sayNumbers } from '../../domain/agreement/read-numbers.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import { planText } from '../../messages/index.ts';
import type { ReadAgreementDesk } from '../../use-cases/agreement/read-agreement-desk.ts';
import { deskActionPath } from '../desk/desk-pages.ts';
import type { Refused } from './agreement-act-name.ts';
import { deskAgreementPath } from './agreement-paths.ts';
import { moment } from './agreement-words.tsx';
import { agreementText } from './messages/index.ts';

export interface DeskPartProps {
  readonly context: PlanDesk;
  readonly request: PageRequest;
  readonly read: ReadAgreementDesk;
  readonly refused: Refused | undefined;
}

/** What is put to the vote: the form before, and how far it got after. */
export function Putting(props: DeskPartProps) {
  return props.read.voting ? (
    <Voting {...props} voting={props.read.voting} />
  ) : (
    <Draft {...props} />
  );
}

function Draft({ request: { locale }, read, refused }: DeskPartProps) {
  const t = agreementText.in(locale);
  const { plan, proposed } = read;
  const typed = refused?.act === 'freeze' ? refused : undefined;
  const errors = typed?.errors ?? [];
  const complete = proposed.filter(({ lacking }) => lacking.length === 0);
  const of = (name: string, value: string) => ({
    locale,
    name,
    value: typed?.values[name] ?? value,
    error: errorOf(errors, name),
  });
  return (
    <Panel title={t('freeze')}>
      <PanelBody>
        {proposed.length === 0 ? (
          <p class="quiet">{t('freeze.none')}</p>
        ) : (
          <ul>
            {proposed.map(({ action, lacking }) => (
              <li key={action.id}>
                {action.numberInPlan}.{' '}
                <a href={deskActionPath(locale, action.id)} lang="uk">
                  {action.title}
                </a>
                {lacking.length > 0 && (
                  <>
                    {' '}
                    {t('freeze.lacking')} {lacking.map((part) => t(`lacking.${part}`)).join(', ')}
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        <p>{t('freeze.lead')}</p>
        {proposed.length > 0 && plan.status !== 'closed' && (
          <form method="post" action={deskAgreementPath(locale, plan.id, '/freeze')} noValidate>
            <ErrorSummary locale={locale} errors={errors} />
            <Field
              {...of('planNumbers', sayNumbers(complete.map(({ action }) => action.numberInPlan)))}
              label={t('freeze.numbers')}
              hint={t('freeze.numbers.hint')}
              maxLength={2_000}
            />
            <Field {...of('endsOn', '')} type="date" label={t('freeze.day')} />
            <Field
              {...of('endsAt', '18:00')}
              type="time"
              label={t('freeze.time')}
              hint={t('freeze.time.hint')}
            />
            <Buttons>
              <Button>{t('freeze.go')}</Button>
            </Buttons>
          </form>
        )}
      </PanelBody>
    </Panel>
  );
}

function Voting({
  context,
  request: { locale },
  read: { plan },
  voting: { text, turnout, isDecidable },
  refused,
}: DeskPartProps & { readonly voting: NonNullable<ReadAgreementDesk['voting']> }) {
  const t = agreementText.in(locale);
  const errors = refused && ['thaw', 'decide'].includes(refused.act) ? refused.errors : [];
  return (
    <Panel title={t('voting', { number: String(text.numberInPlan) })}>
      <PanelBody>
        <ErrorSummary locale={locale} errors={errors} />
        <ul>
          {turnout.map(({ side, voters, silent }) => (
            <li key={side}>
              {planText.in(locale)(`side.${side}`)}:{' '}
              {t('turnout', { voted: voters - silent, voters })}
            </li>
          ))}
        </ul>
        <p>{t('voting.until', { until: moment(context, locale, text.endsAt) })}</p>
        <div id="field-decide">
          {isDecidable ? (
            <PostButton action={deskAgreementPath(locale, plan.id, '/decide')} kind="main">
              {t('decide')}
            </PostButton>
          ) : (
            <p class="quiet">{t('decide.early')}</p>
          )}
        </div>
        <h3>{t('thaw')}</h3>
        <p>{t('thaw.lead')}</p>
        <form method="post" action={deskAgreementPath(locale, plan.id, '/thaw')} noValidate>
          <Field
            locale={locale}
            name="words"
            label={t('thaw.words')}
            value={refused?.act === 'thaw' ? refused.values['words'] : ''}
            error={errorOf(errors, 'words')}
            maxLength={MAX_REASON_LENGTH}
            rows={3}
          />
          <Buttons>
            <Button kind="plain">{t('thaw.go')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
