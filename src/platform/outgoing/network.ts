import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { ClientRequest } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { isPublicAddress } from './public-address.ts';

/** What lies outside, and where one may go in it. */
export interface Network {
  /** Every address that a name stands for at this moment; throws where it stands for none. */
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
