import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Officers of a school with its lessons; the coordinator and the head with those of the area. */
const TEACHERS: PermissionRow['roles'] = {
  system: 'all',
  coordinator: ['area', 'assigned'],
  'police-head': ['area', 'assigned'],
  'district-officer': 'assigned',
  'school-officer': 'assigned',
};

export const lessonPermissions: readonly PermissionRow[] = [
  {
    permission: 'lesson-topic.read',
    words: {
      uk: 'читати, про що бувають заняття у школах',
      en: 'read what school lessons are about',
    },
    dataClass: 'public',
    roles: { ...EVERYBODY, 'api-client': 'all' },
  },
  {
    permission: 'lesson.book',
    words: { uk: 'просити про заняття у школі', en: 'ask for a lesson at a school' },
    done: { uk: 'попрошено про заняття у школі', en: 'asked for a lesson at a school' },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'lesson-receipt.read',
    words: {
      uk: 'відкрити за кодом, що стало із запитом на заняття',
      en: 'open by its code what became of a request for a lesson',
    },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'lesson.read',
    words: {
      uk: 'читати запити на заняття і як зв’язатися з учителем',
      en: 'read requests for lessons and how to reach the teacher',
    },
    done: { uk: 'прочитано запит на заняття', en: 'read a request for a lesson' },
    dataClass: 'school',
    roles: TEACHERS,
  },
  {
    permission: 'lesson.handle',
    words: {
      uk: 'призначати, переносити й проводити заняття у школах, пропонувати дні',
      en: 'schedule, move and give lessons at schools, offer days',
    },
    done: { uk: 'призначено чи проведено заняття', en: 'scheduled or gave a lesson' },
    dataClass: 'school',
    roles: TEACHERS,
  },
  {
    permission: 'lesson.give',
    words: {
      uk: 'передавати заняття іншому поліцейському',
      en: 'give a lesson to another officer',
    },
    done: { uk: 'передано заняття поліцейському', en: 'gave a lesson to an officer' },
    dataClass: 'school',
    roles: { coordinator: 'area', 'police-head': 'area' },
  },
  {
    permission: 'lesson-topic.change',
    words: { uk: 'змінювати теми занять', en: 'change the topics of lessons' },
    done: { uk: 'змінено тему занять', en: 'changed a topic of lessons' },
    dataClass: 'school',
    roles: { coordinator: 'area', 'police-head': 'area' },
  },
  {
    permission: 'lesson.tell',
    words: {
      uk: 'сповіщати вчителів і поліцейських про заняття',
      en: 'tell teachers and officers of lessons',
    },
    dataClass: 'school',
    roles: { system: 'all' },
  },
];
