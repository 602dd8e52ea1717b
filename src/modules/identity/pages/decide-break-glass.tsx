import { type BreakGlassId, parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { PeopleDeskContext } from '../domain/people-context.ts';
import { identityText } from '../messages/index.ts';
import {
  type DecideRefusal,
  type Decision,
  decideBreakGlass,
} from '../use-cases/decide-break-glass.ts';
import { type ListedBreakGlass, listBreakGlass } from '../use-cases/list-break-glass.ts';
import { deskFrame } from './desk-frame.ts';
import { areaWords } from './people-words.ts';

/** `/desk/break-glass/:id`: the second person reads the reason, and opens or refuses. */
export async function decideBreakGlassPage(
  context: PeopleDeskContext,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'break-glass'>(request.params['id'] ?? '');
  const listed = await listBreakGlass(context);
  const glass = listed.ok ? listed.value.find((one) => one.id === id) : undefined;
  if (!id || !glass) return refusal('absent');
  if (request.method === 'POST') return await decide(context, request, id, glass);
  return glass.mayDecide ? await show(context, request, glass) : refusal('absent');
}

/** What the two buttons send. */
const DECISIONS: ReadonlyMap<string, Decision> = new Map([
  ['open', 'opened'],
  ['refuse', 'refused'],
]);

async function decide(
  context: PeopleDeskContext,
  request: PageRequest,
  id: BreakGlassId,
  glass: ListedBreakGlass,
): Promise<Answer> {
  const decision = DECISIONS.get(request.form.get('decision') ?? '');
  // What says neither must not refuse somebody in need for good.
  if (!decision) return refusal('invalid');
  const decided = await decideBreakGlass(context, id, decision);
  if (decided.ok) {
    return redirect(localePath(request.locale, `/desk/break-glass?done=${decision}`));
  }
  const why: DecideRefusal = decided.refusal;
  return why === 'own-question' || why === 'tied' || why === 'decided-already'
    ? await show(context, request, glass, why)
    : refusal('absent');
}

async function show(
  context: PeopleDeskContext,
  request: PageRequest,
  glass: ListedBreakGlass,
  problem?: 'own-question' | 'tied' | 'decided-already',
): Promise<Answer> {
  const { locale } = request;
  const t = identityText.in(locale);
  const action = localePath(locale, `/desk/break-glass/${glass.id}`);
  const asked = {
    name: glass.askedBy.name,
    what: t(`class.${glass.dataClass}`),
    where: areaWords(locale, context.places, glass.areaId),
  };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('glass.decide.title')}
      crumbs={[
        { text: t('glass'), href: localePath(locale, '/desk/break-glass') },
        { text: t('glass.decide') },
      ]}
    >
      {problem && (
        <Notice tone="danger" live>
          {t(`glass.problem.${problem}`)}
        </Notice>
      )}
      <Panel title={glass.askedBy.name}>
        <PanelBody>
          <p>{t('glass.decide.text', asked)}</p>
          <Facts rows={[{ term: t('glass.decide.reason'), value: glass.reason }]} />
          {!problem && (
            <div class="buttons">
              <PostButton action={action} fields={{ decision: 'open' }} kind="main">
                {t('glass.decide.open')}
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
