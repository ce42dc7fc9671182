/** What the reading of one file may cost before it is refused. */
interface Budget {
  /** Milliseconds of work; a busy machine may take longer by the clock. */
  readonly milliseconds: number;
  /** Drawing operations of one page. */
  readonly operations: number;
}

/** A message on its way between the two halves of pdf.js. */
interface Message {
  readonly chunk?: {
    readonly fnArray?: readonly unknown[];
    readonly argsArray?: readonly unknown[];
  };
}
type Listener = (event: { readonly data: unknown }) => void;

/** One end of the gate: the part of MessagePort that pdf.js uses. */
export interface GatePort {
  postMessage(message: unknown): void;
  addEventListener(name: string, listener: Listener, options?: { signal?: AbortSignal }): void;
  removeEventListener(name: string, listener: Listener): void;
  terminate(): void;
}

/** The way between the two halves of pdf.js in one process, with a watch on time and amount. */
export interface Gate {
  readonly port: GatePort;
  /** Rejects with 'budget' once the budget is spent; never fulfils. */
  readonly spent: Promise<never>;
  /** Starts the budget anew. */
  allow(budget: Budget): void;
  /** Ends all traffic. */
  close(): void;
}

/**
 * Makes a gate. Messages are handed on by reference, in macrotasks: copying each one, as pdf.js does by default, costs a
 * third of the reading time, and its chain of microtasks could not be interrupted.
 */
export function openGate(): Gate {
  const listeners = new Set<Listener>();
  let open = true;
  let deadline = Number.POSITIVE_INFINITY;
  let started = process.cpuUsage();
  let allowed = 0;
  let left = Number.POSITIVE_INFINITY;
  let refuse: (reason: Error) => void = () => undefined;
  const spent = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  spent.catch(() => undefined);
  const close = (): void => {
    open = false;
    listeners.clear();
  };
  const deliver = (data: unknown): void => {
    if (left < 0 || (performance.now() > deadline && worked(started) > allowed)) {
      close();
      refuse(new Error('budget'));
    }
    for (const listener of [...listeners]) if (open) listener({ data });
  };
  const port: GatePort = {
    postMessage(message) {
      if (!open) return;
      left -= (message as Message).chunk?.fnArray?.length ?? 0;
      const data = settled(message as Message);
      setImmediate(() => open && deliver(data));
    },
    addEventListener(_name, listener, options) {
      listeners.add(listener);
      options?.signal?.addEventListener('abort', () => listeners.delete(listener));
    },
    removeEventListener: (_name, listener) => void listeners.delete(listener),
    terminate: close,
  };
  const allow = (budget: Budget): void => {
    deadline = performance.now() + budget.milliseconds;
    allowed = budget.milliseconds;
    started = process.cpuUsage();
    left = budget.operations;
  };
  return { port, spent, allow, close };
}

/** Milliseconds of processor time since a moment. */
function worked(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** The sender empties the lists of a chunk once it is posted, so those two are copied. */
function settled(message: Message): Message {
  const chunk = message.chunk;
  if (!chunk?.fnArray || !chunk.argsArray) return message;
  return {
    ...message,
    chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() },
  };
}
