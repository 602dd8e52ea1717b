import { parseId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import {
  readReleaseLetters,
  type ReleaseLetters,
  sendRelease,
} from '../../use-cases/press-list/send-release.ts';
import { deskForumPath, type ForumDesk } from '../desk/desk-pages.ts';
import { momentOf } from '../forum-words.ts';
import { deskReleasesPath } from '../press-kit-desk/release-paths.ts';
import { pressListDeskText } from './messages/index.ts';
import { pressContactsPath, releaseLettersPath } from './press-list-place.ts';

const DONE = ['sent', 'nobody', 'impossible'] as const;

/** `/desk/forum/release/{release}/letters`: sends a release to the list, and tells who got it. */
export async function releaseLettersPage(
  context: ForumDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = parseId<'release'>(request.params['release'] ?? '');
  if (!id) return refusal('absent');
  const { locale, query } = request;
  if (request.method === 'POST') {
    const sent = await sendRelease(context, id);
    if (!sent.ok && sent.refusal === 'absent') return refusal('absent');
    const done = sent.ok ? 'sent' : sent.refusal === 'nobody' ? 'nobody' : 'impossible';
    return redirect(`${releaseLettersPath(locale, id)}?done=${done}`);
  }
  const read = await readReleaseLetters(context, id);
  if (!read.ok) return refusal('absent');
  const { forum, release } = read.value;
  const t = pressListDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('letters')}
      lead={saidIn(locale, release.title)}
      crumbs={[
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('letters.release'), href: deskReleasesPath(locale, forum.id) },
        { text: t('letters') },
      ]}
      done={done && t(`done.${done}`)}
      hears={['press-letter.*', 'press-contact.*', 'release.*']}
    >
      <Sending context={context} locale={locale} read={read.value} />
      <Got locale={locale} letters={read.value.letters} />
    </DeskPage>,
  );
}

interface SendingProps {
  readonly context: ForumDesk;
  readonly locale: Locale;
  readonly read: ReleaseLetters;
}

function Sending({ context, locale, read }: SendingProps) {
  const t = pressListDeskText.in(locale);
  const { forum, release, state, waiting, maySend } = read;
  if (!context.platform.mail) return <Notice tone="warning">{t('no-mail')}</Notice>;
  if (!maySend) return <NextStep title={t('send.not-ready')}>{t('send.not-ready.text')}</NextStep>;
  const when = release.outAt ? momentOf(context, locale, release.outAt) : '';
  return (
    <Panel title={t('send')}>
      <PanelBody>
        <p>{t('send.count', { count: waiting })}</p>
        <p>{state === 'embargoed' ? t('send.embargo', { when }) : t('send.out')}</p>
        {waiting > 0 ? (
          <PostButton action={releaseLettersPath(locale, release.id)} kind="main">
            {t('send.do')}
          </PostButton>
        ) : (
          <p>
            <a href={pressContactsPath(locale, forum.id)}>{t('send.list')}</a>
          </p>
        )}
      </PanelBody>
    </Panel>
  );
}

type LetterToOutlet = ReleaseLetters['letters'][number];

interface Outlet {
  readonly outlet: string;
  readonly sent: number;
  readonly waiting: number;
  readonly refused: number;
}

interface GotProps {
  readonly locale: Locale;
  readonly letters: readonly LetterToOutlet[];
}

/** Counts, and outlet by outlet. Whether somebody opened a letter nobody here knows. */
function Got({ locale, letters }: GotProps) {
  if (letters.length === 0) return null;
  const t = pressListDeskText.in(locale);
  const all = counted('', letters);
  return (
    <Panel title={t('got', { sent: all.sent, waiting: all.waiting, refused: all.refused })}>
      <DeskTable<Outlet>
        caption={t('got.caption')}
        columns={[
          { id: 'outlet', heading: t('outlet'), cell: ({ outlet }) => outlet },
          { id: 'sent', heading: t('got.sent'), figures: true, cell: ({ sent }) => sent },
          {
            id: 'waiting',
            heading: t('got.waiting'),
            figures: true,
            cell: ({ waiting }) => waiting,
          },
          {
            id: 'refused',
            heading: t('got.refused'),
            figures: true,
            cell: ({ refused }) => refused,
          },
        ]}
        rows={outletsOf(letters)}
        keyOf={({ outlet }) => outlet}
      />
    </Panel>
  );
}

function outletsOf(letters: readonly LetterToOutlet[]): readonly Outlet[] {
  const by = Map.groupBy(letters, ({ outlet }) => outlet);
  return [...by].map(([outlet, own]) => counted(outlet, own));
}

function counted(outlet: string, letters: readonly LetterToOutlet[]): Outlet {
  const count = (status: LetterToOutlet['status']) =>
    letters.filter((one) => one.status === status).length;
  return { outlet, sent: count('sent'), waiting: count('waiting'), refused: count('refused') };
}
