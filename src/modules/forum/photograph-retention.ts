import type { KeptTable } from '#platform/retention/kept-data.ts';
import { PHOTOGRAPH_FILES } from './domain/photographs/photograph.ts';
import { RETENTION } from './domain/retention.ts';

const { daysOfUnusable } = RETENTION;

export const photographRetention: readonly KeptTable[] = [
  {
    table: 'forum.photograph',
    personal: [
      {
        columns: [
          'fingerprint',
          'author',
          'terms',
          'caption_uk',
          'caption_en',
          'alt_uk',
          'alt_en',
          'place',
          'consent_by',
          'parents_note',
        ],
        what: {
          uk: 'Світлина форуму без даних камери: хто автор, що на ній, хто записав згоду людей і де лежать письмові згоди батьків',
          en: 'A photograph of the forum without what the camera wrote: its author, what is to be seen, who noted the consent, where the parents’ written consents lie',
        },
        whose: {
          uk: 'Людина, яка зняла, і люди на світлині',
          en: 'Whoever took it, and whoever is in it',
        },
        until: {
          uk: `доки хтось на ній не відкличе згоду: тоді одразу; яку показувати не можна — ${daysOfUnusable} днів після останньої зміни`,
          en: `until somebody in it takes the consent back: then at once; one that may not be shown, ${daysOfUnusable} days after its last change`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'changed_at',
              after: { days: daysOfUnusable },
              only: { column: 'consent', is: ['not-asked', 'refused'] },
            },
            {
              column: 'changed_at',
              after: { days: daysOfUnusable },
              only: { column: 'children', is: ['not-agreed'] },
            },
          ],
        },
      },
    ],
    plain: {
      id: ['id', 'forum_id'],
      state: ['licence', 'consent', 'consent_how', 'children'],
      figure: ['width', 'height'],
      time: ['taken_on', 'consent_on', 'added_at', 'changed_at'],
    },
    files: { column: 'id', fileClasses: Object.values(PHOTOGRAPH_FILES) },
  },
  {
    table: 'forum.photograph_taken_back',
    personal: [],
    plain: { id: ['forum_id'], check: ['fingerprint'], time: ['taken_back_at'] },
  },
];
