import type { NoticedByModules } from './noticed-by-reports-and-appeals.ts';

/** Guards of the forum, its call and its reviews that the matrix does not notice, and the test that does. */
export const NOTICED_BY_FORUM: NoticedByModules = {
  'forum/use-cases/innovation/innovations.db.test.ts': {
    'the passport of an innovation > is taken over by hromadas, year by year, and each speaks for itself':
      [
        "forum/use-cases/innovation/adopt-innovation.ts · policy.can(actor, 'innovation.adopt', { areaIds: areas.lineOf(id) })",
      ],
  },
  'forum/use-cases/press-kit/release.db.test.ts': {
    'the draft of a release > is read by nobody but whoever writes it': [
      "forum/use-cases/press-kit/release-in-reach.ts · mayWithForum(context, 'release.write', forum)",
    ],
  },
  'forum/use-cases/press-kit/finish-release.db.test.ts': {
    'a release > tells nothing of itself nor of numbers to whoever may read of the forum alone': [
      "forum/use-cases/press-kit/read-numbers.ts · context.policy.can(context.actor, 'release.read')",
      "forum/use-cases/press-kit/read-release.ts · policy.can(actor, 'release.read')",
    ],
  },
  'forum/use-cases/prepare-forum.db.test.ts': {
    'a forum > is prepared where somebody organises, and nowhere else': [
      "forum/use-cases/change-forum.ts · mayWithForum(context, 'forum.prepare', said)",
      "forum/use-cases/list-desk-forums.ts · mayWithForum(context, 'forum.follow', forum)",
      "forum/use-cases/list-desk-forums.ts · mayWithForum(context, 'forum.prepare', { areaId: id })",
    ],
  },
  'forum/use-cases/call/own-talk.db.test.ts': {
    'a talk that somebody offers > by a code shows nothing of a speaker who has another talk: whoever typed an address has not shown that it is theirs':
      [
        'forum/use-cases/call/change-own-talk.ts · mayChangeOwn(tx, opened)',
        'forum/use-cases/call/change-own-talk.ts · mayChangeOwn(tx, opened) (2)',
        'forum/use-cases/call/read-own-talk.ts · mayChangeOwn(tx, opened)',
      ],
  },
  'forum/use-cases/registration/registration.db.test.ts': {
    'coming to a forum > says nothing of a forum to whoever may not read of it': [
      "forum/use-cases/registration/read-registration.ts · policy.can(actor, 'forum.read')",
      "forum/use-cases/registration/read-registration.ts · policy.can(actor, 'forum.read') (2)",
    ],
  },
  'forum/use-cases/registration/badges.db.test.ts': {
    'the badge of whoever comes to a forum > asks first whether somebody may': [
      "forum/use-cases/registration/keep-badge.ts · policy.can(actor, 'badge.keep')",
      "forum/use-cases/registration/keep-badge.ts · policy.can(actor, 'badge.keep') (2)",
    ],
  },
  'forum/use-cases/search-forums.db.test.ts': {
    'a forum and its talks > are found at the desk by name, year and speaker, where one follows them, and a draft by nobody':
      [
        "forum/use-cases/search-forums.ts · mayWithForum(context, 'forum.follow', forum)",
        "forum/use-cases/search-forums.ts · mayWithForum(context, 'talk.follow', forum)",
      ],
  },
  'forum/use-cases/photographs/photographs.db.test.ts': {
    'the photographs of a forum > asks first whether somebody may': [
      "forum/use-cases/photographs/read-photographs.ts · policy.can(actor, 'photograph.read') (3)",
      "forum/use-cases/photographs/read-photographs.ts · context.policy.can(context.actor, 'photograph.read')",
    ],
  },
  'forum/use-cases/press-list/press-list.db.test.ts': {
    'the list of journalists > is kept by the press office there, and seen by nobody else': [
      "forum/use-cases/press-list/contact-in-reach.ts · mayWithForum(context, 'press-list.keep', contact)",
      "forum/use-cases/press-list/list-contacts.ts · mayWithForum(context, 'press-list.keep', forum)",
    ],
  },
  'forum/use-cases/press-list/letters.db.test.ts': {
    'a release that is sent to journalists > is read under its embargo by whoever has a press ticket, and by no other ticket':
      ["forum/use-cases/press-list/read-early.ts · policy.can(actor, 'release.read-early') (2)"],
  },
  'forum/use-cases/press/accreditation.db.test.ts': {
    'the fast lane of the media > asks first whether somebody may': [
      "forum/use-cases/press/ask-accreditation.ts · policy.can(actor, 'accreditation.ask')",
      "forum/use-cases/press/ask-accreditation.ts · policy.can(actor, 'accreditation.ask') (2)",
    ],
  },
  'forum/use-cases/review/review.db.test.ts': {
    'the review of a talk > waits on one’s day until it is written, and only where one reviews': [
      "forum/use-cases/review/review-talk.ts · mayWithForum(context, 'review.write', forum) (2)",
    ],
    'the review of a talk > tells nobody who reviews whose it is by a place that it had before it was put in reserve':
      ["forum/use-cases/read-programme-desk.ts · mayWithForum(context, 'talk.follow', forum)"],
    'the review of a talk > is shown without contacts, and without a decision to make, to whoever may do neither':
      [
        "forum/use-cases/review/read-desk-talk.ts · mayWithForum(context, 'speaker.read', forum)",
        "forum/use-cases/review/read-desk-talk.ts · mayWithForum(context, 'talk.decide', forum)",
      ],
  },
};
