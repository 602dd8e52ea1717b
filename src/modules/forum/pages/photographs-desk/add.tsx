import { type ForumId, newId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EMPTY, type Filled } from '#ui/acts/filled.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { addPhotograph } from '../../use-cases/photographs/add-photograph.ts';
import { addingSchema } from '../../use-cases/photographs/photograph-schemas.ts';
import { listDeskPhotographs } from '../../use-cases/photographs/read-desk-photographs.ts';
import { deskForumPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { photographsDeskText } from './messages/index.ts';
import { photographError, photographIssues } from './photograph-errors.ts';
import { PhotographFields } from './photograph-fields.tsx';
import { deskPhotographsPath } from './photographs-place.ts';

/** `/desk/forum/{id}/photographs/new`: a file, and all that is said of it. */
export async function addPhotographPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  if (!id) return refusal('absent');
  return request.method === 'POST'
    ? await add(context, request, id)
    : await show(context, request, id, undefined);
}

async function add(context: ForumDesk, request: PageRequest, id: ForumId): Promise<Answer> {
  const { form, files, locale } = request;
  const typed = Object.fromEntries(form);
  const file = files.find(({ field }) => field === 'photo');
  const parsed = addingSchema.safeParse(typed);
  const missing = file ? [] : [photographError(locale, 'photo-missing')];
  if (!parsed.success || !file) {
    const issues = parsed.success ? [] : photographIssues(locale, parsed.error.issues);
    const errors = [...missing, ...issues];
    return await show(context, request, id, { typed, errors, isStale: false });
  }
  const { id: own, ...said } = parsed.data;
  const given = { id: own, forumId: id, said, bytes: file.bytes };
  const added = file.refused ?? (await addPhotograph(context, given));
  if (typeof added !== 'string' && added.ok) {
    return redirect(`${deskPhotographsPath(locale, id)}?done=added`);
  }
  const reason = typeof added === 'string' ? added : added.refusal;
  if (reason === 'absent') return refusal('absent');
  const errors = [photographError(locale, reason)];
  return await show(context, request, id, { typed, errors, isStale: false });
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  id: ForumId,
  filled: Filled | undefined,
): Promise<Answer> {
  const listed = await listDeskPhotographs(context, id);
  if (!listed.ok) return refusal('absent');
  const { locale } = request;
  const { forum } = listed.value;
  const t = photographsDeskText.in(locale);
  const { typed, errors } = filled ?? EMPTY;
  const usual = { takenOn: dayOfForum(context, forum.startsAt), licence: 'press' };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('add')}
      lead={t('add.lead')}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, id) },
        { text: t('title'), href: deskPhotographsPath(locale, id) },
        { text: t('add') },
      ]}
    >
      <Panel>
        <PanelBody>
          <form
            method="post"
            action={deskPhotographsPath(locale, id, '/new')}
            encType="multipart/form-data"
            noValidate
          >
            <ErrorSummary locale={locale} errors={errors} />
            <input
              type="hidden"
              name="id"
              value={typed['id'] ?? newId<'photograph'>(context.platform.random)}
            />
            <FileField
              locale={locale}
              name="photo"
              label={t('photo')}
              hint={t(filled ? 'photo.again' : 'photo.hint')}
              accept="image/jpeg,image/png,image/webp,image/avif"
              error={errorOf(errors, 'photo')}
            />
            <PhotographFields locale={locale} typed={filled ? typed : usual} errors={errors} />
            <Buttons>
              <Button>{t('add.do')}</Button>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>,
    reasonOfTyped(filled),
  );
}

/** The day when the forum begins, or today where it is yet to come: nothing was photographed tomorrow. */
function dayOfForum({ platform: { clock } }: ForumDesk, startsAt: Temporal.Instant): string {
  const first = startsAt.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  const today = clock.today();
  return (Temporal.PlainDate.compare(first, today) > 0 ? today : first).toString();
}
