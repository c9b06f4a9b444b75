import { setTimeout } from 'node:timers/promises';
import {
  context,
  type Span as OtelSpan,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Span, StopTracing, Tracer } from './tracing.ts';

const kinds = { internal: SpanKind.INTERNAL, server: SpanKind.SERVER, consumer: SpanKind.CONSUMER };

/** Milliseconds that the end of tracing may take, and one export. */
const EXPORT_DEADLINE_MS = 3000;

/** Sets up the SDK for this process; loaded by `startTracing` alone, and only when spans have somewhere to go. */
export function createTracer(service: string, endpoint: string): { tracer: Tracer; stop: StopTracing } {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'craftlane' }),
    spanProcessors: [new BatchSpanProcessor({ exporter: exporterTo(endpoint), scheduledDelayMillis: 1000 })],
  });
  const contexts = new AsyncLocalStorageContextManager();
  contexts.enable();
  context.setGlobalContextManager(contexts);
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  const fetches = new UndiciInstrumentation({ requireParentforSpans: true });
  fetches.setTracerProvider(provider);
  fetches.enable();
  return {
    tracer: createSpans(provider),
    stop: async () => {
      fetches.disable();
      await Promise.race([
        provider.shutdown().catch(() => undefined),
        setTimeout(EXPORT_DEADLINE_MS, undefined, { ref: false }),
      ]);
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}

function exporterTo(endpoint: string): OTLPTraceExporter {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  return new OTLPTraceExporter({ url, timeoutMillis: EXPORT_DEADLINE_MS });
}

function createSpans(provider: TracerProvider): Tracer {
  const tracer = provider.getTracer('craftlane');
  return {
    inSpan(name, { kind = 'internal', attributes = {}, traceparent }, work) {
      const parent = traceparent ? propagation.extract(ROOT_CONTEXT, { traceparent }) : context.active();
      const span = tracer.startSpan(name, { kind: kinds[kind], attributes }, parent);
      const end = (failed: boolean) => {
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
      return context.with(trace.setSpan(parent, span), async () => {
        try {
          const result = await work(writable(span));
          end(false);
          return result;
        } catch (error) {
          end(true);
          throw error;
        }
      });
    },
    traceparent() {
      const carrier: { traceparent?: string } = {};
      propagation.inject(context.active(), carrier);
      return carrier.traceparent;
    },
  };
}

/** Messages of errors are not recorded: they may quote what somebody typed. The log has them under the same request id. */
function writable(span: OtelSpan): Span {
  return {
    rename: (name) => span.updateName(name),
    set: (attributes) => span.setAttributes(attributes),
    fail: () => span.setStatus({ code: SpanStatusCode.ERROR }),
  };
}
