'use client';

import { useQuery } from '@tanstack/react-query';
import type Pusher from 'pusher-js';
import type { PresenceChannel } from 'pusher-js';
import { useEffect, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { connectRealtime } from './realtime';

/** Called for what happens on a channel; `onSubscribed` at every (re)subscription, the moment to ask for what was missed. */
export type ChannelHandlers = { onSubscribed?: () => void; events: Record<string, (payload: unknown) => void> };

/** What a component can know of and do on the channel it listens to. */
export type ChannelState = {
  isOnline: boolean;
  /** Ids of the people on a presence channel. */
  present: ReadonlySet<string>;
  /** Sends a client event; lost while offline. */
  trigger: (event: string) => void;
};

/** Listens to a channel while the component is shown; `name` null listens to nothing. */
export function useChannel(name: string | null, handlers: ChannelHandlers): ChannelState {
  const client = useTRPCClient();
  const config = useQuery({ ...useTRPC().chat.realtimeConfig.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const [isOnline, setIsOnline] = useState(true);
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set());
  const channel = useRef<PresenceChannel | null>(null);
  const latest = useRef(handlers);
  latest.current = handlers;
  const { data } = config;

  useEffect(() => {
    if (!name || !data) return;
    let stop = () => {};
    let isStopped = false;
    const authorize = (socketId: string, channelName: string) =>
      client.chat.authorizeChannel.mutate({ socketId, channelName });
    void connectRealtime(data, authorize).then((pusher) => {
      if (isStopped) return;
      const subscribed = subscribe(pusher, name, latest, { setIsOnline, setPresent });
      channel.current = subscribed.channel;
      stop = subscribed.stop;
    });
    return () => {
      isStopped = true;
      channel.current = null;
      stop();
    };
  }, [name, data, client]);

  return { isOnline, present, trigger: (event) => void channel.current?.trigger(event, {}) };
}

type Setters = { setIsOnline: (isOnline: boolean) => void; setPresent: (ids: ReadonlySet<string>) => void };

function subscribe(
  pusher: Pusher,
  name: string,
  handlers: { current: ChannelHandlers },
  { setIsOnline, setPresent }: Setters,
) {
  const channel = pusher.subscribe(name) as PresenceChannel;
  const refreshPresent = () => setPresent(new Set(Object.keys(channel.members?.members ?? {})));
  const onConnection = ({ current }: { current: string }) => setIsOnline(current === 'connected');
  const onEvent = (event: string, payload: unknown) => handlers.current.events[event]?.(payload);
  const onSubscribed = () => {
    refreshPresent();
    handlers.current.onSubscribed?.();
  };
  pusher.connection.bind('state_change', onConnection);
  channel.bind('pusher:subscription_succeeded', onSubscribed);
  channel.bind('pusher:member_added', refreshPresent);
  channel.bind('pusher:member_removed', refreshPresent);
  channel.bind_global(onEvent);
  // Another component may hold the same channel already, which then announces nothing anew.
  if (channel.subscribed) onSubscribed();
  return {
    channel,
    stop: () => {
      pusher.connection.unbind('state_change', onConnection);
      channel.unbind('pusher:subscription_succeeded', onSubscribed);
      channel.unbind('pusher:member_added', refreshPresent);
      channel.unbind('pusher:member_removed', refreshPresent);
      channel.unbind_global(onEvent);
      if (!name.startsWith('private-user-')) pusher.unsubscribe(name);
    },
  };
}
