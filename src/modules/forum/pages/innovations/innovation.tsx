import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { ForumPages } from '../../domain/forum-context.ts';
import { stepsOf } from '../../domain/innovation/innovation.ts';
import { type PublicPassport, readPassport } from '../../use-cases/innovation/read-passports.ts';
import { readNamedTalk } from '../../use-cases/read-named-talk.ts';
import { forumPath } from '../forum-words.ts';
import { adoptPath } from '../innovation-desk/innovations-place.ts';
import { Adoptions } from './adoptions.tsx';
import { fromWhere, langOfPassport } from './list.tsx';
import { innovationsText } from './messages/index.ts';
import { passportJsonLd } from './passport-json-ld.ts';
import { innovationsPath } from './paths.ts';

/** `/innovation/{slug}`: everything that is needed to do the same, and where somebody does. */
export async function innovationPage(context: ForumPages, request: PageRequest): Promise<Answer> {
  const { locale, params } = request;
  const read = await readPassport(context, params['slug'] ?? '');
  if (!read.ok) return refusal('absent');
  const { passport, adoptions } = read.value;
  const t = innovationsText.in(locale);
  const { publicUrl } = context.platform.config;
  return page(
    <PublicPage
      request={request}
      title={passport.title}
      description={passport.problem.slice(0, MAX_DESCRIPTION_LENGTH)}
      jsonLd={passportJsonLd(locale, passport, publicUrl)}
    >
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('title'), href: innovationsPath(locale) },
          { text: passport.title, lang: langOfPassport(locale, passport) },
        ]}
      />
      <h1 lang={langOfPassport(locale, passport)}>{passport.title}</h1>
      <p class="quiet">{fromWhere(locale, passport)}</p>
      <Said request={request} read={read.value} />
      <Ways
        request={request}
        read={read.value}
        isTalkShown={(await readNamedTalk(context, { id: passport.talkId })).ok}
        proposingYear={await context.proposingYear()}
      />
      <Adoptions
        areas={context.areas}
        locale={locale}
        title={passport.title}
        adoptions={adoptions}
      />
    </PublicPage>,
  );
}

const MAX_DESCRIPTION_LENGTH = 160;

interface SaidProps {
  readonly request: PageRequest;
  readonly read: PublicPassport;
}

const WORDS = ['problem', 'done'] as const;

function Said({ request: { locale }, read: { passport, contact } }: SaidProps) {
  const t = innovationsText.in(locale);
  const lang = langOfPassport(locale, passport);
  return (
    <>
      {WORDS.map((name) => (
        <section key={name} class="flow">
          <h2>{t(name)}</h2>
          <div lang={lang}>
            <Paragraphs text={passport[name]} />
          </div>
        </section>
      ))}
      <section class="flow">
        <h2>{t('steps')}</h2>
        <ol lang={lang}>
          {stepsOf(passport).map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      </section>
      <Facts
        rows={[
          { term: t('cost'), value: <span lang={lang}>{passport.cost}</span> },
          { term: t('results'), value: <span lang={lang}>{passport.results}</span> },
          { term: t('measured'), value: <span lang={lang}>{passport.measured}</span> },
          { term: t('contact'), value: contact },
        ]}
      />
    </>
  );
}

interface WaysProps extends SaidProps {
  /** It stands in a programme that everybody reads. */
  readonly isTalkShown: boolean;
  readonly proposingYear: number | undefined;
}

/** What to do with it: for everybody, and for whoever speaks for a hromada. */
function Ways({ request: { locale }, read: { passport }, isTalkShown, proposingYear }: WaysProps) {
  const t = innovationsText.in(locale);
  const source = `source=innovation&id=${passport.id}`;
  return (
    <div class="flow">
      <LinkRows>
        {proposingYear !== undefined && (
          <LinkRow
            href={`${localePath(locale, `/plan/${proposingYear}/propose`)}?${source}`}
            title={t('propose')}
            about={t('propose.about')}
          />
        )}
        <LinkRow
          href={adoptPath(locale, passport.id)}
          title={t('adopt')}
          about={t('adopt.about')}
        />
        {isTalkShown && (
          <LinkRow
            href={forumPath(locale, passport.year, `/talk/${passport.talkCode}`)}
            title={t('talk')}
          />
        )}
      </LinkRows>
    </div>
  );
}
