import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Connections that never send a complete request. Each address of 127.0.0.0/8 is a separate network. */
export interface SilentFlood {
  /** Ends it. How many of the opened connections the server still held. */
  stop(): Promise<number>;
}

export interface FloodShape {
  readonly port: number;
  readonly count: number;
  readonly networks: number;
  /** Each connection begins an upload, sends this many bytes of its file, and then nothing. */
  readonly uploaded?: number | undefined;
}

/**
 * Opens connections from this many networks. Resolves when all were tried. The flood is a process of its own: in the process
 * that asks for pages it would delay what that process measures.
 */
export async function startSilentFlood(shape: FloodShape): Promise<SilentFlood> {
  const { port, count, networks, uploaded = [] } = shape;
  const words = [port, count, networks].concat(uploaded).map(String);
  const child = fork(new URL(import.meta.url), words);
  await once(child, 'message');
  return {
    stop: async () => {
      const told = once(child, 'message');
      child.send('stop');
      const kept: readonly unknown[] = await told;
      await once(child, 'exit');
      return Number(kept[0]);
    },
  };
}

if (process.send && import.meta.main) {
  const [port = 0, count = 0, networks = 0, uploaded] = process.argv.slice(2).map(Number);
  await flood({ port, count, networks, uploaded });
}

async function flood({ port, count, networks, uploaded }: FloodShape): Promise<void> {
  const bytes = uploaded === undefined ? undefined : unfinishedUpload(port, uploaded);
  const sockets: Socket[] = [];
  const waves = 200;
  for (let begun = 0; begun < count; begun += waves) {
    const wave = Array.from({ length: Math.min(waves, count - begun) }, (_, place) => {
      const turn = begun + place;
      return open(port, `127.0.0.${2 + (turn % networks)}`, bytes);
    });
    sockets.push(...(await Promise.all(wave)));
  }
  process.send?.('open');
  await once(process, 'message');
  process.send?.(sockets.filter((socket) => !socket.destroyed).length);
  for (const socket of sockets) socket.destroy();
  process.disconnect?.();
}

function open(port: number, localAddress: string, bytes?: Buffer): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress });
    socket.resume();
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(socket));
    socket.once('connect', () => {
      if (bytes) socket.write(bytes);
      resolve(socket);
    });
  });
}

/** The beginning of an appeal with files: this many bytes of the first file. */
function unfinishedUpload(port: number, bytes: number): Buffer {
  const host = `127.0.0.1:${port}`;
  const head =
    'POST /appeal/files HTTP/1.1\r\n' +
    `Host: ${host}\r\nOrigin: http://${host}\r\n` +
    'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 60000000\r\n\r\n' +
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
  return Buffer.concat([Buffer.from(head), Buffer.alloc(bytes)]);
}
