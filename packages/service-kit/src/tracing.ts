/** Values of a span; never tokens, message text or whole inputs. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** Work that a trace shows. */
export interface SpanOptions {
  /** Which end of a conversation it is; `internal` by default. */
  kind?: 'internal' | 'server' | 'consumer';
  attributes?: SpanAttributes;
  /** W3C `traceparent` of what caused it elsewhere; without it the cause is the span this runs in. */
  traceparent?: string | undefined;
}

/** A span while its work runs. */
export interface Span {
  /** Replaces the name, for example by a route that is known late. */
  rename(name: string): void;
  set(attributes: SpanAttributes): void;
  /** Marks it as failed although the work resolves. */
  fail(): void;
}

/** What records spans; there is none until `startTracing` was told where to send them. */
export interface Tracer {
  inSpan<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T>;
  traceparent(): string | undefined;
}

const unrecorded: Span = { rename: () => undefined, set: () => undefined, fail: () => undefined };

let tracer: Tracer | null = null;

/** Runs `work` inside a span, which fails when it rejects. Without tracing it is a plain call. */
export function inSpan<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T> {
  return tracer ? tracer.inSpan(name, options, work) : work(unrecorded);
}

/** W3C `traceparent` of the span this runs in, to be stored with what continues later; undefined without tracing. */
export function currentTraceparent(): string | undefined {
  return tracer?.traceparent();
}

/**
 * Records spans of this process and sends them over OTLP/HTTP to `<endpoint>/v1/traces`; outgoing `fetch` calls get a
 * span and carry `traceparent`. Without an endpoint it does nothing, and the SDK is not even loaded. Resolves to a function
 * that sends what is left and ends tracing. Once per process: a second call while the first runs changes nothing.
 */
export async function startTracing(options: { service: string; endpoint?: string | undefined }): Promise<StopTracing> {
  if (!options.endpoint || tracer) return async () => undefined;
  const { createTracer } = await import('./tracing-sdk.ts');
  const started = createTracer(options.service, options.endpoint);
  tracer = started.tracer;
  return async () => {
    tracer = null;
    await started.stop();
  };
}

/** Sends what is left, at most for some seconds, and never rejects. */
export type StopTracing = () => Promise<void>;
