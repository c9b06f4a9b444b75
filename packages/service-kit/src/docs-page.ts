import type { OpenAPI } from '@orpc/openapi';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const style = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  details { border: 1px solid #8885; border-radius: 8px; margin: .5rem 0; padding: .5rem .75rem; }
  summary { cursor: pointer; }
  code, pre { font: 13px/1.45 ui-monospace, monospace; }
  pre { overflow-x: auto; padding: .75rem; background: #8881; border-radius: 6px; }
  .method { display: inline-block; min-width: 4.5rem; font-weight: 700; }
`;

/** The reference page of a service: every operation with its parameters, body and answers. One HTML file, no script. */
export function docsPage(document: OpenAPI.Document): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      return operation ? [operationHtml(method, path, operation)] : [];
    }),
  );
  const title = escapeHtml(document.info.title);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style></head><body><h1>${title}</h1>
<p>Machine-readable: <a href="/openapi.json">openapi.json</a></p>${operations.join('\n')}</body></html>`;
}

function operationHtml(method: string, path: string, operation: OpenAPI.OperationObject): string {
  const heading = `<span class="method">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code>`;
  const text = operation.summary ?? operation.description;
  const sections = [
    section('Parameters', operation.parameters),
    section('Body', operation.requestBody),
    section('Answers', operation.responses),
  ];
  return `<details><summary>${heading}${text ? ` — ${escapeHtml(text)}` : ''}</summary>${sections.join('')}</details>`;
}

function section(title: string, value: unknown): string {
  if (value === undefined) return '';
  return `<h4>${title}</h4><pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
