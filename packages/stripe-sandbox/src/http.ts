import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';

/** The environment of every handler: Node's own request and response are within reach. */
export interface AppEnv {
  Bindings: HttpBindings;
}

/** The application that parts mount themselves on. */
export type App = Hono<AppEnv>;

/** One request in a handler. */
export type AppContext = Context<AppEnv>;
