import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import { notCountedOf } from '../../domain/press-kit/sources.ts';
import type { PublicRelease } from '../../use-cases/press-kit/read-release.ts';
import { momentOf } from '../forum-words.ts';
import { Corrections } from './corrections.tsx';
import { MarkedParagraphs, type Marking, MarkedWords } from './marked-words.tsx';
import { pressKitText } from './messages/index.ts';
import { Numbers } from './numbers.tsx';

export interface ReleaseArticleProps {
  readonly context: Pick<ForumContext, 'platform'>;
  readonly locale: Locale;
  readonly release: PublicRelease;
}

const ANCHOR = 'number';

/** The whole of a release with its h1: the text, where its numbers are from, what was corrected, whom to ask. */
export function ReleaseArticle(props: ReleaseArticleProps) {
  const { locale, release: read } = props;
  const { release, numbers, corrections, forum } = read;
  const { title, lead, body } = release;
  const marking: Marking = { numbers, notCounted: notCountedOf(forum), anchor: ANCHOR };
  const language = mainLocale(locale) === 'en' && title.en !== '' ? 'en' : 'uk';
  const words = { language, ...marking } as const;
  return (
    <article class="flow">
      <h1 lang={langOf(locale, title)}>{saidIn(locale, title)}</h1>
      <When {...props} />
      <div class="flow" lang={langOf(locale, title)}>
        <p class="lead">
          <MarkedWords text={saidIn(locale, lead)} {...words} />
        </p>
        <MarkedParagraphs text={saidIn(locale, body)} {...words} />
        <Quotes {...props} marking={marking} />
      </div>
      <Contact {...props} />
      <Numbers {...props} numbers={numbers} anchor={ANCHOR} />
      <Corrections {...props} corrections={corrections} />
    </article>
  );
}

/** Since when everybody reads it, and whether it was corrected: before anything is quoted. */
function When({ context, locale, release: { release, state, corrections } }: ReleaseArticleProps) {
  const t = pressKitText.in(locale);
  const [last] = corrections;
  const out = state === 'out' && release.outAt;
  if (!out && !last) return null;
  return (
    <p class="quiet">
      {out && t('out', { when: momentOf(context, locale, out) })}
      {out && last && ' · '}
      {last && (
        <a href="#corrections">
          {t('corrected', {
            count: corrections.length,
            when: momentOf(context, locale, last.correctedAt),
          })}
        </a>
      )}
    </p>
  );
}

function Quotes({ locale, release, marking }: ReleaseArticleProps & { readonly marking: Marking }) {
  return (
    <>
      {release.release.quotes.map(({ said, by }, index) => (
        <figure key={index} class="quote">
          <blockquote lang={langOf(locale, said)}>
            <MarkedParagraphs
              text={saidIn(locale, said)}
              language={mainLocale(locale) === 'en' && said.en !== '' ? 'en' : 'uk'}
              {...marking}
            />
          </blockquote>
          <figcaption lang={langOf(locale, by)}>{saidIn(locale, by)}</figcaption>
        </figure>
      ))}
    </>
  );
}

function Contact({ locale, release: { release } }: ReleaseArticleProps) {
  const { words, phone, email } = release.contact;
  if (words.uk === '' && phone === '' && email === '') return null;
  return (
    <section class="flow">
      <h2>{pressKitText.in(locale)('contact')}</h2>
      <p>
        <span lang={langOf(locale, words)}>{saidIn(locale, words)}</span>
        {phone !== '' && (
          <>
            <br />
            <PhoneLink phone={phone} />
          </>
        )}
        {email !== '' && (
          <>
            <br />
            <a href={`mailto:${email}`}>{email}</a>
          </>
        )}
      </p>
    </section>
  );
}
