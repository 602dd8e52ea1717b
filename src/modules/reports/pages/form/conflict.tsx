import { type Answer, page, type PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, ButtonLink, Buttons } from '#ui/components/button.tsx';
import { FormPage, Kept } from './form-page.tsx';
import type { JudgedDraft } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import type { ReportPages } from './report-pages.ts';
import { stepAddress } from './step-addresses.ts';
import { traceOf } from './trace-of.ts';

/** Another report was sent under this key. */
export function answerConflict(
  { platform }: ReportPages,
  request: PageRequest,
  judged: JudgedDraft,
): Answer {
  const nextKey = platform.random.uuid();
  return page(<ConflictPage request={request} judged={judged} nextKey={nextKey} />, {
    reason: 'conflict',
    ...traceOf(judged),
  });
}

interface ConflictPageProps {
  readonly request: PageRequest;
  readonly judged: JudgedDraft;
  readonly nextKey: string;
}

/** This form was sent before, and then changed: what was received stays as it was, and this can be another report. */
function ConflictPage({ request, judged: { draft, category }, nextKey }: ConflictPageProps) {
  const { locale } = request;
  const t = formText.in(locale);
  return (
    <FormPage request={request} category={category} title={t('conflict')} lead={t('conflict.lead')}>
      <p>{t('conflict.another')}</p>
      <form method="post" action={stepAddress(locale, 'photos')}>
        {/* Photographs went with the first one. */}
        <Kept draft={draft} except={['key', 'photos', 'then']} />
        <input type="hidden" name="key" value={nextKey} />
        <Buttons>
          <Button>{t('conflict.send')}</Button>
          <ButtonLink kind="plain" href={localePath(locale, '/receipt')}>
            {t('conflict.receipt')}
          </ButtonLink>
        </Buttons>
      </form>
    </FormPage>
  );
}
