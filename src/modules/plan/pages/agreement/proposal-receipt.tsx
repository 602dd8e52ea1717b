import { page, NO_STORE } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { CodeAgain, KEPT_CODE_ISLANDS } from '#ui/receipt/kept-code.tsx';
import type { OpenReceipt } from '#ui/receipt/open-receipt.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { readProposalReceipt } from '../../use-cases/agreement/read-proposal-receipt.ts';
import { moment } from './agreement-words.tsx';
import { agreementText } from './messages/index.ts';

/** What became of a proposal, for whoever typed its code at the one door of all receipts. */
export function openProposalReceipt(context: PlanContext): OpenReceipt {
  return async (request, code) => {
    const read = await readProposalReceipt(context, code);
    if (!read.ok) return undefined;
    const { locale } = request;
    const t = agreementText.in(locale);
    const { proposal, action } = read.value;
    return page(
      <PublicPage
        request={{ ...request, locales: [locale] }}
        title={t('receipt')}
        islands={KEPT_CODE_ISLANDS}
        noIndex
      >
        <h1>{t(`receipt.${proposal.status}`)}</h1>
        {proposal.answer !== '' && (
          <div lang="uk">
            <Paragraphs text={proposal.answer} />
          </div>
        )}
        {proposal.status === 'drafted' && !action && <p>{t('receipt.drafted.wait')}</p>}
        {action && (
          <LinkRows>
            <LinkRow
              href={localePath(locale, `/plan/${action.year}/action/${action.number}`)}
              title={<span lang="uk">{action.title}</span>}
              about={t('receipt.action')}
            />
          </LinkRows>
        )}
        <h2>{t('receipt.said')}</h2>
        <p class="quiet">{moment(context, locale, proposal.proposedAt)}</p>
        <div lang={proposal.language}>
          <Paragraphs text={proposal.problem} />
          <Paragraphs text={proposal.words} />
        </div>
        <CodeAgain locale={locale} code={code} />
      </PublicPage>,
      { headers: NO_STORE },
    );
  };
}
