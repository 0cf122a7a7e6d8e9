import { createServer, type Socket } from 'node:net';

/**
 * What the browser asks its own maker for, whatever extension is in it: `CONNECT update.googleapis.com:443 HTTP/1.1`,
 * `GET http://www.google.com/ HTTP/1.1`.
 */
const browsersOwn = /^(CONNECT |[A-Z]+ http:\/\/)([\w-]+\.)*(google|googleapis|gstatic|gvt1)\.com[:/]/;

export interface ClosedNetwork {
  /** The address to give to the browser as its proxy. */
  address: string;
  close(): void;
}

/**
 * A proxy that lets nothing out. `onAttempt` hears the request line of all that wanted to get out, except for what the
 * browser itself wanted: also what the driver does not tell of, such as the web sockets of a worker.
 */
export async function closeNetwork(onAttempt: (requestLine: string) => void): Promise<ClosedNetwork> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    socket.once('data', (data) => {
      const line = data.toString('latin1').split('\r\n', 1)[0] ?? '';
      if (!browsersOwn.test(line)) onAttempt(line);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the proxy has no port');
  return {
    address: `http://127.0.0.1:${place.port}`,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
