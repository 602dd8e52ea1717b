import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ForumSection } from '../../domain/forum-section.ts';
import { readRegistration } from '../../use-cases/registration/read-registration.ts';
import { forumPath, momentOf } from '../forum-words.ts';
import { registrationText } from './messages/index.ts';

/** On the forum’s page, before anything else that can be done: whether and how one comes. */
export function registrationSection(context: ForumContext): ForumSection {
  return {
    id: 'registration',
    order: 5,
    load: async ({ locale, now, forum }) => {
      if (Temporal.Instant.compare(forum.endsAt, now) < 0) return null;
      const read = await readRegistration(context, forum.year);
      if (!read.ok) return null;
      const t = registrationText.in(locale);
      const { phase, left, opensAt } = read.value.places;
      if (phase === 'not-needed') return <p>{t('section.free')}</p>;
      if (phase === 'not-yet' && opensAt) {
        return <p>{t('section.opens', { at: momentOf(context, locale, opensAt) })}</p>;
      }
      if (phase !== 'open') {
        return (
          <p>
            <a href={forumPath(locale, forum.year, '/registration')}>{t('section.closed')}</a>
          </p>
        );
      }
      return (
        <>
          <h2>{t('section')}</h2>
          <p>
            {left === undefined
              ? t('section.any')
              : left === 0
                ? t('section.full')
                : t('section.left', { count: left })}
          </p>
          <Buttons>
            <ButtonLink href={forumPath(locale, forum.year, '/registration')}>
              {t(left === 0 ? 'section.wait' : 'section.do')}
            </ButtonLink>
          </Buttons>
        </>
      );
    },
  };
}
