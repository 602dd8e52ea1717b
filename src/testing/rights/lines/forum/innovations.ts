import { type Line, pageAndForm } from '../../line.ts';
import {
  plantPassport,
  plantPassportToAdopt,
  plantPassportToLookAt,
  plantPublicPassport,
  plantTalkOfProgramme,
} from '../../plants-innovation.ts';

/** What talks left, for everybody. */
export const publicInnovationLines: readonly Line[] = [
  { route: 'GET /innovation/:slug', plant: plantPublicPassport },
];

/** Who looks at it first, and who takes it over. */
export const innovationLines: readonly Line[] = [
  ...pageAndForm(
    '/desk/forum/talks/:talk/materials',
    { plant: plantTalkOfProgramme },
    {
      form: {
        recording: 'https://example.org/video',
        'title-1': 'Слайди',
        'url-1': 'https://example.org/slides',
      },
      keeps: true,
    },
  ),
  { route: 'GET /desk/forum/:id/innovations', plant: plantPassport },
  { route: 'GET /desk/innovation/:innovation', plant: plantPassport },
  {
    route: 'POST /desk/innovation/:innovation',
    plant: plantPassportToLookAt,
    form: ({ thing }) => ({
      seenAt: thing.known?.['seenAt'] ?? '',
      outcome: 'published',
      note: '',
    }),
  },
  ...pageAndForm(
    '/desk/innovation/adopt',
    { plant: plantPassportToAdopt },
    {
      form: ({ thing }) => ({
        innovationId: thing.known?.['innovation'] ?? '',
        areaId: thing.known?.['area'] ?? '',
        year: '2026',
        state: 'started',
        post: 'Відділ безпеки',
      }),
      keeps: true,
    },
  ),
];
