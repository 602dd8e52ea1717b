import type { Socket } from 'node:net';
import type { Peer } from './peer.ts';
import { networkTally } from './network-tally.ts';
import { networksOf } from './networks-of.ts';

export interface ConnectionLimits {
  /** Open at once in this process. */
  readonly most: number;
  /** For one network. A hall of five hundred people, each with a live page and some pictures, is one network. */
  readonly ofNetwork: number;
  /** The limit for quiet ones: silent, between two requests, or with an incomplete request. */
  readonly quietOfNetwork: number;
}

/** Reserved for other files of the process: the database, files, outgoing requests. */
const OTHER_FILES = 1_000;
const MAX_CONNECTIONS = 12_000;

/** At most as many as the operating system allows this process. */
export function usualConnectionLimits(): ConnectionLimits {
  return {
    most: Math.max(Math.min(MAX_CONNECTIONS, mostOpenFiles() - OTHER_FILES), 200),
    ofNetwork: 3_000,
    quietOfNetwork: 1_500,
  };
}

/** `vital`: emergencies and health checks; `session`: it brings a session cookie, which may be false. */
export type Urgency = 'vital' | 'session' | 'usual';

/** Which part of the places requests of each kind may fill. False session cookies never reach the places of emergencies. */
const SHARES: Readonly<Record<Urgency, number>> = { usual: 0.8, session: 0.9, vital: 1 };

/** One that is open: how long it has been quiet shows in its place among the quiet ones. */
interface Connection {
  readonly socket: Socket;
  readonly address: string;
  readonly peer: Peer;
  requests: number;
}

export interface Connections {
  /** Counts a new connection. Where there is no room it closes the one that was quiet longest, or else this one. */
  open(socket: Socket, address: string, peer: Peer): void;
  /** A request began to arrive: it is quiet from now on, until all of it is here. */
  renew(socket: Socket): void;
  /** Counts a request that is here until it is over. */
  begin(socket: Socket): () => void;
  /** Whether one more request of this urgency may be answered. The other places are reserved for more urgent ones. */
  hasRoomFor(urgency: Urgency): boolean;
  /** `busy`: those with a request under way. */
  counted(): { readonly open: number; readonly busy: number };
}

/**
 * Limits connections. A silent connection costs as much as an active one, so a network, and then the whole installation, closes
 * the one that was quiet longest when a new one arrives. Nobody can occupy all places by being silent.
 */
export function countConnections(limits: ConnectionLimits): Connections {
  const connections = new Map<Socket, Connection>();
  const networks = networkTally();
  const quiet = quietOnes();
  let busy = 0;

  function close(connection: Connection | undefined): boolean {
    if (!connection) return false;
    forget(connection);
    connection.socket.destroy();
    return true;
  }

  function forget(connection: Connection): void {
    if (!connections.delete(connection.socket)) return;
    quiet.remove(connection);
    // On a lost connection Node never closes answers that wait behind another one.
    if (connection.requests > 0) busy -= 1;
    if (isOfOneNetwork(connection)) networks.add(connection.address, -1);
  }

  function makeRoom(connection: Connection): boolean {
    const full = isOfOneNetwork(connection)
      ? networks.overfull(connection.address, 1, limits.ofNetwork)
      : undefined;
    if (full !== undefined && !close(quiet.longestOf(full))) return false;
    if (connections.size < limits.most) return true;
    return close(quiet.longest());
  }

  return {
    open: (socket, address, peer) => {
      const connection: Connection = { socket, address, peer, requests: 0 };
      if (!makeRoom(connection)) {
        socket.destroy();
        return;
      }
      connections.set(socket, connection);
      if (isOfOneNetwork(connection)) networks.add(address, 1);
      socket.once('close', () => forget(connection));
      quiet.add(connection);
      const full = isOfOneNetwork(connection)
        ? quiet.overfull(address, limits.quietOfNetwork)
        : undefined;
      if (full !== undefined) close(quiet.longestOf(full));
    },
    renew: (socket) => {
      const connection = connections.get(socket);
      if (!connection || connection.requests > 0) return;
      quiet.remove(connection);
      quiet.add(connection);
    },
    begin: (socket) => {
      const connection = connections.get(socket);
      if (!connection) return () => undefined;
      connection.requests += 1;
      if (connection.requests === 1) busy += 1;
      quiet.remove(connection);
      return () => {
        connection.requests -= 1;
        if (connection.requests > 0 || !connections.has(socket)) return;
        busy -= 1;
        quiet.add(connection);
      };
    },
    hasRoomFor: (urgency) => busy <= limits.most * SHARES[urgency],
    counted: () => ({ open: connections.size, busy }),
  };
}

/** A proxy carries many networks: its connections are counted in none. */
function isOfOneNetwork({ peer }: Connection): boolean {
  return peer === 'client';
}

interface QuietOnes {
  /** Which network of an address has more of them than that. */
  overfull(address: string, most: number): string | undefined;
  add(connection: Connection): void;
  remove(connection: Connection): void;
  /** The one that was quiet longest. Connections of named proxies are never closed for others. */
  longest(): Connection | undefined;
  longestOf(network: string): Connection | undefined;
}

/** Connections without a request under way, in the order in which they became quiet. */
function quietOnes(): QuietOnes {
  const all = new Set<Connection>();
  const ofNetworks = new Map<string, Set<Connection>>();
  const tally = networkTally();
  return {
    overfull: (address, most) => tally.overfull(address, 0, most),
    add: (connection) => {
      if (connection.peer === 'proxy' || all.has(connection)) return;
      all.add(connection);
      tally.add(connection.address, 1);
      for (const { name } of networksOf(connection.address)) {
        const line = ofNetworks.get(name) ?? new Set();
        ofNetworks.set(name, line.add(connection));
      }
    },
    remove: (connection) => {
      if (!all.delete(connection)) return;
      tally.add(connection.address, -1);
      for (const { name } of networksOf(connection.address)) {
        const line = ofNetworks.get(name);
        line?.delete(connection);
        if (line?.size === 0) ofNetworks.delete(name);
      }
    },
    longest: () => first(all),
    longestOf: (network) => first(ofNetworks.get(network) ?? []),
  };
}

function first<Item>(items: Iterable<Item>): Item | undefined {
  for (const item of items) return item;
  return undefined;
}

/** How many files and sockets the operating system lets this process have. */
function mostOpenFiles(): number {
  // Otherwise Node resolves the names of all open sockets, which blocks, and writes them into every report.
  Object.assign(process.report, { excludeNetwork: true });
  const report: unknown = process.report.getReport();
  const limit = readPath(report, ['userLimits', 'open_files', 'soft']);
  return typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY;
}

function readPath(value: unknown, path: readonly string[]): unknown {
  let read = value;
  for (const name of path) {
    read = typeof read === 'object' && read !== null ? Reflect.get(read, name) : undefined;
  }
  return read;
}
