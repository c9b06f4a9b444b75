import { connection, type NextRequest } from 'next/server';
import { documentPdf } from '@/features/documents/document-pdf';
import { createRequestContext } from '@/server/context';
import { errorResponse } from '@/server/http/error-response';
import { setCookieHeader } from '@/server/session/cookie';
import { requireSession } from '@/server/session/require-session';

type Context = { params: Promise<{ documentId: string }> };

/** A document of the reader's own as a file. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  await connection();
  const context = await createRequestContext(request.headers, request.cookies.getAll());
  try {
    requireSession(context.sessionState);
    const { documentId } = await params;
    const document = await context.services.payment.getDocument({ documentId }, context.call);
    const headers = new Headers({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${document.number}.pdf"`,
      'cache-control': 'private, no-store',
    });
    for (const cookie of context.setCookies) headers.append('set-cookie', setCookieHeader(cookie));
    return new Response(new Uint8Array(await documentPdf(document)), { headers });
  } catch (error) {
    return errorResponse(error, context.requestId);
  }
}
