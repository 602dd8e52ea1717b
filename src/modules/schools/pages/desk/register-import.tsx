import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { tableRefusalWords } from '#modules/organisations/index.ts';
import { keepRegisterDraft, type KeepRegisterRefusal } from '../../use-cases/register-drafts.ts';
import { registerPath, schoolCrumbs, type SchoolsDesk } from './desk-pages.ts';
import { schoolsDeskText } from './messages/index.ts';

/** `/desk/schools/import`: a register is chosen, and looked at before anything is written. */
export async function registerImportPage(
  context: SchoolsDesk,
  request: PageRequest,
): Promise<Answer> {
  if (request.method !== 'POST') return await show(context, request);
  const { locale } = request;
  const [file] = request.files;
  if (!file) return await show(context, request, schoolsDeskText.in(locale)('register.file.none'));
  const kept = await keepRegisterDraft(context, file);
  if (kept.ok) return redirect(registerPath(locale, `/${kept.value}`));
  if (kept.refusal.reason === 'forbidden') return refusal('absent');
  return await show(context, request, refusalWords(request, kept.refusal));
}

function refusalWords(
  { locale }: PageRequest,
  refused: Exclude<KeepRegisterRefusal, { reason: 'forbidden' }>,
): string {
  return refused.reason === 'file'
    ? tableRefusalWords(locale, refused.file)
    : schoolsDeskText.in(locale)('register.file.large');
}

const RULES = ['number', 'absent', 'closed', 'reach'] as const;

async function show(context: SchoolsDesk, request: PageRequest, error?: string): Promise<Answer> {
  const { locale } = request;
  const t = schoolsDeskText.in(locale);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('register')}
      lead={t('register.lead')}
      done={doneWords(request)}
      crumbs={schoolCrumbs(locale, { text: t('register') })}
      aside={
        <Notice title={t('register.rules')}>
          <ul>
            {RULES.map((rule) => (
              <li key={rule}>{t(`register.rule.${rule}`)}</li>
            ))}
          </ul>
        </Notice>
      }
    >
      {error && <ErrorSummary locale={locale} errors={[{ field: 'file', text: error }]} />}
      <Panel>
        <PanelBody>
          <form method="post" action={registerPath(locale)} encType="multipart/form-data">
            <FileField
              locale={locale}
              name="file"
              label={t('register.file')}
              hint={t('register.file.hint')}
              error={error}
              accept=".csv,.tsv,.txt,text/csv"
            />
            <Buttons>
              <Button>{t('register.look')}</Button>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
      <Panel title={t('register.columns')}>
        <PanelBody>
          <p>{t('register.columns.text')}</p>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, error === undefined ? {} : { reason: 'invalid' });
}

/** What came of the register that was looked at before. */
function doneWords({ locale, query }: PageRequest): string | undefined {
  const t = schoolsDeskText.in(locale);
  const count = (name: string) => Number(/^\d{1,6}$/.exec(query.get(name) ?? '')?.[0] ?? 0);
  switch (query.get('done')) {
    case 'register':
      return t('done.register', { created: count('created'), changed: count('changed') });
    case 'discarded':
      return t('done.discarded');
    default:
      return undefined;
  }
}
