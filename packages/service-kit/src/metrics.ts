import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The metrics of one service, served at `/metrics`; a service adds its own to `registry`. */
export interface Metrics {
  registry: Registry;
  /** Seconds per request by method, route and status. */
  httpDuration: Histogram<'method' | 'route' | 'status'>;
  /** Requests that are being answered now. */
  httpInFlight: Gauge;
  /** Seconds per job by task and outcome (`done`, `failed`). */
  jobDuration: Histogram<'task' | 'outcome'>;
  /** Event deliveries by type, subscriber and outcome (`delivered`, `failed`, `dead`). */
  eventsDelivered: Counter<'type' | 'subscriber' | 'outcome'>;
  /** Events received by type and outcome (`applied`, `duplicate`, `refused`). */
  eventsReceived: Counter<'type' | 'outcome'>;
  /** Seconds from the moment a fact happened to its effect here, by type. */
  eventLag: Histogram<'type'>;
}

/** A registry of its own per service, so that several services may live in one process (tests). */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    httpDuration: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer a request.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    httpInFlight: new Gauge({ name: 'http_requests_in_flight', help: 'Requests being answered.', registers }),
    jobDuration: new Histogram({
      name: 'job_duration_seconds',
      help: 'Time to run a job.',
      labelNames: ['task', 'outcome'],
      buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 30],
      registers,
    }),
    eventsDelivered: new Counter({
      name: 'events_delivered_total',
      help: 'Attempts to hand an event to a subscriber.',
      labelNames: ['type', 'subscriber', 'outcome'],
      registers,
    }),
    eventsReceived: new Counter({
      name: 'events_received_total',
      help: 'Events pushed to this service.',
      labelNames: ['type', 'outcome'],
      registers,
    }),
    eventLag: new Histogram({
      name: 'event_lag_seconds',
      help: 'Time from a fact to its effect here.',
      labelNames: ['type'],
      buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 300, 3600],
      registers,
    }),
  };
}
