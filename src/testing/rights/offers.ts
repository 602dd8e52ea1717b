import type { Route } from '#platform/http/route.ts';
import { routePattern } from '../route-pattern.ts';
import { LINES } from './lines/index.ts';
import { type Case, mayWithThing, routeName } from './case.ts';
import { verdictAtTheDoor } from './oracle.ts';
import type { World } from './line.ts';

/**
 * A link or a form of a page that leads whoever is shown it to a refusal: a page offers nothing that would be
 * refused. Undefined: there is none.
 */
export function wrongOffer(world: World, one: Case, text: string): string | undefined {
  // A page that is everybody's does not know who reads it.
  if (one.asker.state === 'nobody' || isEverybodys(world, one)) return undefined;
  const here = one.line.route.slice(one.line.route.indexOf(' ') + 1);
  for (const offer of offersIn(text, here)) {
    const found = routeOf(world, offer);
    if (found && !isOpen(world, one, found)) return `offers ${offer.method} ${offer.path}`;
  }
  return undefined;
}

function isEverybodys(world: World, { access }: Case): boolean {
  return 'public' in access || world.rows.get(access.permission)?.roles.resident !== undefined;
}

interface Offer {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

function offersIn(text: string, here: string): readonly Offer[] {
  const links = [...text.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)].map(([, path = '']): Offer => {
    return { method: 'GET', path: pathOf(path) };
  });
  const forms = [...text.matchAll(/<form([^>]*)>/g)].map(([, attributes = '']): Offer => {
    const action = / action="([^"]*)"/.exec(attributes)?.[1] ?? here;
    return { method: /method="post"/i.test(attributes) ? 'POST' : 'GET', path: pathOf(action) };
  });
  const buttons = [...text.matchAll(/ formaction="([^"]*)"/gi)].map(([, action = '']): Offer => {
    return { method: 'POST', path: pathOf(action) };
  });
  return [...links, ...forms, ...buttons].filter(({ path }) => path.startsWith('/'));
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/^\/en(?=\/|$)/, '') || '/';
}

interface Found {
  readonly route: Route<never>;
  readonly params: Readonly<Record<string, string>>;
}

const known = new WeakMap<World, Map<string, Found | undefined>>();

/** The same few links stand on every page: where each leads is looked for once. */
function routeOf(world: World, offer: Offer): Found | undefined {
  const found = known.get(world) ?? new Map<string, Found | undefined>();
  known.set(world, found);
  const key = `${offer.method} ${offer.path}`;
  if (!found.has(key)) found.set(key, findRoute(world, offer));
  return found.get(key);
}

function findRoute(world: World, { method, path }: Offer): Found | undefined {
  for (const route of world.routes) {
    if (route.method !== method) continue;
    const match = routePattern(route.path).exec(path);
    if (match) return { route, params: { ...match.groups } };
  }
  return undefined;
}

/** By the door, and, where it is the thing that is shown, by the table. */
function isOpen(world: World, { asker, thing }: Case, { route, params }: Found): boolean {
  const door = verdictAtTheDoor(world.rows, route.access, asker);
  if (door !== 'in') return door === 'prove';
  const id = params['id'];
  if (id === undefined || id !== thing.params['id']) return true;
  const lines = LINES.filter((line) => line.plant && line.route === routeName(route));
  return (
    lines.length === 0 ||
    lines.some((line) => mayWithThing(world, line, route.access, asker, thing.facts))
  );
}
