import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import { mayWithin } from '../../use-cases/action-in-reach.ts';
import { deskAgreementPath } from './agreement-paths.ts';
import { agreementText } from './messages/index.ts';

/** Beside a plan at the desk: how it is agreed, and what was proposed for it. */
export function AgreementLinks({
  context,
  locale,
  plan,
}: {
  readonly context: PlanDesk;
  readonly locale: Locale;
  readonly plan: JointPlan;
}) {
  const t = agreementText.in(locale);
  const { policy, actor } = context;
  return (
    <>
      {mayWithin(context, 'plan-text.put', plan.areaId) && (
        <ButtonLink kind="plain" href={deskAgreementPath(locale, plan.id)}>
          {t('desk.title')}
        </ButtonLink>
      )}
      {policy.can(actor, 'proposal.read') && (
        <ButtonLink kind="plain" href={localePath(locale, '/desk/plan/proposals')}>
          {t('proposals')}
        </ButtonLink>
      )}
      {policy.can(actor, 'plan-text.vote') && (
        <ButtonLink kind="plain" href={localePath(locale, '/desk/plan/vote')}>
          {t('votings')}
        </ButtonLink>
      )}
    </>
  );
}
