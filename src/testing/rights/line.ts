import type { AppContext } from '#app/context.ts';
import type { Actor, Permission, PermissionRow, Policy } from '#modules/identity/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Route } from '#platform/http/route.ts';
import type { SiteApp } from '#platform/http/site.ts';
import type { Asker } from './askers.ts';
import type { Ground, Grounds } from './grounds.ts';
import type { Marks } from './marks.ts';
import type { Facts } from './oracle.ts';

/**
 * Whose a thing is: the asker's own, given to the asker, of the unit that is right for half of the askers, or of
 * another one.
 */
export const WHERES = ['own', 'assigned', 'unit', 'other'] as const;
export type Where = (typeof WHERES)[number];

/** Something that a route shows or changes. */
export interface Thing {
  /** What stands in the path: `{ id }`. None: the form alone says what is meant. */
  readonly params: Readonly<Record<string, string>>;
  readonly facts: Facts;
  /** What the form needs to know of it. */
  readonly known?: Readonly<Record<string, string>>;
  /** A session of the asker's that this request may end. */
  readonly cookie?: string;
}

/** Undefined: there is no such thing, for this asker or at all. */
export type Plant = (world: World, where: Where, asker: Asker) => Promise<Thing | undefined>;

export interface Posting {
  readonly world: World;
  readonly asker: Asker;
  readonly thing: Thing;
}

export type Form = Readonly<Record<string, string>>;

/** How one route is asked for, by everybody and for every thing. */
export interface Line {
  /** As the table of routes has it: `POST /desk/officers/:id/check`. */
  readonly route: `${'GET' | 'POST'} ${string}`;
  /** Of a route that shows or changes one thing. */
  readonly plant?: Plant;
  /** `?kind=partner` */
  readonly query?: string;
  /** What is posted: enough to be taken where it may be taken. */
  readonly form?: Form | ((posting: Posting) => Form | Promise<Form>);
  /** Whose hidden fields are posted too, where whoever asks is shown it. */
  readonly page?: `/${string}`;
  /** A file that is posted with it. */
  readonly file?: { readonly field: string; readonly name: string; readonly bytes: Uint8Array };
  /**
   * Where the route's own permission with this very thing is not the whole answer. `may` reads the table, of this
   * thing.
   */
  readonly judge?: (
    may: (permission: Permission) => boolean,
    asker: Asker,
    facts: Facts,
  ) => boolean;
  /** For whoever may; of a GET 200, of a POST 303 when not said. */
  readonly answers?: number;
  /** For whoever may at all, but not with this thing, and where it does not exist: 404, when not said. */
  readonly refused?: number;
  /** Nobody looks whether it exists: the table decides, of a thing of nobody and nowhere. */
  readonly unseen?: true;
  /**
   * `door`: nothing behind the door asks again, since it shows and changes nothing of anybody. `desk`: what refuses is
   * a page of the desk, which is drawn with what its reader has there.
   */
  readonly refusedBy?: 'door' | 'desk';
  /** The thing is as good as before once it was posted. */
  readonly keeps?: true;
}

/** A page and its form over one kind of thing. Where the form alone says which, its page is everybody's. */
export function pageAndForm(
  path: `/${string}`,
  line: Omit<Line, 'route'>,
  posted: Pick<Line, 'answers' | 'form' | 'keeps' | 'page'>,
): readonly Line[] {
  const { query, refusedBy } = line;
  const plain: Omit<Line, 'route'> = { ...(query && { query }), ...(refusedBy && { refusedBy }) };
  const { refused: _, ...shown } = path.includes(':') ? line : plain;
  return [
    { ...shown, route: `GET ${path}` },
    { ...line, ...posted, route: `POST ${path}` },
  ];
}

/** A small region with somebody of every role in it, and everything that they may be shown. */
export interface World {
  readonly context: AppContext;
  /** The installation itself acts. */
  readonly system: AppContext;
  readonly site: SiteApp;
  readonly routes: readonly Route<Actor>[];
  readonly rows: ReadonlyMap<string, PermissionRow>;
  readonly grounds: Grounds;
  readonly askers: readonly Asker[];
  readonly marks: Marks;
  /** A number that was not given before. */
  next(): number;
  groundOf(where: Where): Ground;
  see<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value>;
  /** The planted thing: the same one again, until it was used up. */
  thing(plant: Plant, where: Where, asker: Asker): Promise<Thing | undefined>;
  useUp(plant: Plant, where: Where, asker: Asker): void;
  /** How many events there are: what is refused leaves none. */
  events(): Promise<number>;
  /** How many transactions the house has begun: who may not at all is refused before anything is looked at. */
  transactions(): number;
  /** After what may have changed a session or a role. */
  forgetActors(): void;
  /** The same house under another policy. */
  siteUnder(policy: Policy): SiteApp;
  /** Whoever comes is let in: what is refused, the use cases refuse by themselves. */
  readonly openSite: SiteApp;
}
