import { randomUUID } from 'node:crypto';
import { realtime } from '@craftlane/contracts/chat';
import PusherModule from 'pusher-js';
import { z } from 'zod';
import { percentile, repeat } from '../compare.ts';
import { latencyResult, type Result } from '../report.ts';
import { as, getJson, type Workshop } from '../workshop.ts';

const PER_ROUND = 50;

// Node gives the CommonJS module, whose types stand for what a bundler makes of it.
const Pusher = PusherModule as unknown as typeof PusherModule.default;

const conversationSchema = z.object({ id: z.string() });

/** From the start of a POST by one person to the message in the open conversation of the other, over Soketi. */
export async function measureMessages(workshop: Workshop): Promise<Result[]> {
  const { stack, buyer, freelancer } = workshop;
  const opened = await getJson(
    `${stack.urls.chat}/api/chat/conversations`,
    as(buyer, { participantId: freelancer.id }),
  );
  const { id } = conversationSchema.parse(opened);
  const listener = listen(workshop, id);
  try {
    await listener.subscribed;
    const p95 = await repeat(async () => {
      const times: number[] = [];
      for (let turn = 0; turn < PER_ROUND; turn++) {
        const begin = performance.now();
        const clientMessageId = randomUUID();
        const arrived = listener.next(clientMessageId);
        await getJson(`${stack.urls.chat}/api/chat/${id}`, as(buyer, { body: 'How far are you?', clientMessageId }));
        times.push((await arrived) - begin);
      }
      return percentile(times, 0.95);
    });
    return [latencyResult('POST message → other client', 50, p95, 'p95')];
  } finally {
    listener.close();
  }
}

/** The freelancer's client on the conversation. `next` resolves with the instant at which that message arrived. */
function listen({ stack, secrets, freelancer }: Workshop, conversationId: string) {
  const { hostname, port } = new URL(stack.urls.soketi);
  const pusher = new Pusher(secrets.pusherKey, {
    cluster: '',
    wsHost: hostname,
    wsPort: Number(port),
    forceTLS: false,
    enabledTransports: ['ws'],
    channelAuthorization: {
      transport: 'ajax',
      endpoint: '',
      customHandler: ({ socketId, channelName }, done) => {
        getJson(`${stack.urls.chat}/api/chat/realtime/auth`, as(freelancer, { socketId, channelName })).then(
          (answer) => done(null, authorizationOf(answer)),
          (error) => done(error, null),
        );
      },
    },
  });
  const waiting = new Map<string, (at: number) => void>();
  const channel = pusher.subscribe(realtime.conversationChannel(conversationId));
  channel.bind(realtime.messageCreated, ({ clientMessageId }: { clientMessageId: string }) => {
    waiting.get(clientMessageId)?.(performance.now());
  });
  const subscribed = new Promise<void>((resolve, reject) => {
    channel.bind('pusher:subscription_succeeded', () => resolve());
    channel.bind('pusher:subscription_error', (error: unknown) => reject(new Error(JSON.stringify(error))));
  });
  return {
    subscribed,
    next: (clientMessageId: string) => new Promise<number>((resolve) => waiting.set(clientMessageId, resolve)),
    close: () => pusher.disconnect(),
  };
}

function authorizationOf(answer: unknown) {
  const { auth, channelData } = z.object({ auth: z.string(), channelData: z.string().optional() }).parse(answer);
  return { auth, ...(channelData !== undefined && { channel_data: channelData }) };
}
