import type { ReportId } from '../../../../kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '../../../../platform/http/route.ts';
import { NextStep } from '../../../../ui/components/next-step.tsx';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../../identity/index.ts';
import { findPresentOfficer } from '../../use-cases/find-present-officer.ts';
import { type ReportsDesk, reportsPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { officerName } from './report-words.ts';

/** Instead of a report that somebody had and that is another officer's now: whose it is, and nothing else. */
export async function givenAwayPage(
  context: ReportsDesk,
  request: PageRequest,
  id: ReportId,
): Promise<Answer> {
  const found = await findPresentOfficer(context, { id });
  if (!found.ok) return refusal('absent');
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  const name = officerName(locale, context, found.value.officerId);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('given-away')}
      crumbs={[{ text: t('reports'), href: reportsPath(locale) }, { text: t('given-away') }]}
    >
      <NextStep title={t('given-away')} href={reportsPath(locale)} action={t('given-away.back')}>
        {name ? t('given-away.to', { name }) : t('given-away.nobody')}
      </NextStep>
    </DeskPage>,
    { reason: 'absent' },
  );
}
