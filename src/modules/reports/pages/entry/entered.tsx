import { type Answer, type PageRequest, page, NO_STORE } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { spokenCode } from '#kernel/receipts/receipt-code.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { PRINTED_SLIP_ISLANDS, PrintedSlip } from '#ui/receipt/printed-slip.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { EnteredWay } from '../../domain/report.ts';
import type { Receipt } from '../../use-cases/submit-report.ts';
import type { ReportsDesk } from '../desk/desk-pages.ts';
import { ENTRY_PATH } from './entry-parts.ts';
import { entryText } from './messages/index.ts';

interface Entered {
  readonly receipt: Receipt;
  readonly way: EnteredWay;
  readonly isCallWanted: boolean;
}

/**
 * The one page that shows the code to whoever wrote the report down: to be read out, or printed and handed over. It
 * answers the form itself, since a code stands in no address; to reload it sends the same again.
 */
export async function showEntered(
  context: ReportsDesk,
  request: PageRequest,
  entered: Entered,
): Promise<Answer> {
  const { locale } = request;
  const t = entryText.in(locale);
  const { receipt, way, isCallWanted } = entered;
  return page(
    <DeskPage
      // In the other language this page would be the empty form.
      request={{ ...request, locales: [locale] }}
      frame={await deskFrame(context, request)}
      title={t('entered')}
      lead={t(`entered.lead.${way}`)}
      islands={PRINTED_SLIP_ISLANDS}
      actions={
        <ButtonLink kind="plain" href={localePath(locale, ENTRY_PATH)}>
          {t('another')}
        </ButtonLink>
      }
      aside={
        <PrintedSlip request={request} clock={context.platform.clock} receipt={entered.receipt} />
      }
    >
      <Panel title={t('code')}>
        <PanelBody>
          <p>{t('read-out')}</p>
          <p class="entry-code">
            {spokenCode(receipt.code)
              .split(' ')
              .map((group, index) => (
                // A space between them, for whoever hears or copies them.
                <>
                  {index > 0 && ' '}
                  <b>{group}</b>
                </>
              ))}
          </p>
          <p>{t('read-back')}</p>
          {isCallWanted && <p>{t('will-call')}</p>}
          <Notice tone="warning">{t('only-now')}</Notice>
        </PanelBody>
      </Panel>
    </DeskPage>,
    { headers: NO_STORE, isAccepted: true },
  );
}
