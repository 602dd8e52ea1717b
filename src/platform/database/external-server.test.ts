import { expect, it } from 'vitest';
import { faultOf } from './external-server.ts';

const app = {
  role: 'poruch_app',
  version: 150_004,
  database: 'poruch',
  encoding: 'UTF8',
  unbound: false,
};
const owner = { ...app, role: 'poruch_owner' };

it('a server of PostgreSQL 15 with two bound roles will do', () => {
  expect(faultOf(app, owner)).toBeUndefined();
});

it.each([
  ['an older server', { ...app, version: 140_012 }, owner, 'PostgreSQL 14'],
  ['two databases', app, { ...owner, database: 'other' }, 'two different databases'],
  ['another encoding', { ...app, encoding: 'SQL_ASCII' }, owner, 'UTF8'],
  ['an app that owns its tables', app, app, 'one role'],
  ['a superuser', { ...app, role: 'postgres', unbound: true }, owner, 'role postgres'],
  ['an owner who passes row-level security', app, { ...owner, unbound: true }, 'poruch_owner'],
])('refuses %s, with a sentence in each language', (_, givenApp, givenOwner, words) => {
  const said = faultOf(givenApp, givenOwner);
  expect(said?.en).toContain(words);
  expect(said?.uk).toMatch(/\p{Script=Cyrillic}{4}/u);
});
