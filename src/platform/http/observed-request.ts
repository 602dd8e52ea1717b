import { preventCaching } from '../cache/track-reads.ts';
import type { PageRequest } from './route.ts';

/** Parts of a request that differ between clients. */
type Personal = Pick<PageRequest<never>, 'header' | 'client'>;

/** Headers that are part of the cache key. */
const IN_KEY: ReadonlySet<string> = new Set(['save-data']);

/** The request as the handler sees it. Reading anything that differs between clients prevents caching of the response. */
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
  /** Whether a parameter was not read, so that any number of addresses have the same content. */
  hasUnread(): boolean;
}

/** The parameters of an address, and whether each of them was read. */
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
