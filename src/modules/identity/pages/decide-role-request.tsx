import { parseId, type RoleRequestId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import { identityText } from '../messages/index.ts';
import {
  type DecideRequestRefusal,
  decideRoleRequest,
  type RequestDecision,
} from '../use-cases/decide-role-request.ts';
import { type ListedRoleRequest, listRoleRequests } from '../use-cases/list-role-requests.ts';
import { deskFrame } from './desk-frame.ts';
import { accessWords } from './role-requests.tsx';
import { shownLink } from './shown-link.tsx';

type Said = Exclude<DecideRequestRefusal, 'forbidden' | 'step-up' | 'absent'>;

/** `/desk/people/requests/:id`: the second person reads who is to get what, and confirms it or refuses. */
export async function decideRoleRequestPage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'role-request'>(request.params['id'] ?? '');
  const listed = await listRoleRequests(context);
  const asked = listed.ok ? listed.value.find((one) => one.id === id) : undefined;
  if (!id || !asked) return refusal('absent');
  if (request.method === 'POST') return await decide(context, request, id, asked);
  return asked.mayDecide ? await show(context, request, asked) : refusal('absent');
}

/** What the two buttons send. */
const DECISIONS: ReadonlyMap<string, RequestDecision> = new Map([
  ['confirm', 'confirmed'],
  ['refuse', 'refused'],
]);

async function decide(
  context: PeopleDeskContext,
  request: PageRequest,
  id: RoleRequestId,
  asked: ListedRoleRequest,
): Promise<Answer> {
  const decision = DECISIONS.get(request.form.get('decision') ?? '');
  if (!decision) return refusal('invalid');
  const decided = await decideRoleRequest(context, id, decision);
  if (decided.ok) {
    const { invitation } = decided.value;
    if (invitation) return await shownLink(context, request, { invitation, name: asked.name });
    return redirect(localePath(request.locale, `/desk/people/requests?done=${decision}`));
  }
  const why = decided.refusal;
  return why === 'forbidden' || why === 'step-up' || why === 'absent'
    ? refusal('absent')
    : await show(context, request, asked, why);
}

async function show(
  context: PeopleDeskContext,
  request: PageRequest,
  asked: ListedRoleRequest,
  problem?: Said,
): Promise<Answer> {
  const { locale } = request;
  const t = identityText.in(locale);
  const { id, name, access, askedBy } = asked;
  const action = localePath(locale, `/desk/people/requests/${id}`);
  const mail =
    access.kind === 'invite' ? [{ term: t('person.mail'), value: access.person.email }] : [];
  const endsOn = access.kind === 'link' ? undefined : access.wanted.endsOn;
  const until = endsOn ? [{ term: t('give.until'), value: formatDay(locale, endsOn) }] : [];
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('requests.decide.title')}
      crumbs={[
        { text: t('requests'), href: localePath(locale, '/desk/people/requests') },
        { text: t('glass.decide') },
      ]}
    >
      {problem && (
        <Notice tone="danger" live>
          {t(`requests.problem.${problem}`)}
        </Notice>
      )}
      <Panel title={name}>
        <PanelBody>
          <Facts
            rows={[
              { term: t('requests.what'), value: accessWords(locale, context, access) },
              ...mail,
              ...until,
              { term: t('requests.asked'), value: askedBy.name },
            ]}
          />
          <p>{t(`requests.decide.${access.kind}`, { name })}</p>
          {!problem && (
            <div class="buttons">
              <PostButton action={action} fields={{ decision: 'confirm' }} kind="main">
                {t('requests.decide.confirm')}
              </PostButton>
              <PostButton action={action} fields={{ decision: 'refuse' }}>
                {t('glass.decide.refuse')}
              </PostButton>
            </div>
          )}
        </PanelBody>
      </Panel>
    </DeskPage>,
    problem ? { reason: 'conflict' } : {},
  );
}
