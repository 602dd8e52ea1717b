import type { VNode } from 'preact';
import { localePath } from '#platform/i18n/locales.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { promisesOfSource, questionsOfSource } from '#modules/promises/index.ts';
import { surveysOfSubject } from '#modules/surveys/index.ts';
import { asSource, isAskedAt } from '../../domain/asked-at.ts';
import { isBegun } from '../../domain/meeting-status.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { PublicMeetingPages } from '../meeting-pages.ts';
import { talkText } from './messages/index.ts';
import { shortPath, spokenAddress } from './short-address.ts';

interface TalkProps {
  readonly context: PublicMeetingPages;
  readonly request: PageRequest;
  readonly meeting: Meeting;
}

/** What people and police said to one another: what was promised, what was asked, what people thought of it. */
export async function meetingTalk({ context, request, meeting }: TalkProps): Promise<VNode> {
  const { locale } = request;
  const t = talkText.in(locale);
  const of = { context, locale, source: asSource(meeting) };
  const [promises, questions] = [await promisesOfSource(of), await questionsOfSource(of)];
  const surveys = await surveysOfSubject({ context, locale, subject: asSource(meeting) });
  return (
    <>
      {promises && (
        <section id="promises">
          <h2>{t('promises')}</h2>
          {promises}
        </section>
      )}
      {questions && (
        <section id="questions">
          <h2>{t('questions')}</h2>
          {questions}
        </section>
      )}
      {surveys && <div id="feedback">{surveys}</div>}
      {await proposeLink({ context, request, meeting })}
    </>
  );
}

/** What came up there may become a joint action: null before it began, and where no plan takes proposals. */
async function proposeLink({ context, request, meeting }: TalkProps): Promise<VNode | null> {
  // Many open a meeting before it, and then nothing more is asked for their sake.
  if (!isBegun(meeting, context.platform.clock.now())) return null;
  const year = await context.proposingYear();
  if (year === undefined) return null;
  const t = talkText.in(request.locale);
  const { kind, id } = asSource(meeting);
  return (
    <LinkRows>
      <LinkRow
        href={`${localePath(request.locale, `/plan/${year}/propose`)}?source=${kind}&id=${id}`}
        title={t('propose')}
        about={t('propose.about')}
      />
    </LinkRows>
  );
}

/** How to ask something, and the address that is typed from the wall; null: it is too late for that. */
export function askSection({ context, request, meeting }: TalkProps): VNode | null {
  const { locale, publicUrl } = request;
  const { clock } = context.platform;
  if (!isAskedAt(meeting, clock.now(), clock.timeZone)) return null;
  const t = talkText.in(locale);
  const address = spokenAddress(publicUrl, shortPath(locale, meeting));
  return (
    <section id="ask">
      <h2>{t('ask.title')}</h2>
      <LinkRows>
        <LinkRow
          href={localePath(locale, `/meeting/${meeting.slug}/ask`)}
          title={t('ask')}
          about={t('ask.about')}
        />
      </LinkRows>
      <p class="quiet">{t('short', { address })}</p>
    </section>
  );
}
