import { connect, createServer, type Socket } from 'node:net';

/** A wire to the database that a test can cut, mend, or freeze. */
export interface CuttableWire {
  /** The same database, through the wire. */
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Connections of now stay open and carry nothing more, as where a machine between both ends lost its current. */
  freeze(): void;
}

export async function layWire(databaseUrl: string): Promise<CuttableWire> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  // Each statement goes on at once: else a wire waits 40 ms for what never comes, and tests with it.
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: Number(port), host: hostname, noDelay: true });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    }
    near.pipe(far).pipe(near);
  });
  const listen = (where: number) =>
    new Promise<void>((resolve) => server.listen(where, '127.0.0.1', resolve));
  await listen(0);
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : 0;
  const through = new URL(databaseUrl);
  through.host = `127.0.0.1:${own}`;
  return {
    url: through.href,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    mend: () => listen(own),
    freeze: () => {
      for (const socket of sockets) socket.unpipe().pause();
    },
  };
}
