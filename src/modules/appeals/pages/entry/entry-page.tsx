import { type Answer, type PageReason, type PageRequest, page } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Requisite } from '../../domain/requisites.ts';
import { appealsText } from '../../messages/index.ts';
import { listUnsentFiles } from '../../use-cases/list-unsent-files.ts';
import { type AppealsDesk, appealsPath } from '../desk/desk-pages.ts';
import { appealsDeskText } from '../desk/messages/index.ts';
import { AuthorFields, SubstanceFields, WayFields } from './entry-fields.tsx';
import { EntryFiles } from './entry-files.tsx';
import type { ShownEntry } from './entry-parts.ts';
import { appealEntryText } from './messages/index.ts';

export const APPEAL_ENTRY_PATH = '/desk/appeals/new';

export async function showEntry(
  context: AppealsDesk,
  request: PageRequest,
  shown: ShownEntry,
): Promise<Answer> {
  const { locale } = request;
  const t = appealEntryText.in(locale);
  const { draft, places, errors = [], lacks = [], isConflict } = shown;
  const files = await listUnsentFiles(context, draft.key);
  const sendsSms = context.platform.sms !== undefined;
  const parts = { request, draft, places, errors, files, sendsSms };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={t('lead')}
      crumbs={[
        { text: appealsDeskText.in(locale)('appeals'), href: appealsPath(locale) },
        { text: t('title') },
      ]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {isConflict && (
        <Notice tone="warning" title={t('conflict')} live>
          {t('conflict.text')}
        </Notice>
      )}
      {errors.length === 0 && !isConflict && <Lacks request={request} lacks={lacks} />}
      <Panel>
        <PanelBody>
          <form
            class="entry"
            method="post"
            action={localePath(locale, APPEAL_ENTRY_PATH)}
            encType="multipart/form-data"
            noValidate
          >
            {/* The first one is what Enter presses: it registers, and does not take a file back. */}
            <button type="submit" hidden>
              {t('send')}
            </button>
            <input type="hidden" name="key" value={draft.key} />
            <input type="hidden" name="files" value={files.map(({ id }) => id).join(' ')} />
            {lacks.length > 0 && <input type="hidden" name="told" value={lacks.join(' ')} />}
            <div>
              <WayFields {...parts} />
              <AuthorFields {...parts} />
            </div>
            <div>
              <SubstanceFields {...parts} />
              <EntryFiles {...parts} />
              <Buttons>
                <Button>{t('send')}</Button>
              </Buttons>
            </div>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>,
    reasonOf(shown),
  );
}

function reasonOf({ errors = [], hasKept, isConflict }: ShownEntry): {
  readonly reason?: PageReason;
} {
  if (isConflict) return { reason: 'conflict' };
  // To be told what it lacks is a step on the way, and no refusal.
  return errors.length > 0 && !hasKept ? { reason: 'invalid' } : {};
}

interface LacksProps {
  readonly request: PageRequest;
  readonly lacks: readonly Requisite[];
}

/** Shown, and no reason not to register it. */
function Lacks({ request: { locale }, lacks }: LacksProps) {
  if (lacks.length === 0) return null;
  const t = appealEntryText.in(locale);
  return (
    <Notice tone="warning" title={t('lacks')} live>
      <ul>
        {lacks.map((one) => (
          <li key={one}>{appealsText.in(locale)(`requisite.${one}`)}</li>
        ))}
      </ul>
      <p>{t('lacks.text')}</p>
    </Notice>
  );
}
