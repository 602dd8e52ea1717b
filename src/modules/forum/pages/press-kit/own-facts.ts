import type { Said } from '#kernel/text/said.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ForumFactSource } from '../../domain/press-kit/facts.ts';
import { countFacts, type OwnFact } from '../../use-cases/press-kit/count-facts.ts';
import { pressKitText } from './messages/index.ts';

/** What this module counts of a forum, in words: for everybody. */
export function ownFacts(context: ForumContext): ForumFactSource {
  return async (forum) => {
    const counted = await countFacts(context, forum);
    const asOf = context.platform.clock.now();
    return (counted.ok ? counted.value : []).map((fact) => ({
      ...fact,
      asOf,
      words: inBoth(fact.key, ''),
      counted: inBoth(fact.key, '.counted'),
      near: { uk: nearIn('uk', fact.key), en: nearIn('en', fact.key) },
    }));
  };
}

function inBoth(key: OwnFact, part: '' | '.counted'): Said {
  return {
    uk: plain(pressKitText.in('uk')(`fact.${key}${part}`)),
    en: plain(pressKitText.in('en')(`fact.${key}${part}`)),
  };
}

/** Without spaces that keep words together: it goes into texts and tables. */
function plain(words: string): string {
  return words.replaceAll('\u00a0', ' ');
}

/** Beginnings of words, a comma between them. */
function nearIn(language: 'uk' | 'en', key: OwnFact): readonly string[] {
  return pressKitText.in(language)(`fact.${key}.near`).split(', ');
}
