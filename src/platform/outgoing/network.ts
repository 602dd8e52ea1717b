import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { ClientRequest } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { isPublicAddress } from './public-address.ts';

/** The network outside, and which addresses in it may be contacted. */
export interface Network {
  /** All addresses that a name currently resolves to. Throws if there are none. */
  resolve(name: string): Promise<readonly LookupAddress[]>;
  isAllowed(address: string): boolean;
  request(about: RequestOptions): ClientRequest;
}

/** Over TLS, to addresses that are open to everybody. */
export const OPEN_INTERNET: Network = {
  resolve: (name) => lookup(name, { all: true }),
  isAllowed: isPublicAddress,
  request,
};
