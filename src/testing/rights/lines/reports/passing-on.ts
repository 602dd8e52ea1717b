import { type Line, type Posting, pageAndForm } from '../../line.ts';
import { plantEndpoint } from '../../plants-passing-on.ts';

const server = ({ thing }: Posting) => ({
  address: 'https://rada.example/open311/v2/',
  jurisdiction: '',
  apiKey: 'abc',
  category: 'dark-place',
  service: 'LIGHT',
  constants: '',
  on: 'yes',
  seen: thing.known?.['seen'] ?? '',
});

/** Where reports leave the house by themselves. */
export const passingOnLines: readonly Line[] = [
  ...pageAndForm(
    '/desk/settings/passing-on/:id',
    { plant: plantEndpoint },
    { page: '/desk/settings/passing-on/:id', form: server, keeps: true },
  ),
  { route: 'POST /desk/settings/passing-on/:id/check', plant: plantEndpoint },
];
