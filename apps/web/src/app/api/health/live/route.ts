import { connection } from 'next/server';

/** Whether the process answers at all. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: 'ok' });
}
