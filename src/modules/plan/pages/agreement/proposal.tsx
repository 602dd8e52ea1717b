import { deskAreaName } from '#modules/areas/index.ts';
import { parseId, type ProposalId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { performAct, type Performed } from '#ui/acts/answer-act.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { PromiseSource } from '#modules/promises/index.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import {
  decliningSchema,
  draftingSchema,
  joiningSchema,
} from '../../use-cases/agreement/agreement-schemas.ts';
import { declineProposal } from '../../use-cases/agreement/decline-proposal.ts';
import { draftProposal, joinProposal } from '../../use-cases/agreement/draft-proposal.ts';
import { readProposal, type ReadProposal } from '../../use-cases/agreement/read-proposal.ts';
import { deskActionPath } from '../desk/desk-pages.ts';
import { planTitle } from '../desk/plan.tsx';
import { issueErrors, reasonError } from './agreement-errors.ts';
import { deskProposalPath } from './agreement-paths.ts';
import { moment } from './agreement-words.tsx';
import { agreementText } from './messages/index.ts';
import { PROPOSAL_ACTS, type ProposalActName, type RefusedProposal } from './proposal-act-name.ts';
import { ProposalForms } from './proposal-forms.tsx';
import { namedSource, sourceWords } from './proposal-source.tsx';

/** What the pages of a proposal stand on: how other modules name what it came from. */
export interface ProposalDesk extends PlanDesk {
  readonly promiseSources: readonly PromiseSource[];
}

export const PROPOSAL_FIELDS: Readonly<Record<ProposalActName, readonly string[]>> = {
  draft: Object.keys(draftingSchema.shape),
  join: Object.keys(joiningSchema.shape),
  decline: Object.keys(decliningSchema.shape),
};

/** `/desk/plan/proposals/{id}`: as it was sent, and what can be made of it. */
export async function proposalPage(context: ProposalDesk, request: PageRequest): Promise<Answer> {
  return await show(context, request, undefined);
}

export function proposalActPage(act: ProposalActName) {
  return async (context: ProposalDesk, request: PageRequest): Promise<Answer> => {
    const id = proposalIdOf(request);
    if (!id) return refusal('absent');
    const { locale } = request;
    const values = Object.fromEntries(request.form);
    const done = await ACTS[act](context, id, values);
    if (done.kind === 'unread') {
      return await show(context, request, {
        act,
        values,
        errors: issueErrors(locale, done.issues),
      });
    }
    const { result } = done;
    if (!result.ok) {
      if (result.refusal === 'absent') return refusal('absent');
      const errors = [reasonError(locale, result.refusal)];
      return await show(context, request, { act, values, errors });
    }
    const drafted = act === 'draft' ? parseId<'action'>(values['key'] ?? '') : undefined;
    return redirect(
      drafted
        ? `${deskActionPath(locale, drafted)}?done=written`
        : `${deskProposalPath(locale, id)}?done=${act}`,
    );
  };
}

type Act = (
  context: ProposalDesk,
  id: ProposalId,
  values: Readonly<Record<string, string>>,
) => Promise<Performed>;

const ACTS: Readonly<Record<ProposalActName, Act>> = {
  draft: (context, id, values) =>
    performAct(draftingSchema.safeParse(values), async (given) => {
      const drafted = await draftProposal(context, { ...given, id });
      return drafted.ok ? { ok: true, value: undefined } : drafted;
    }),
  join: (context, id, values) =>
    performAct(joiningSchema.safeParse(values), (given) => joinProposal(context, { ...given, id })),
  decline: (context, id, values) =>
    performAct(decliningSchema.safeParse(values), (given) =>
      declineProposal(context, { ...given, id }),
    ),
};

function proposalIdOf({ params }: PageRequest): ProposalId | undefined {
  return parseId<'proposal'>(params['id'] ?? '');
}

async function show(
  context: ProposalDesk,
  request: PageRequest,
  refused: RefusedProposal | undefined,
): Promise<Answer> {
  const id = proposalIdOf(request);
  const read = id && (await readProposal(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const t = agreementText.in(locale);
  const { proposal, plan } = read.value;
  const done = PROPOSAL_ACTS.find((one) => one === query.get('done'));
  const place = deskAreaName(locale, context, proposal.areaId);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('proposal.of', { area: place })}
      lead={`${planTitle(context, locale, { plan })} · ${t(`proposal.${proposal.status}`)}`}
      crumbs={[
        { text: t('proposals'), href: localePath(locale, '/desk/plan/proposals') },
        { text: t('proposal.of', { area: place }) },
      ]}
      done={done && t(`done.${done}`)}
      hears={['proposal.*']}
      aside={
        <Said
          context={context}
          request={request}
          read={read.value}
          source={await namedSource(context.promiseSources, proposal.source, locale)}
        />
      }
    >
      <Panel title={t('propose.problem')}>
        <PanelBody>
          <Paragraphs text={proposal.problem} />
        </PanelBody>
      </Panel>
      <Panel title={t('propose.words')}>
        <PanelBody>
          <Paragraphs text={proposal.words} />
        </PanelBody>
      </Panel>
      <ProposalForms context={context} request={request} read={read.value} refused={refused} />
    </DeskPage>,
    refused ? { reason: 'invalid' } : {},
  );
}

function Said({
  context,
  request: { locale },
  read: { proposal, action },
  source,
}: {
  readonly context: ProposalDesk;
  readonly request: PageRequest;
  readonly read: ReadProposal;
  readonly source: { readonly name: string; readonly href: string } | undefined;
}) {
  const t = agreementText.in(locale);
  return (
    <Panel>
      <PanelBody>
        <Facts
          rows={[
            { term: t('proposal.at'), value: moment(context, locale, proposal.proposedAt) },
            {
              term: t('proposal.source'),
              value: source ? (
                <>
                  {sourceWords(locale, proposal.source.kind)}:{' '}
                  <a href={source.href}>{source.name}</a>
                </>
              ) : (
                sourceWords(locale, proposal.source.kind)
              ),
            },
            {
              term: t('proposal.action'),
              value: action && (
                <a href={deskActionPath(locale, action.id)} lang="uk">
                  {action.numberInPlan}. {action.title}
                </a>
              ),
            },
            {
              term: t('proposal.answer'),
              value: proposal.answer === '' ? undefined : proposal.answer,
            },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}
