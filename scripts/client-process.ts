import { fork } from 'node:child_process';
import { join } from 'node:path';

/** A client in a process of its own, so that what it costs is not counted with the server. */
export interface ClientProcess<Order, Told> {
  /** Sends an order; answers what came of it. Rejects when the process ends before. One order at a time. */
  readonly ask: (order: Order) => Promise<Told>;
  readonly end: () => void;
}

/** Starts a script of this folder that answers orders by `answerOrders`. */
export function startClient<Order extends object, Told>(
  script: string,
): ClientProcess<Order, Told> {
  const client = fork(join(import.meta.dirname, script));
  const ask = (order: Order): Promise<Told> =>
    new Promise((resolve, reject) => {
      const ended = (): void => reject(new Error('the client ended'));
      client.once('exit', ended);
      client.once('message', (told) => {
        client.off('exit', ended);
        resolve(told as Told);
      });
      client.send(order);
    });
  return { ask, end: () => void client.kill() };
}

/** In the client: does each order that comes and tells what came of it. A fault ends the process. */
export function answerOrders<Order, Told>(run: (order: Order) => Promise<Told>): void {
  process.on('message', (order) => {
    run(order as Order).then(
      (told) => process.send?.(told),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
