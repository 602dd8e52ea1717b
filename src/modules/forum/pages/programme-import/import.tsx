import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { ForumId } from '#kernel/ids.ts';
import { FILE_DAYS } from '../../domain/programme-import/programme-draft.ts';
import { keepProgrammeFile } from '../../use-cases/programme-import/keep-programme-file.ts';
import { mayImportInto } from '../../use-cases/programme-import/may-import-into.ts';
import { keepingSchema } from '../../use-cases/programme-import/programme-import-schemas.ts';
import { type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { importCrumbs, importError, importPath } from './import-words.ts';
import { programmeImportText } from './messages/index.ts';

export const KEEPING_FIELDS = ['file', ...Object.keys(keepingSchema.shape)];

interface Typed {
  readonly days: string;
  readonly errors: readonly FormError[];
}

/** `/desk/forum/{id}/programme/import`: a file is chosen, and looked at before anything is written. */
export async function importPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const forumId = forumIdOf(request);
  if (!forumId || !(await mayImportInto(context, forumId))) return refusal('absent');
  if (request.method === 'POST') return await keep(context, request, forumId);
  return await show(context, request, forumId, { days: 'keep', errors: [] });
}

async function keep(context: ForumDesk, request: PageRequest, forumId: ForumId): Promise<Answer> {
  const { form, locale } = request;
  const days = form.get('days') ?? '';
  const again = (refused: Parameters<typeof importError>[1]) =>
    show(context, request, forumId, { days, errors: [importError(locale, refused)] });
  const [file] = request.files;
  const parsed = keepingSchema.safeParse({ days });
  if (!parsed.success) return await again({ reason: parsed.error.issues[0]?.message ?? '' });
  if (!file) return await again({ reason: 'file-none' });
  const kept = await keepProgrammeFile(context, { forumId, ...parsed.data, file });
  if (kept.ok) return redirect(importPath(locale, forumId, `/${kept.value}`));
  return kept.refusal.reason === 'absent' ? refusal('absent') : await again(kept.refusal);
}

async function show(
  context: ForumDesk,
  request: PageRequest,
  forumId: ForumId,
  { days, errors }: Typed,
): Promise<Answer> {
  const { locale } = request;
  const t = programmeImportText.in(locale);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={t('lead')}
      crumbs={importCrumbs(locale, { id: forumId })}
      aside={<Rules locale={locale} />}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <Panel title={t('file')}>
        <PanelBody>
          <form method="post" action={importPath(locale, forumId)} encType="multipart/form-data">
            <FileField
              locale={locale}
              name="file"
              label={t('file')}
              hint={errors.length > 0 ? t('file.again') : t('file.hint')}
              error={errorOf(errors, 'file')}
              accept=".xml,.json,application/xml,text/xml,application/json"
            />
            <Choices
              locale={locale}
              name="days"
              legend={t('days')}
              value={days}
              error={errorOf(errors, 'days')}
              options={FILE_DAYS.map((one) => ({ value: one, label: t(`days.${one}`) }))}
            />
            <p class="quiet">{t('days.hint')}</p>
            <Buttons>
              <Button>{t('look')}</Button>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, errors.length > 0 ? { reason: 'invalid' } : {});
}

function Rules({ locale }: { readonly locale: PageRequest['locale'] }) {
  const t = programmeImportText.in(locale);
  return (
    <Notice title={t('rules')}>
      <ul>
        {(['talks', 'parts', 'mended', 'again'] as const).map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
