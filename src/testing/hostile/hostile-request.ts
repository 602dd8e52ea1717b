import type { Difference, GoodRequest } from './good-request.ts';

/** One hostile request. */
export interface HostileRequest {
  readonly name: string;
  /** Undefined: taken or refused, but never half and never as a fault. */
  readonly statuses?: readonly number[] | undefined;
  /** Nothing of it may be kept, however it is answered. */
  readonly isNothing?: true | undefined;
  /** So long that what reads it again and again would be seen: it is told when it took the processor for a second. */
  readonly isLong?: true | undefined;
  readonly different: (good: GoodRequest) => Difference;
}
