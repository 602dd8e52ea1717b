import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { deskAreaName } from '#modules/areas/index.ts';
import { type Holder, holderOf, WhySilent } from '#modules/officers/index.ts';
import type { ActionAnswerable, JointAction } from '../../domain/action.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { mayWithin } from '../../use-cases/action-in-reach.ts';
import type { ReadDeskAction } from '../../use-cases/read-desk-action.ts';
import { costFacts, promisedFacts } from '../action-facts.tsx';
import { deskActionPath } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';

interface ActionFactsProps {
  readonly context: PlanContext;
  readonly locale: Locale;
  readonly read: ReadDeskAction;
}

/** As everybody reads it, and besides what only the desk does and knows. */
export function ActionFacts(props: ActionFactsProps) {
  const { context, locale, read } = props;
  return (
    <Panel>
      <PanelBody>
        <Facts
          rows={[
            ...promisedFacts(props, deskAreaName(locale, context, read.action.areaId), (one) => (
              <>
                <WhySilent
                  locale={locale}
                  context={context}
                  holder={holderOfAction(context, one)}
                />
                <HandOver locale={locale} read={read} one={one} />
              </>
            )),
            ...costFacts(props),
            {
              term: planDeskText.in(locale)('source'),
              value: <Source context={context} locale={locale} action={read.action} />,
            },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}

/** A colleague's role is not looked up here: «my day» of the people who name owners says that it was revoked. */
function holderOfAction(
  { officers }: Pick<PlanContext, 'officers'>,
  { officerId, accountId, name }: ActionAnswerable,
): Holder | undefined {
  if (officerId) return { officerId };
  return accountId && holderOf(officers, { accountId, name, hasLeft: false });
}

/** Of whoever has no account: a link, to be given to them. */
function HandOver({
  locale,
  read: { action, may },
  one: { part, name },
}: Omit<ActionFactsProps, 'context'> & { readonly one: ActionAnswerable }) {
  if (!may.handOver.includes(part)) return null;
  return (
    <PostButton
      action={deskActionPath(locale, action.id, '/hand-over')}
      fields={{ part }}
      kind="link"
    >
      {planDeskText.in(locale)('hand-over', { who: name })}
    </PostButton>
  );
}

/** What it came from: for whoever may read it, with the way there. */
function Source({
  context,
  locale,
  action: { areaId, source },
}: Pick<ActionFactsProps, 'context' | 'locale'> & { readonly action: JointAction }) {
  const t = planDeskText.in(locale);
  const { kind, id } = source;
  if (kind === 'proposal' && id && mayWithin(context, 'proposal.read', areaId)) {
    return <a href={localePath(locale, `/desk/plan/proposals/${id}`)}>{t('source.proposal')}</a>;
  }
  if (kind === 'action' && id) {
    return <a href={localePath(locale, `/desk/plan/actions/${id}`)}>{t('source.action')}</a>;
  }
  const known = SOURCES.find((one) => one === kind) ?? 'other';
  return <>{t(`source.${known}`)}</>;
}

const SOURCES = ['desk', 'proposal'] as const;
