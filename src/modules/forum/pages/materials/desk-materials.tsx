import type { TalkId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import type { Filled } from '#ui/acts/filled.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { typedMaterials } from '../../domain/materials.ts';
import { keepMaterials, readDeskMaterials } from '../../use-cases/materials/keep-materials.ts';
import { materialsSchema } from '../../use-cases/materials/material-schemas.ts';
import { deskForumPath, type ForumDesk } from '../desk/desk-pages.ts';
import { deskTalkPath, deskTalksPath, talkIdOf } from '../review-desk/review-paths.ts';
import { MaterialFields, materialError, materialIssues } from './material-fields.tsx';
import { materialsText } from './messages/index.ts';

/** `/desk/forum/talks/{talk}/materials`: where its slides and its recording lie. */
export async function deskMaterialsPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = talkIdOf(request);
  if (!id) return refusal('absent');
  return request.method === 'POST'
    ? await keep(context, request, id)
    : await show(context, request, id, undefined);
}

async function keep(context: ForumDesk, request: PageRequest, id: TalkId): Promise<Answer> {
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const path = deskTalkPath(locale, id, '/materials');
  const done = await performAct(materialsSchema.safeParse(typed), (materials) =>
    keepMaterials(context, { id, materials }),
  );
  return await answerAct(done, {
    done: `${path}?done=saved`,
    impossible: path,
    issueErrors: (issues) => materialIssues(locale, issues),
    reasonError: (reason) => materialError(locale, reason),
    again: (errors, isStale) => show(context, request, id, { typed, errors, isStale }),
  });
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  id: TalkId,
  filled: Filled | undefined,
): Promise<Answer> {
  const read = await readDeskMaterials(context, id);
  if (!read.ok) return refusal('absent');
  const { talk, forum, materials } = read.value;
  const { locale, query } = request;
  const t = materialsText.in(locale);
  const shown = filled ?? { typed: typedMaterials(materials), errors: [], isStale: false };
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={talk.title}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('talks'), href: deskTalksPath(locale, forum.id) },
        { text: talk.title, href: deskTalkPath(locale, id) },
        { text: t('title') },
      ]}
      done={query.get('done') === 'saved' && t('saved')}
      hears={['talk.*']}
    >
      <Panel title={t('title')}>
        <PanelBody>
          <ActForm
            locale={locale}
            action={deskTalkPath(locale, id, '/materials')}
            filled={shown}
            button={t('save')}
          >
            <MaterialFields locale={locale} typed={shown.typed} errors={shown.errors} />
          </ActForm>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}
