import { sends } from '#platform/sends.ts';
import { type ForumId, newId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EMPTY, fieldOf, type Filled } from '#ui/acts/filled.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { MAX_CONTACT_LENGTHS, TYPED_SOURCES } from '../../domain/press-list/press-contact.ts';
import { addPressContact } from '../../use-cases/press-list/add-contact.ts';
import { listPressContacts } from '../../use-cases/press-list/list-contacts.ts';
import { addingContactSchema } from '../../use-cases/press-list/press-list-schemas.ts';
import { deskForumPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { contactError, contactIssues } from './contact-errors.ts';
import { ContactFields } from './contact-fields.tsx';
import { pressListDeskText } from './messages/index.ts';
import { pressContactsPath } from './press-list-place.ts';

/** `/desk/forum/{id}/journalists/new`: a newsroom whose address stands open, or somebody who asked. */
export async function addContactPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  if (!id) return refusal('absent');
  return request.method === 'POST'
    ? await add(context, request, id)
    : await show(context, request, id, undefined);
}

async function add(context: ForumDesk, request: PageRequest, forumId: ForumId): Promise<Answer> {
  const { locale } = request;
  const typed = Object.fromEntries(request.form);
  const parsed = addingContactSchema.safeParse(typed);
  const done = await performAct(parsed, ({ id, email, source, ...said }) =>
    addPressContact(context, { id, forumId, email, source, said }),
  );
  const list = pressContactsPath(locale, forumId);
  return await answerAct(done, {
    done: `${list}?done=added`,
    impossible: list,
    issueErrors: (issues) => contactIssues(locale, issues),
    reasonError: (reason) => contactError(locale, reason),
    again: (errors, isStale) => show(context, request, forumId, { typed, errors, isStale }),
  });
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  id: ForumId,
  filled: Filled | undefined,
): Promise<Answer> {
  const listed = await listPressContacts(context, id);
  if (!listed.ok) return refusal('absent');
  const { locale } = request;
  const t = pressListDeskText.sending(locale, sends(context.platform, 'mail'));
  const shown = filled ?? { ...EMPTY, typed: { language: 'uk' } };
  const of = fieldOf({ locale, ...shown });
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('add')}
      lead={t('add.lead')}
      crumbs={[
        { text: saidIn(locale, listed.value.forum.title), href: deskForumPath(locale, id) },
        { text: t('title'), href: pressContactsPath(locale, id) },
        { text: t('add') },
      ]}
    >
      <Panel>
        <PanelBody>
          <ActForm
            locale={locale}
            action={pressContactsPath(locale, id, '/new')}
            filled={shown}
            carried={{
              id: shown.typed['id'] ?? newId<'press-contact'>(context.platform.random),
            }}
            button={t('add.do')}
          >
            <Choices
              {...of('source')}
              legend={t('source')}
              options={TYPED_SOURCES.map((value) => ({
                value,
                label: t(`source.${value}.about`),
              }))}
            />
            <Field
              {...of('email')}
              label={t('email')}
              inputMode="email"
              autoComplete="off"
              maxLength={MAX_CONTACT_LENGTHS.email}
            />
            <ContactFields
              locale={locale}
              typed={shown.typed}
              errors={shown.errors}
              isNewsroom={undefined}
            />
          </ActForm>
        </PanelBody>
      </Panel>
    </DeskPage>,
    reasonOfTyped(filled),
  );
}
