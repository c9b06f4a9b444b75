import type Pusher from 'pusher-js';

/** Asks the chat service, through the web app, whether this browser may hear a channel. */
export type AuthorizeChannel = (
  socketId: string,
  channelName: string,
) => Promise<{ auth: string; channelData?: string | undefined }>;

let connection: Promise<Pusher> | null = null;

/** The one realtime connection of this tab, opened at the first call. pusher-js is loaded only then. */
export function connectRealtime(config: { key: string; url: string }, authorize: AuthorizeChannel): Promise<Pusher> {
  connection ??= open(config, authorize);
  return connection;
}

async function open(config: { key: string; url: string }, authorize: AuthorizeChannel): Promise<Pusher> {
  const { default: PusherClient } = await import('pusher-js');
  const url = new URL(config.url);
  const isSecure = url.protocol === 'https:';
  const port = Number(url.port) || (isSecure ? 443 : 80);
  return new PusherClient(config.key, {
    cluster: '',
    wsHost: url.hostname,
    wsPort: port,
    wssPort: port,
    forceTLS: isSecure,
    // With `forceTLS` the transport called `ws` is the one that speaks TLS.
    enabledTransports: ['ws'],
    disableStats: true,
    channelAuthorization: {
      transport: 'ajax',
      endpoint: '',
      customHandler: ({ socketId, channelName }, callback) => {
        authorize(socketId, channelName).then(
          ({ auth, channelData }) =>
            callback(null, channelData === undefined ? { auth } : { auth, channel_data: channelData }),
          (error: unknown) => callback(error instanceof Error ? error : new Error('refused'), null),
        );
      },
    },
  });
}
