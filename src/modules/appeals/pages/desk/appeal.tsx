import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { givenAwayPage } from '#modules/officers/index.ts';
import { appealsText } from '../../messages/index.ts';
import { findOfficerOfAppeal } from '../../use-cases/find-officer-of-appeal.ts';
import { type ReadAppeal, readAppeal } from '../../use-cases/read-appeal.ts';
import { hasLetter } from '../letter/compose-letter.ts';
import type { SharingDesk } from '../share/desk-share.tsx';
import { ProblemPanel } from '../share/problem-panel.tsx';
import { ACTS, actsWith, actWord } from './acts.ts';
import { AppealBadge } from './appeal-badge.tsx';
import { AuthorPanel } from './author-panel.tsx';
import { ClocksPanel } from './clocks-panel.tsx';
import { appealIdOf, appealPath, appealsPath } from './desk-pages.ts';
import { appealsDeskText } from './messages/index.ts';
import { SaidPanel } from './said-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';

const DONE = [...ACTS, 'share', 'impossible'] as const;

/** `/desk/appeals/:id`: all that it says, by when it must be answered, and what can be done with it. */
export async function appealPage(context: SharingDesk, request: PageRequest): Promise<Answer> {
  const id = appealIdOf(request);
  const read = id && (await readAppeal(context, { id }));
  const { locale, query } = request;
  const t = appealsDeskText.in(locale);
  if (!read?.ok) return await appealGivenAway(context, request);
  const { appeal, number, urgency, lastDays } = read.value;
  const title = t('title', { number });
  const done = DONE.find((one) => one === query.get('done'));
  const { shared } = read.value;
  const reportPage = shared && (await context.problems.pageOf(context, shared.reportId));
  const { timeZone } = context.platform.clock;
  const today = context.platform.clock.today();
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={<AppealBadge locale={locale} appeal={{ ...appeal, urgency }} today={today} />}
      crumbs={[appealsCrumb(locale), { text: title }]}
      done={done && t(`done.${done}`)}
      hears={['appeal.*']}
      actions={<Acts request={request} read={read.value} />}
      aside={
        <>
          <AuthorPanel context={context} request={request} read={read.value} />
          <ClocksPanel locale={locale} lastDays={lastDays} today={today} />
        </>
      }
    >
      <Lacking request={request} read={read.value} />
      <SaidPanel request={request} read={read.value} />
      <StepsPanel locale={locale} timeZone={timeZone} read={read.value} />
      <LetterPanel request={request} read={read.value} />
      <ProblemPanel context={context} locale={locale} read={read.value} reportPage={reportPage} />
    </DeskPage>,
  );
}

interface PartProps {
  readonly request: PageRequest;
  readonly read: ReadAppeal;
}

function Acts({ request: { locale }, read }: PartProps) {
  const t = appealsDeskText.in(locale);
  return (
    <>
      {actsWith(read).map((act, index) => (
        <ButtonLink
          key={act}
          kind={index === 0 ? 'main' : 'plain'}
          href={appealPath(locale, read.appeal.id, `/${act}`)}
        >
          {t(actWord(act, read.appeal))}
        </ButtonLink>
      ))}
    </>
  );
}

/** While it may still be sent back: what is missing, and until when. */
function Lacking({ request: { locale }, read: { lacks, lastDays, urgency } }: PartProps) {
  if (lacks.length === 0 || !urgency) return null;
  const t = appealsDeskText.in(locale);
  return (
    <Notice tone="warning" title={t('lacks')}>
      <ul>
        {lacks.map((one) => (
          <li key={one}>{appealsText.in(locale)(`requisite.${one}`)}</li>
        ))}
      </ul>
      <p>{t('lacks.text', { day: formatDay(locale, lastDays.return) })}</p>
    </Notice>
  );
}

/** Of the latest word to the author: to be signed, and sent as the author asked. */
function LetterPanel({ request: { locale }, read }: PartProps) {
  if (!hasLetter(read)) return null;
  const t = appealsDeskText.in(locale);
  const { id, answerWay, email, residence } = read.appeal;
  return (
    <Panel title={t('letter')}>
      <PanelBody>
        <p>{t(`letter.send.${answerWay}`, { email, residence: residence || t('not-known') })}</p>
        <p class="buttons">
          <ButtonLink kind="plain" href={appealPath(locale, id, '/letter')}>
            {t('letter.print')}
          </ButtonLink>
          <ButtonLink kind="plain" href={appealPath(locale, id, '/letter.docx')} download>
            {t('letter.docx')}
          </ButtonLink>
        </p>
      </PanelBody>
    </Panel>
  );
}

/** Who has an appeal now, for an officer who had it before. */
export async function appealGivenAway(context: SharingDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const t = appealsDeskText.in(locale);
  const id = appealIdOf(request);
  const found = id && (await findOfficerOfAppeal(context, { id }));
  const list = appealsCrumb(locale);
  const words = { title: t('given-away'), list, back: t('given-away.back') };
  return await givenAwayPage(context, request, found, words);
}

function appealsCrumb(locale: Locale) {
  return { text: appealsDeskText.in(locale)('appeals'), href: appealsPath(locale) };
}
