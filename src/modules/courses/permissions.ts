import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** In their area; whoever leads a cohort, that cohort. */
const PLANNERS: PermissionRow['roles'] = {
  system: 'all',
  coordinator: 'area',
  'police-head': 'area',
  'course-leader': 'assigned',
};

/** Whoever leads it, and nobody else: no coordinator, no head. */
const LEADER: PermissionRow['roles'] = { 'course-leader': 'assigned' };

export const coursesPermissions: readonly PermissionRow[] = [
  {
    permission: 'course.read',
    words: { uk: 'читати про курси', en: 'read of courses' },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'course.follow',
    words: {
      uk: 'бачити курси й групи на робочому столі, чернетки теж',
      en: 'see courses and cohorts at the desk, drafts among them',
    },
    dataClass: 'public',
    roles: PLANNERS,
  },
  {
    permission: 'course.write',
    words: {
      uk: 'описувати курси: теми занять, запитання заявки, кому видають сертифікат',
      en: 'describe courses: their units, the questions of an application, who gets a certificate',
    },
    done: { uk: 'описано курс', en: 'described a course' },
    dataClass: 'public',
    roles: { system: 'all', coordinator: 'area', 'police-head': 'area' },
  },
  {
    permission: 'course.plan',
    words: {
      uk: 'планувати групи курсів, оприлюднювати, переносити й скасовувати їх',
      en: 'plan cohorts of courses, publish, move and cancel them',
    },
    done: { uk: 'заплановано групу курсу', en: 'planned a cohort of a course' },
    dataClass: 'public',
    roles: PLANNERS,
  },
  {
    permission: 'application.make',
    words: { uk: 'подати заявку на курс', en: 'apply for a course' },
    done: { uk: 'подано заявку на курс', en: 'applied for a course' },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'participation.read',
    words: {
      uk: 'відкрити свій запис на курс за його кодом',
      en: 'open one’s place on a course by its code',
    },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'participation.change',
    words: {
      uk: 'узяти запропоноване місце на курсі, звільнити своє, стерти свій запис',
      en: 'take a place on a course that is offered, give one’s own back, erase one’s application',
    },
    done: { uk: 'змінено свій запис на курс', en: 'changed one’s place on a course' },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'participant.read',
    words: {
      uk: 'бачити, хто подав заявку на курс, який ви ведете',
      en: 'see who applied for a course that one leads',
    },
    done: { uk: 'переглянуто заявки на курс', en: 'looked at applications for a course' },
    dataClass: 'identity',
    roles: LEADER,
  },
  {
    permission: 'application.decide',
    words: {
      uk: 'приймати й відхиляти заявки на курс, який ви ведете',
      en: 'accept and decline applications for a course that one leads',
    },
    done: { uk: 'розглянуто заявку на курс', en: 'decided an application for a course' },
    dataClass: 'identity',
    roles: LEADER,
  },
  {
    permission: 'participant.tell',
    words: {
      uk: 'нагадувати про заняття тим, хто лишив телефон чи пошту',
      en: 'remind those of sessions who left a telephone or an address',
    },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
];
