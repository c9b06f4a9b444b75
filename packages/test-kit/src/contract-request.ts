/** The part of a contract's procedure that says how it is asked over HTTP. */
export interface RoutedProcedure {
  '~orpc': { route: { method?: string; path?: string }; inputSchema?: unknown };
}

/** One request, ready for `service.request`. */
export interface ContractRequest {
  method: string;
  path: string;
  body?: unknown;
}

/**
 * The request of a procedure with this input: path parameters into the path, the rest into the query of a GET and into the
 * JSON body otherwise, or into a form when a part of it is a file. Nothing is checked, so that bad input arrives as it is.
 */
export function contractRequest(procedure: RoutedProcedure, input: object): ContractRequest {
  const { method, path } = routeOf(procedure);
  const parameters = pathParametersOf(procedure);
  const values: Record<string, unknown> = { ...input };
  const filled = parameters.reduce(
    (filling, name) => filling.replace(`{${name}}`, encodeURIComponent(String(values[name]))),
    path,
  );
  const rest = Object.entries(values).filter(([name]) => !parameters.includes(name));
  if (method === 'GET') return { method, path: rest.length > 0 ? `${filled}?${queryOf(rest)}` : filled };
  return { method, path: filled, body: bodyOf(rest) };
}

/** Names of the parameters in the path of a procedure. */
export function pathParametersOf(procedure: RoutedProcedure): string[] {
  return [...routeOf(procedure).path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

/** Method and path of a procedure; throws for one that has none. */
export function routeOf(procedure: RoutedProcedure): { method: string; path: string } {
  const { method, path } = procedure['~orpc'].route;
  if (!method || !path) throw new Error('The procedure has no route.');
  return { method, path };
}

function queryOf(entries: readonly [string, unknown][]): URLSearchParams {
  return new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)]));
}

function bodyOf(entries: readonly [string, unknown][]): FormData | object {
  if (!entries.some(([, value]) => value instanceof Blob)) return Object.fromEntries(entries);
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value instanceof Blob ? value : String(value));
  return form;
}
