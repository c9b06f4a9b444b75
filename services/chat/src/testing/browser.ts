import PusherModule from 'pusher-js';
import type { TestChat } from './chat.ts';
import { TEST_APP } from './chat.ts';

/** Somebody's browser on the realtime server. */
export interface TestBrowser {
  /** Listens to a channel; rejects with the status when the chat refuses. */
  join(channelName: string): Promise<Listening>;
  /** Cuts the connection until {@link TestBrowser.reconnect}. */
  close(): void;
  reconnect(): void;
  /** Tries again at once when the server could not be reached, instead of after the library's 15 s or more. */
  wakeUp(): void;
  /** Calls `onEvent` for what happens on a channel, and `onSubscribed` at every (re)subscription, as the web app does. */
  listen(channelName: string, onSubscribed: () => void, onEvent: (name: string, payload: unknown) => void): void;
}

/** A channel that is listened to. */
export interface Listening {
  /** Payloads of the events of this name so far, in order of arrival. */
  received(name: string): readonly unknown[];
  /** Who is there, on a presence channel: display names by user id. */
  members(): Record<string, string>;
}

/** Opens a connection as pusher-js does in a browser; the chat service authorises its channels for `userId`. */
export function openBrowser(chat: TestChat, soketiUrl: string, userId: string): TestBrowser {
  const { hostname, port } = new URL(soketiUrl);
  const pusher = new PusherClient(TEST_APP.key, {
    wsHost: hostname,
    wsPort: Number(port),
    forceTLS: false,
    enabledTransports: ['ws'],
    cluster: '',
    channelAuthorization: {
      transport: 'ajax',
      endpoint: '',
      customHandler: ({ socketId, channelName }, callback) =>
        void authorize({ socketId, channelName }).then(
          ({ auth, channelData }) => callback(null, { auth, ...(channelData && { channel_data: channelData }) }),
          (error: Error) => callback(error, null),
        ),
    },
  });

  async function authorize(body: { socketId: string; channelName: string }) {
    const path = '/api/chat/realtime/auth';
    const answer = await chat.request<{ auth: string; channelData?: string }>('POST', path, { as: userId, body });
    if (answer.status !== 200) throw new Error(`refused with ${answer.status}`);
    return answer.body;
  }

  return {
    join: (channelName) => join(pusher, channelName),
    close: () => pusher.disconnect(),
    reconnect: () => pusher.connect(),
    wakeUp() {
      if (pusher.connection.state === 'connected') return;
      pusher.disconnect();
      pusher.connect();
    },
    listen(channelName, onSubscribed, onEvent) {
      const channel = pusher.subscribe(channelName);
      channel.bind('pusher:subscription_succeeded', onSubscribed);
      channel.bind_global(onEvent);
    },
  };
}

function join(pusher: InstanceType<typeof PusherClient>, channelName: string): Promise<Listening> {
  const events: { name: string; payload: unknown }[] = [];
  const members: Record<string, string> = {};
  const channel = pusher.subscribe(channelName);
  channel.bind_global((name: string, payload: unknown) => events.push({ name, payload }));
  const remember = ({ id, info }: { id: string; info: { displayName: string } }) => {
    members[id] = info.displayName;
  };
  channel.bind('pusher:member_added', remember);
  const listening: Listening = {
    received: (name) => events.filter((event) => event.name === name).map(({ payload }) => payload),
    members: () => members,
  };
  return new Promise((resolve, reject) => {
    channel.bind('pusher:subscription_succeeded', (state?: { each?: (visit: typeof remember) => void }) => {
      state?.each?.(remember);
      resolve(listening);
    });
    channel.bind('pusher:subscription_error', ({ error }: { error: string }) => reject(new Error(error)));
  });
}

/** The class itself: in Node the package exports it whole, while its types promise it as `default`. */
const PusherClient = PusherModule as unknown as typeof PusherModule.default;
