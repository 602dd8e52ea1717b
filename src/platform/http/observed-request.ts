import { preventCaching } from '../cache/track-reads.ts';
import type { PageRequest } from './route.ts';

/** Parts of a request that every reader of one page may differ in. */
type Personal = Pick<PageRequest<never>, 'header' | 'client'>;

/** By these a page differs and is kept for each of their values (contentKey). */
const IN_KEY: ReadonlySet<string> = new Set(['save-data']);

/**
 * The request as a page sees it whose answer may be kept for others: an answer that was made with something of its own
 * sender is not.
 */
export function observeRequest<Actor>(
  request: Omit<PageRequest<Actor>, keyof Personal>,
  personal: { readonly header: PageRequest['header']; readonly client: () => string },
): PageRequest<Actor> {
  return {
    ...request,
    header: observeHeader(personal.header),
    get client() {
      preventCaching('the address of the network');
      return personal.client();
    },
  };
}

export function observeHeader(header: PageRequest['header']): PageRequest['header'] {
  return (name) => {
    if (!IN_KEY.has(name.toLowerCase())) preventCaching(`the header ${name}`);
    return header(name);
  };
}

export interface ObservedQuery {
  readonly query: URLSearchParams;
  /** Some of it means nothing here: any number of addresses would have the same content. */
  hasUnread(): boolean;
}

/** The questions of an address, and whether each of them was read by its name. */
export function observeQuery(search: string): ObservedQuery {
  const query = new URLSearchParams(search);
  const names = [...query.keys()];
  const read = new Set<string>();
  const { get, getAll, has } = URLSearchParams.prototype;
  query.get = (name) => {
    read.add(name);
    return get.call(query, name);
  };
  query.getAll = (name) => {
    read.add(name);
    return getAll.call(query, name);
  };
  query.has = (name, value) => {
    read.add(name);
    return value === undefined ? has.call(query, name) : has.call(query, name, value);
  };
  return {
    query,
    hasUnread: () => names.length !== new Set(names).size || names.some((name) => !read.has(name)),
  };
}
