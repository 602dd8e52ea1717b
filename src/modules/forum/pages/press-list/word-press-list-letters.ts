import { localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type {
  PressLetterWords,
  ReleaseLetterFacts,
} from '../../use-cases/press-list/write-letters.ts';
import { instantIn, passageLines } from '../press-kit/kit-words.ts';
import { releasePath } from '../press-kit/paths.ts';
import { releaseTxt } from '../press-kit/release-text.ts';
import { pressListText } from './messages/index.ts';

type Language = 'uk' | 'en';

/** What journalists on the list are written, each in the language that was noted for them. */
export const pressLetterWords: PressLetterWords = {
  question: (context, { contact, confirm, leave }) => {
    const { language, source } = contact;
    const t = pressListText.in(language);
    const leaveUrl = linkTo(context, language, leave);
    const said = { source, confirm: linkTo(context, language, confirm), leave: leaveUrl };
    return {
      subject: tidy(t('letter.question.subject')),
      text: `${tidy(t('letter.question', said))}\n`,
      leaveUrl,
    };
  },
  release: (context, facts) => {
    const { language, source } = facts.contact;
    const t = pressListText.in(language);
    const leaveUrl = linkTo(context, language, facts.links.leave);
    const { subject, parts } = OF_KIND[facts.kind](context, facts);
    const why = t('letter.why', { source, leave: leaveUrl });
    return {
      subject: tidy(subject),
      text: `${tidy([...parts, '--', why].join('\n\n'))}\n`,
      leaveUrl,
    };
  },
};

interface Letter {
  readonly subject: string;
  readonly parts: readonly string[];
}

type WordOne = (context: ForumContext, facts: ReleaseLetterFacts) => Letter;

const OF_KIND: Readonly<Record<ReleaseLetterFacts['kind'], WordOne>> = {
  release: (context, facts) => {
    const { release, contact } = facts;
    const t = pressListText.in(contact.language);
    const title = saidIn(contact.language, release.title);
    const when = embargoOf(context, facts);
    return {
      subject: when === undefined ? title : t('letter.embargo.subject', { when, title }),
      parts: [...warning(context, facts), wholeText(context, facts), readAt(context, facts)],
    };
  },
  correction: (context, facts) => {
    const { release, contact, correction } = facts;
    const { language } = contact;
    const t = pressListText.in(language);
    const lines = correction ? passageLines(language, correction, zoneOf(context)) : [];
    return {
      subject: t('letter.correction.subject', { title: saidIn(language, release.title) }),
      parts: [
        ...warning(context, facts),
        t('letter.correction'),
        lines.join('\n'),
        readAt(context, facts),
      ],
    };
  },
  withdrawal: (_, { release, contact: { language } }) => {
    const t = pressListText.in(language);
    return {
      subject: t('letter.withdrawal.subject', { title: saidIn(language, release.title) }),
      parts: [t('letter.withdrawal', { why: saidIn(language, release.withdrawal) })],
    };
  },
};

/** Until when it is not to be published; undefined: everybody reads it. */
function embargoOf(
  context: ForumContext,
  { state, release, contact }: ReleaseLetterFacts,
): string | undefined {
  if (state !== 'embargoed' || !release.outAt) return undefined;
  return instantIn(contact.language, release.outAt, zoneOf(context));
}

/** The first line of what is under embargo. */
function warning(context: ForumContext, facts: ReleaseLetterFacts): readonly string[] {
  const when = embargoOf(context, facts);
  return when === undefined
    ? []
    : [pressListText.in(facts.contact.language)('letter.embargo', { when })];
}

/** In the language of the letter, where somebody wrote it in that one. */
function wholeText(context: ForumContext, facts: ReleaseLetterFacts) {
  const { contact } = facts;
  const isWritten = facts.release.title[contact.language] !== '';
  const language: Language = isWritten ? contact.language : 'uk';
  // Since when everybody reads it, the letter says above.
  const release = { ...facts.release, outAt: undefined };
  const { publicUrl } = context.platform.config;
  return releaseTxt({
    read: { ...facts, release },
    language,
    publicUrl,
    ...zoneOf(context),
  }).trim();
}

function readAt({ platform }: ForumContext, { contact, links, forum }: ReleaseLetterFacts): string {
  const { language } = contact;
  const { publicUrl } = platform.config;
  const t = pressListText.in(language);
  return links.read === undefined
    ? t('letter.read', { link: publicUrl + releasePath(language, forum.year) })
    : t('letter.read.early', {
        link: `${publicUrl}${localePath(language, `/press/release/${links.read}`)}`,
      });
}

function linkTo({ platform }: ForumContext, language: Language, token: string): string {
  return `${platform.config.publicUrl}${localePath(language, `/press/list/${token}`)}`;
}

function zoneOf({ platform: { clock } }: ForumContext) {
  return { timeZone: clock.timeZone };
}

/** Spaces that keep words together on a page look odd in a letter. */
function tidy(words: string): string {
  return words.replaceAll('\u00a0', ' ');
}
