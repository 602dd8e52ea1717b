import type { PageRequest } from '#platform/http/route.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { MAX_ACTION_LENGTHS } from '../../domain/action.ts';
import { MAX_PROPOSAL_LENGTHS } from '../../domain/agreement/frozen.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import type { ReadProposal } from '../../use-cases/agreement/read-proposal.ts';
import { deskProposalPath } from './agreement-paths.ts';
import { agreementText } from './messages/index.ts';
import type { ProposalActName, RefusedProposal } from './proposal-act-name.ts';

interface ProposalFormsProps {
  readonly context: PlanDesk;
  readonly request: PageRequest;
  readonly read: ReadProposal;
  readonly refused: RefusedProposal | undefined;
}

/** What can be made of a proposal that nobody has answered: an action, a part of one, or an answer why not. */
export function ProposalForms(props: ProposalFormsProps) {
  const { request, read, refused } = props;
  if (!read.mayJudge) return null;
  if (read.proposal.status !== 'new') {
    return refused ? <ErrorSummary locale={request.locale} errors={refused.errors} /> : null;
  }
  return (
    <>
      <Draft {...props} />
      {read.actions.length > 0 && <Join {...props} />}
      <Decline {...props} />
    </>
  );
}

/** Fields of one of the forms: as they were typed, where it was sent and refused. */
function fieldsOf({ request: { locale }, refused }: ProposalFormsProps, act: ProposalActName) {
  const typed = refused?.act === act ? refused : undefined;
  const errors = typed?.errors ?? [];
  return {
    errors,
    of: (name: string, value = '') => ({
      locale,
      name,
      value: typed ? (typed.values[name] ?? '') : value,
      error: errorOf(errors, name),
    }),
  };
}

function Draft(props: ProposalFormsProps) {
  const {
    context,
    request: { locale },
    read: { proposal, plan },
  } = props;
  const t = agreementText.in(locale);
  const { errors, of } = fieldsOf(props, 'draft');
  return (
    <Panel title={t('draft')}>
      <PanelBody>
        <p>{t('draft.lead')}</p>
        <form method="post" action={deskProposalPath(locale, proposal.id, '/draft')} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <input type="hidden" name="key" value={context.platform.random.uuid()} />
          <input type="hidden" name="areaId" value={proposal.areaId} />
          <input type="hidden" name="seenAt" value={proposal.changedAt.toString()} />
          <Field {...of('title')} label={t('draft.title')} maxLength={MAX_ACTION_LENGTHS.title} />
          <Field
            {...of('words', proposal.words)}
            label={t('draft.words')}
            maxLength={MAX_ACTION_LENGTHS.words}
            rows={4}
          />
          <Field
            {...of('scanning', proposal.problem)}
            label={t('draft.scanning')}
            maxLength={MAX_ACTION_LENGTHS.problem}
            rows={4}
          />
          <Field {...of('startsOn', `${plan.year}-01-01`)} type="date" label={t('draft.starts')} />
          <Field {...of('dueOn', `${plan.year}-12-31`)} type="date" label={t('draft.due')} />
          <Buttons>
            <Button>{t('draft.go')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

function Join(props: ProposalFormsProps) {
  const {
    request: { locale },
    read: { proposal, actions },
  } = props;
  const t = agreementText.in(locale);
  const { errors, of } = fieldsOf(props, 'join');
  return (
    <Panel title={t('join')}>
      <PanelBody>
        <form method="post" action={deskProposalPath(locale, proposal.id, '/join')} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <input type="hidden" name="seenAt" value={proposal.changedAt.toString()} />
          <SelectField
            {...of('actionId')}
            label={t('join.action')}
            empty={t('choose')}
            options={actions.map(({ id, numberInPlan, title }) => ({
              value: id,
              label: `${numberInPlan}. ${title}`,
            }))}
          />
          <Buttons>
            <Button kind="plain">{t('join.go')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

function Decline(props: ProposalFormsProps) {
  const {
    request: { locale },
    read: { proposal },
  } = props;
  const t = agreementText.in(locale);
  const { errors, of } = fieldsOf(props, 'decline');
  return (
    <Panel title={t('decline')}>
      <PanelBody>
        <form method="post" action={deskProposalPath(locale, proposal.id, '/decline')} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <input type="hidden" name="seenAt" value={proposal.changedAt.toString()} />
          <Field
            {...of('why')}
            label={t('decline.words')}
            hint={t('decline.words.hint')}
            maxLength={MAX_PROPOSAL_LENGTHS.answer}
            rows={4}
          />
          <Buttons>
            <Button kind="plain">{t('decline.go')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
