import type { ListedCommand } from '../command.ts';

/** What brings in one’s own, in the order that works. */
export const IMPORTS: readonly ListedCommand[] = [
  {
    name: 'import areas',
    summary: {
      uk: 'Взяти території з файлів: карти GeoJSON, кодифікатор або таблиці',
      en: 'Take areas from files: GeoJSON maps, the codifier or tables',
    },
    load: async () => (await import('./import-areas.ts')).importAreasCommand,
  },
  {
    name: 'import settlements',
    summary: {
      uk: 'Взяти положення, населення і старі назви сіл та міст із таблиці',
      en: 'Take positions, populations and old names of settlements from a table',
    },
    load: async () => (await import('./import-settlements.ts')).importSettlementsCommand,
  },
  {
    name: 'import streets',
    summary: {
      uk: 'Взяти вулиці та адреси з таблиці, щоб за ними можна було шукати',
      en: 'Take streets and addresses from a table, to be searched for',
    },
    load: async () => (await import('./import-streets.ts')).importStreetsCommand,
  },
  {
    name: 'import landmarks',
    summary: {
      uk: 'Взяти озера, ринки, пам’ятники — назви на карті, за якими шукають',
      en: 'Take lakes, markets, monuments: names on the map that people search for',
    },
    load: async () => (await import('./import-landmarks.ts')).importLandmarksCommand,
  },
  {
    name: 'import stations',
    summary: {
      uk: 'Взяти відділи поліції з таблиці або списку JSON',
      en: 'Take police stations from a table or a JSON list',
    },
    load: async () => (await import('./import-stations.ts')).importStationsCommand,
  },
  {
    name: 'import medical-points',
    summary: {
      uk: 'Взяти лікарні та медичні пункти з такої самої таблиці',
      en: 'Take hospitals and medical points from the same kind of table',
    },
    load: async () => (await import('./import-medical-points.ts')).importMedicalPointsCommand,
  },
  {
    name: 'import schools',
    summary: {
      uk: 'Взяти школи з державного реєстру, щоб за ними можна було шукати',
      en: 'Take schools from the state register, to be searched for',
    },
    load: async () => (await import('./import-schools.ts')).importSchoolsCommand,
  },
  {
    name: 'import partners',
    summary: {
      uk: 'Взяти координаційний офіс, раду, бібліотеки та інших партнерів із таблиці',
      en: 'Take the coordination office, the council, libraries and other partners from a table',
    },
    load: async () => (await import('./import-partners.ts')).importPartnersCommand,
  },
  {
    name: 'import officers',
    summary: {
      uk: 'Взяти поліцейських із таблиці: телефони, дільниці, години прийому',
      en: 'Take officers from a table: telephones, beats, reception hours',
    },
    load: async () => (await import('./import-officers.ts')).importOfficersCommand,
  },
  {
    name: 'import reports',
    summary: {
      uk: 'Перенести повідомлення з іншої системи: таблиця або Open311',
      en: 'Bring reports over from another system: a table, or Open311',
    },
    load: async () => (await import('./import-reports.ts')).importReportsCommand,
  },
];
