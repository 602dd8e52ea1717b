import { nameIn } from '#platform/i18n/name-in.ts';
import type { DeskSearch } from '#modules/identity/index.ts';
import { beatsOn } from '../../domain/desk-officer.ts';
import { fits, isAsked } from '../../domain/officers-filter.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';
import { listOfficers } from '../../use-cases/list-officers.ts';
import { listWaitingIssues } from '../../use-cases/list-waiting-issues.ts';
import { withDirectories } from '../first-steps.ts';
import { shortNameIn } from '../officer-words.ts';
import { issuePlaces, issueTitle } from './issue-words.ts';
import { officersDeskText } from './messages/index.ts';

type Directories = Pick<OfficersContext, 'areas' | 'organisations' | 'officers'>;

/** Officers of one's own area, and remarks on cards that one may handle. */
export function officerSearches(directories: Directories): readonly DeskSearch[] {
  return [officerSearch(directories), issueSearch(directories)];
}

/** By name, badge, telephone or beat: whoever is found by a telephone is one whose card shows it to this person. */
function officerSearch(directories: Directories): DeskSearch {
  const { areas } = directories;
  return {
    id: 'officers',
    order: 10,
    heading: (locale) => officersDeskText.in(locale)('officers'),
    find: async (asking, { text, locale, limit }) => {
      const listed = await listOfficers(withDirectories(asking, directories));
      if (!listed.ok) return [];
      const t = officersDeskText.in(locale);
      const today = asking.platform.clock.today();
      const asked = { text, kind: undefined, hromada: undefined };
      return listed.value.officers
        .filter((one) => isAsked(one, { filter: asked, today, chain: (id) => areas.chain(id) }))
        .slice(0, limit)
        .map((officer) => {
          const beats = beatsOn(officer, today).flatMap(
            ({ areaId }) => listed.value.nameOfArea(areaId) ?? [],
          );
          return {
            title: shortNameIn(locale, officer),
            detail: [
              t('card.badge.is', { badge: officer.badgeNumber }),
              ...beats.map((area) => nameIn(locale, area)),
            ].join(', '),
            path: `/desk/officers/${officer.id}`,
          };
        });
    },
  };
}

/** By whose card or which place it is about. Nobody searches in the words: reading those leaves an entry. */
function issueSearch(directories: Directories): DeskSearch {
  return {
    id: 'card-issues',
    order: 15,
    heading: (locale) => officersDeskText.in(locale)('issues'),
    find: async (asking, { text, locale, limit }) => {
      const waiting = await listWaitingIssues(withDirectories(asking, directories));
      if (!waiting.ok) return [];
      return waiting.value
        .filter((issue) =>
          fits(text, [
            issueTitle(locale, issue),
            issue.officer?.name ?? '',
            issue.officer?.badgeNumber ?? '',
            ...issue.areas.map(({ name }) => name),
            issuePlaces(locale, issue),
          ]),
        )
        .slice(0, limit)
        .map((issue) => ({
          title: issueTitle(locale, issue),
          detail: issuePlaces(locale, issue) || undefined,
          path: `/desk/issues/${issue.id}`,
        }));
    },
  };
}
