import type { AnyContractRouter } from '@orpc/contract';
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { ServiceRouter } from './contract-handler.ts';
import { docsPage } from './docs-page.ts';
import type { RawRoute } from './raw-routes.ts';

/** `/openapi.json` and `/docs`, made from the contract at the first request. */
export function openapiRoutes(name: string, source: AnyContractRouter | ServiceRouter): RawRoute[] {
  let document: Promise<OpenAPI.Document> | undefined;
  const generate = () => {
    document ??= new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(source, {
      info: { title: `Craftlane ${name} service`, version: '1' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    });
    return document;
  };
  return [
    { method: 'GET', path: '/openapi.json', handle: async () => ({ status: 200, body: await generate() }) },
    {
      method: 'GET',
      path: '/docs',
      handle: async () => ({
        status: 200,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        },
        body: docsPage(await generate()),
      }),
    },
  ];
}
