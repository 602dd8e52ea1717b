import type { AppealId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal, NO_STORE } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { PRINTED_SLIP_ISLANDS, PrintedSlip } from '#ui/receipt/printed-slip.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { lastDayOf } from '../../domain/legal-clocks.ts';
import type { Requisite } from '../../domain/requisites.ts';
import { appealsText } from '../../messages/index.ts';
import { mayOpenAppeal } from '../../use-cases/may-open-appeal.ts';
import { readAppealReceipt } from '../../use-cases/read-appeal-receipt.ts';
import type { AppealReceipt } from '../../use-cases/submit-appeal.ts';
import { type AppealsDesk, appealPath, appealsPath } from '../desk/desk-pages.ts';
import { appealsDeskText } from '../desk/messages/index.ts';
import { APPEAL_ENTRY_PATH } from './entry-page.tsx';
import { appealEntryText } from './messages/index.ts';

interface Entered {
  readonly id: AppealId;
  readonly receipt: AppealReceipt;
  readonly lacks: readonly Requisite[];
}

/**
 * The one page that shows the code to whoever entered the appeal: to be printed and handed over. It answers the form
 * itself, since a code stands in no address; to reload it sends the same again.
 */
export async function showEntered(
  context: AppealsDesk,
  request: PageRequest,
  { id, receipt, lacks }: Entered,
): Promise<Answer> {
  const kept = await readAppealReceipt(context, receipt.code);
  if (!kept.ok) return refusal('absent');
  const { locale } = request;
  const t = appealEntryText.in(locale);
  const { number, receivedOn, dueOn } = kept.value;
  const due = formatDay(locale, dueOn);
  const isTheirs = await mayOpenAppeal(context, { id });
  const { clock } = context.platform;
  const isOverdue = Temporal.PlainDate.compare(dueOn, clock.today()) < 0;
  return page(
    <DeskPage
      // In the other language this page would be the empty form.
      request={{ ...request, locales: [locale] }}
      frame={await deskFrame(context, request)}
      title={t('entered')}
      crumbs={[
        { text: appealsDeskText.in(locale)('appeals'), href: appealsPath(locale) },
        { text: number },
      ]}
      islands={PRINTED_SLIP_ISLANDS}
      actions={
        <>
          {isTheirs && (
            <ButtonLink kind="plain" href={appealPath(locale, id)}>
              {t('open')}
            </ButtonLink>
          )}
          <ButtonLink kind="plain" href={localePath(locale, APPEAL_ENTRY_PATH)}>
            {t('another')}
          </ButtonLink>
        </>
      }
      aside={
        <PrintedSlip request={request} clock={clock} receipt={receipt}>
          <p>{t('slip.number', { number })}</p>
          <p>{t('slip.due', { due })}</p>
        </PrintedSlip>
      }
    >
      <Notice tone={isOverdue ? 'danger' : 'done'}>
        {t('entered.number', { number, day: formatDay(locale, receivedOn), due })}{' '}
        {isOverdue && t('entered.overdue')}
      </Notice>
      {lacks.length > 0 && (
        <Notice tone="warning" title={t('entered.lacks')}>
          <ul>
            {lacks.map((one) => (
              <li key={one}>{appealsText.in(locale)(`requisite.${one}`)}</li>
            ))}
          </ul>
          <p>
            {t('entered.lacks.text', {
              day: formatDay(locale, lastDayOf('return', receivedOn, context.workingDays)),
            })}
          </p>
        </Notice>
      )}
      <Panel title={t('next')}>
        <PanelBody>
          <p>{t('entered.hand-over')}</p>
          <p>{t('entered.only-now')}</p>
        </PanelBody>
      </Panel>
    </DeskPage>,
    { headers: NO_STORE, isAccepted: true },
  );
}
