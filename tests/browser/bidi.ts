import WebSocket from 'ws';

/** A connection that speaks WebDriver BiDi: https://w3c.github.io/webdriver-bidi/ */
export interface Bidi {
  send<T = unknown>(method: string, params?: object): Promise<T>;
  /** Calls back at each event of a name. */
  on(method: string, listener: (params: never) => void): void;
  /** Runs a function in a window; its argument is any JSON, and its answer any plain value. */
  call<T, A>(target: Target, read: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** The same by source, with answers as the protocol gives them, so that nodes can be passed on. */
  callSource(
    target: Target,
    source: string,
    args?: readonly object[],
    depth?: object,
  ): Promise<RemoteValue>;
}

export interface Target {
  readonly context: string;
  /** A world of the driver's own, for pages that have broken what there is to read with in theirs. */
  readonly sandbox?: string;
}

/** A value as the protocol tells it. */
export interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  /** Of a node: its name in any later command. */
  readonly sharedId?: string;
  readonly internalId?: string;
}

interface Message {
  readonly id?: number;
  readonly type: string;
  readonly method: string;
  readonly params: never;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** Connects to a browser that listens on an address, and begins the session. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: { method: string; listener: (params: never) => void }[] = [];
  let lastId = 0;

  socket.on('message', (data) => {
    const message: Message = JSON.parse(String(data));
    if (message.id === undefined) {
      for (const { method, listener } of listeners) {
        if (method === message.method) listener(message.params);
      }
      return;
    }
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  socket.on('close', () => {
    for (const [id, answer] of waiting) answer(gone(id));
  });
  const gone = (id: number): Message => ({
    id,
    type: 'error',
    method: '',
    params: {} as never,
    error: 'the browser has gone',
  });

  async function send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++lastId;
    const answered = new Promise<Message>((resolve) => void waiting.set(id, resolve));
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ id, method, params }));
    else waiting.get(id)?.(gone(id));
    const { type, result, error, message } = await answered;
    if (type === 'error') throw new Error(`${method}: ${error} ${message ?? ''}`);
    return result as T;
  }

  async function callSource(
    target: Target,
    source: string,
    args: readonly object[] = [],
    depth: object = {},
  ): Promise<RemoteValue> {
    const answer = await send<{
      type: string;
      result: RemoteValue;
      exceptionDetails?: { text: string };
    }>('script.callFunction', {
      functionDeclaration: source,
      arguments: args,
      target,
      awaitPromise: true,
      userActivation: true,
      serializationOptions: depth,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }

  await send('session.new', { capabilities: {} });
  return {
    send,
    on: (method, listener) => listeners.push({ method, listener }),
    callSource,
    async call<T, A>(target: Target, read: (argument: A) => T | Promise<T>, argument: A) {
      // As part of the source: JSON is JavaScript, and the protocol's own way of it is long.
      const source = `async () => (${read})(${JSON.stringify(argument)})`;
      return plain(await callSource(target, source)) as T;
    },
  };
}

/** A plain value out of what the protocol tells of it; what comes again is told by its number alone. */
function plain(
  { type, value, internalId }: RemoteValue,
  known = new Map<string | undefined, unknown>(),
): unknown {
  switch (type) {
    case 'undefined':
      return undefined;
    case 'null':
      return null;
    case 'number':
      // Infinity, NaN and -0 come as words.
      return Number(value);
    case 'array': {
      if (!value) return known.get(internalId);
      const made: unknown[] = [];
      known.set(internalId, made);
      for (const part of value as RemoteValue[]) made.push(plain(part, known));
      return made;
    }
    case 'object': {
      if (!value) return known.get(internalId);
      const made: Record<string, unknown> = {};
      known.set(internalId, made);
      for (const [key, part] of value as [string, RemoteValue][]) made[key] = plain(part, known);
      return made;
    }
    default:
      return value;
  }
}
