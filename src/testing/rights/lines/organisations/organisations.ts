import { type Line, type Plant, pageAndForm } from '../../line.ts';
import {
  plantAgreement,
  plantApiKey,
  plantContact,
  plantOrganisation,
} from '../../plants-organisations.ts';

/** Where it is to stand: the form alone says it. */
const plantPlace: Plant = async (world, where) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { above, name } = world.groundOf(where);
  return { params: {}, facts: { areaIds: above }, known: { name } };
};

const EVERY_FIELD = {
  nameEn: '',
  hromada: '',
  address: '',
  phones: '',
  email: '',
  website: '',
  hours: '',
  serves: '',
  about: '',
  aboutEn: '',
  lat: '',
  lon: '',
} as const;

export const organisationsLines: readonly Line[] = [
  { route: 'GET /desk/organisations/new', query: '?kind=partner', refusedBy: 'door' },
  {
    route: 'POST /desk/organisations/new',
    plant: plantPlace,
    query: '?kind=partner',
    refused: 422,
    page: '/desk/organisations/new?kind=partner',
    form: ({ world, thing }) => ({
      ...EVERY_FIELD,
      name: `Нова спілка ${world.next()}`,
      area: thing.known?.['name'] ?? '',
    }),
  },
  { route: 'GET /desk/organisations/:id', plant: plantContact },
  ...pageAndForm(
    '/desk/organisations/:id/change',
    { plant: plantOrganisation },
    {
      form: ({ world, thing }) => ({
        ...EVERY_FIELD,
        name: `Інша спілка ${world.next()}`,
        area: world.context.areas.all.find(({ id }) => id === thing.facts.areaIds?.[0])?.slug ?? '',
      }),
      page: '/desk/organisations/:id/change',
      keeps: true,
    },
  ),
  ...pageAndForm(
    '/desk/organisations/:id/contacts/:contact',
    { plant: plantContact },
    {
      page: '/desk/organisations/:id/contacts/:contact',
      form: { name: 'Людина Вигадана', post: '', phone: '', email: '' },
      keeps: true,
    },
  ),
  { route: 'POST /desk/organisations/:id/contacts/:contact/remove', plant: plantContact },
  ...pageAndForm(
    '/desk/organisations/:id/agreements/:agreement',
    { plant: plantAgreement },
    {
      page: '/desk/organisations/:id/agreements/:agreement',
      form: { subject: 'Спільне чергування', number: '', signedOn: '2026-11-01', endsOn: '' },
      keeps: true,
    },
  ),
  { route: 'POST /desk/organisations/:id/agreements/:agreement/end', plant: plantAgreement },
  ...pageAndForm(
    '/desk/organisations/:id/api-keys/new',
    { plant: plantOrganisation },
    {
      page: '/desk/organisations/:id/api-keys/new',
      form: { name: 'Сайт громади', endsOn: '' },
      // The key is shown by the answer itself, this once.
      answers: 200,
      keeps: true,
    },
  ),
  // A list: whoever comes in sees those within reach, and no other.
  { route: 'GET /desk/api-keys', plant: plantApiKey, judge: () => true },
  { route: 'POST /desk/api-keys/:id/revoke', plant: plantApiKey },
];
