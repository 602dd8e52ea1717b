import { type PlanId, parseId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { answerAct, performAct, type Performed } from '#ui/acts/answer-act.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { PlanDesk } from '../../domain/plan-desk.ts';
import {
  freezingSchema,
  invitingSchema,
  thawingSchema,
  uninvitingSchema,
} from '../../use-cases/agreement/agreement-schemas.ts';
import { decideText } from '../../use-cases/agreement/decide-text.ts';
import { freezeText } from '../../use-cases/agreement/freeze-text.ts';
import { inviteVoter } from '../../use-cases/agreement/invite-voter.ts';
import {
  type ReadAgreementDesk,
  readAgreementDesk,
} from '../../use-cases/agreement/read-agreement-desk.ts';
import { thawText } from '../../use-cases/agreement/thaw-text.ts';
import { uninviteVoter } from '../../use-cases/agreement/uninvite-voter.ts';
import { deskPlanPath } from '../desk/desk-pages.ts';
import { planTitle } from '../desk/plan.tsx';
import { issueErrors, reasonError } from './agreement-errors.ts';
import { agreementPath, deskAgreementPath } from './agreement-paths.ts';
import { TextBadge, moment } from './agreement-words.tsx';
import { AGREEMENT_ACTS, type AgreementAct, type Refused } from './agreement-act-name.ts';
import { agreementText } from './messages/index.ts';
import { Putting } from './putting.tsx';
import { Roll } from './roll.tsx';

/** What is done with a plan’s agreement, each by a form of its own on one page: what each sends. */
export const AGREEMENT_FIELDS: Readonly<Record<AgreementAct, readonly string[]>> = {
  invite: Object.keys(invitingSchema.shape),
  uninvite: Object.keys(uninvitingSchema.shape),
  freeze: Object.keys(freezingSchema.shape),
  thaw: Object.keys(thawingSchema.shape),
  decide: [],
};

/** `/desk/plan/{id}/agreement`: who votes, what is put to the vote, and what came of it. */
export async function deskAgreementPage(context: PlanDesk, request: PageRequest): Promise<Answer> {
  return await show(context, request, undefined);
}

export function agreementActPage(act: AgreementAct) {
  return async (context: PlanDesk, request: PageRequest): Promise<Answer> => {
    const id = planIdOf(request);
    if (!id) return refusal('absent');
    const { locale } = request;
    const values = Object.fromEntries(request.form);
    const path = deskAgreementPath(locale, id);
    return await answerAct(await ACTS[act](context, id, values), {
      done: `${path}?done=${act}`,
      impossible: path,
      issueErrors: (issues) => issueErrors(locale, issues),
      reasonError: (reason) => reasonError(locale, reason),
      again: (errors) => show(context, request, { act, values, errors }),
    });
  };
}

type Act = (
  context: PlanDesk,
  planId: PlanId,
  values: Readonly<Record<string, string>>,
) => Promise<Performed>;

const ACTS: Readonly<Record<AgreementAct, Act>> = {
  invite: (context, planId, values) =>
    performAct(invitingSchema.safeParse(values), (given) =>
      inviteVoter(context, { ...given, planId }),
    ),
  uninvite: (context, planId, values) =>
    performAct(uninvitingSchema.safeParse(values), (given) =>
      uninviteVoter(context, { ...given, planId }),
    ),
  freeze: (context, planId, values) =>
    performAct(freezingSchema.safeParse(values), async ({ planNumbers, endsOn, endsAt }) => {
      const { timeZone } = context.platform.clock;
      const ends = endsOn.toZonedDateTime({ timeZone, plainTime: endsAt }).toInstant();
      return await done(freezeText(context, { planId, numbers: planNumbers, endsAt: ends }));
    }),
  thaw: (context, planId, values) =>
    performAct(thawingSchema.safeParse(values), (given) =>
      ofVoting(context, planId, (id) => thawText(context, { ...given, id })),
    ),
  decide: (context, planId) =>
    performAct({ success: true, data: planId }, () =>
      ofVoting(context, planId, (id) => done(decideText(context, { id }))),
    ),
};

async function done<Refusal extends string>(
  asked: Promise<Result<unknown, Refusal>>,
): Promise<Result<undefined, Refusal>> {
  const result = await asked;
  return result.ok ? ok(undefined) : result;
}

/** With the text of the plan that is put to the vote now. */
async function ofVoting<Refusal extends string>(
  context: PlanDesk,
  id: PlanId,
  act: (
    id: NonNullable<ReadAgreementDesk['voting']>['text']['id'],
  ) => Promise<Result<undefined, Refusal>>,
): Promise<Result<undefined, Refusal | 'absent' | 'decided-already'>> {
  const read = await readAgreementDesk(context, { id });
  if (!read.ok) return read;
  return read.value.voting ? await act(read.value.voting.text.id) : refuse('decided-already');
}

function planIdOf({ params }: PageRequest): PlanId | undefined {
  return parseId<'plan'>(params['id'] ?? '');
}

async function show(
  context: PlanDesk,
  request: PageRequest,
  refused: Refused | undefined,
): Promise<Answer> {
  const id = planIdOf(request);
  const read = id && (await readAgreementDesk(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const t = agreementText.in(locale);
  const { plan, texts } = read.value;
  const was = AGREEMENT_ACTS.find((one) => one === query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.title')}
      lead={t('desk.lead')}
      crumbs={[
        {
          text: planTitle(context, locale, { plan }),
          href: deskPlanPath(locale, { plan: plan.id }),
        },
        { text: t('desk.title') },
      ]}
      done={was && t(`done.${was}`)}
      hears={['plan.*', 'action.*']}
      aside={
        <Panel title={t('desk.texts')}>
          {texts.length === 0 ? (
            <PanelBody>
              <p class="quiet">{t('agreements.none')}</p>
            </PanelBody>
          ) : (
            <LinkRows>
              {texts.map((text) => (
                <LinkRow
                  key={text.id}
                  href={agreementPath(locale, text)}
                  title={
                    <>
                      {t('text', { number: String(text.numberInPlan) })}{' '}
                      <TextBadge locale={locale} status={text.status} />
                    </>
                  }
                  about={moment(context, locale, text.decidedAt ?? text.frozenAt)}
                />
              ))}
            </LinkRows>
          )}
        </Panel>
      }
    >
      <Putting context={context} request={request} read={read.value} refused={refused} />
      <Roll context={context} request={request} read={read.value} refused={refused} />
    </DeskPage>,
    refused ? { reason: 'invalid' } : {},
  );
}
