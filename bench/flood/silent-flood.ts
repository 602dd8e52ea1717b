import { connect, type Socket } from 'node:net';

/** Connections that never send a complete request. Each address of 127.0.0.0/8 is a separate network. */
export interface SilentFlood {
  /** How many of the opened connections the server still holds. */
  open(): number;
  stop(): void;
}

/** Opens connections from this many networks, each of which sends `bytes` and then nothing. Resolves when all were tried. */
export async function openSilentFlood(
  port: number,
  { count, networks, bytes }: FloodShape,
): Promise<SilentFlood> {
  const sockets: Socket[] = [];
  const waves = 200;
  for (let begun = 0; begun < count; begun += waves) {
    const wave = Array.from({ length: Math.min(waves, count - begun) }, (_, place) => {
      const turn = begun + place;
      return open(port, `127.0.0.${2 + (turn % networks)}`, bytes);
    });
    sockets.push(...(await Promise.all(wave)));
  }
  return {
    open: () => sockets.filter((socket) => !socket.destroyed).length,
    stop: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

export interface FloodShape {
  readonly count: number;
  readonly networks: number;
  readonly bytes?: Buffer;
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

/** The beginning of an appeal with files: this many bytes of the first file, and then nothing. */
export function unfinishedUpload(url: string, bytes: number): Buffer {
  const head =
    'POST /appeal/files HTTP/1.1\r\n' +
    `Host: ${new URL(url).host}\r\nOrigin: ${url}\r\n` +
    'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 60000000\r\n\r\n' +
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
  return Buffer.concat([Buffer.from(head), Buffer.alloc(bytes)]);
}
