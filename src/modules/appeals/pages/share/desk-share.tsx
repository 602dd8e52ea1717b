import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { FieldError, fieldId } from '#ui/components/field-error.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { type DeskContext, deskFrame } from '#modules/identity/index.ts';
import { namesAuthor, type ProblemToShare } from '../../domain/problem-to-share.ts';
import { type ReadAppeal, readAppeal } from '../../use-cases/read-appeal.ts';
import { type SharingContext, shareProblem } from '../../use-cases/share-problem.ts';
import { appealIdOf, appealPath, appealsPath } from '../desk/desk-pages.ts';
import { appealsDeskText } from '../desk/messages/index.ts';
import { SaidPanel } from '../desk/said-panel.tsx';
import { shareText } from './messages/index.ts';
import {
  checkDraft,
  draftOf,
  PROBLEM_FIELDS,
  type ProblemValues,
  problemError,
  type ShareDraft,
} from './share-draft.ts';
import { ShareForm } from './share-form.tsx';

export const DESK_SHARE_FIELDS = [...PROBLEM_FIELDS, 'consent', 'go'];

/** What the pages of one appeal at the desk stand on. */
export interface SharingDesk extends SharingContext, DeskContext {}

/** `/desk/appeals/:id/report`: what its author, asked for it, lets everybody know. */
export async function deskSharePage(context: SharingDesk, request: PageRequest): Promise<Answer> {
  const id = appealIdOf(request);
  const read = id && (await readAppeal(context, { id }));
  if (!read?.ok || !read.value.may.has('handle')) return refusal('absent');
  if (read.value.shared) return toAppeal(request, read.value);
  const { locale, form } = request;
  const draft = draftOf(form, (values) => checkAtDesk(context, locale, read.value, values));
  return draft.checked && form.get('go') === 'send'
    ? await share(context, request, read.value, { ...draft, checked: draft.checked })
    : await show(context, request, read.value, draft);
}

/** Whoever handles the appeal knows whose it is, and may be told that the words do. */
function checkAtDesk(
  context: SharingDesk,
  locale: Locale,
  { appeal }: ReadAppeal,
  values: ProblemValues,
): ShareDraft {
  const draft = checkDraft(context, locale, appeal.areaId, values);
  return draft.checked && namesAuthor(draft.checked, appeal)
    ? { values, errors: [problemError(locale, 'names-author')] }
    : draft;
}

async function share(
  context: SharingDesk,
  request: PageRequest,
  read: ReadAppeal,
  draft: ShareDraft & { readonly checked: ProblemToShare },
): Promise<Answer> {
  const { locale, form } = request;
  if (form.get('consent') !== 'yes') {
    const errors = [problemError(locale, 'consent-missing')];
    return await show(context, request, read, { ...draft, errors });
  }
  const { values, checked: problem } = draft;
  const shared = await shareProblem(context, { id: read.appeal.id, problem });
  if (shared.ok || shared.refusal === 'shared-already') return toAppeal(request, read);
  if (shared.refusal === 'absent') return refusal('absent');
  const errors = [problemError(locale, shared.refusal)];
  return await show(context, request, read, { values, errors });
}

function toAppeal({ locale }: PageRequest, { appeal }: ReadAppeal): Answer {
  return redirect(`${appealPath(locale, appeal.id)}?done=share`);
}

async function show(
  context: SharingDesk,
  request: PageRequest,
  read: ReadAppeal,
  draft: ShareDraft,
): Promise<Answer> {
  const { locale } = request;
  const { appeal, number } = read;
  const back = appealPath(locale, appeal.id);
  const t = shareText.in(locale);
  const of = appealsDeskText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('desk.title', { number })}
      lead={t(draft.checked ? 'check.lead' : 'lead')}
      crumbs={[
        { text: of('appeals'), href: appealsPath(locale) },
        { text: of('title', { number }), href: back },
        { text: t('title') },
      ]}
      aside={<SaidPanel request={request} read={read} />}
    >
      <Panel {...(draft.checked ? { title: t('check.title') } : {})}>
        <PanelBody>
          <ShareForm
            {...{ context, locale, draft }}
            action={`${back}/report`}
            appealArea={appeal.areaId}
            consent={<Consent locale={locale} errors={draft.errors} />}
            send={t('send')}
            back={<a href={back}>{t('back')}</a>}
          />
        </PanelBody>
      </Panel>
    </DeskPage>,
    draft.errors.length > 0 ? { reason: 'invalid' } : {},
  );
}

interface ConsentProps {
  readonly locale: Locale;
  readonly errors: readonly FormError[];
}

function Consent({ locale, errors }: ConsentProps) {
  const error = errorOf(errors, 'consent');
  return (
    <div class={error ? 'field wrong' : 'field'} id={fieldId('consent')}>
      {error && <FieldError locale={locale} name="consent" text={error} />}
      <Tick name="consent">{shareText.in(locale)('consent')}</Tick>
    </div>
  );
}
