import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';

// The least a server can do: one prepared statement per request with nothing around it. A process of its own, as a service is.
const { DATABASE_URL = '', ROW_ID = '' } = process.env;
const sql = postgres(DATABASE_URL, { max: 10 });

const server = createServer(async (req, res) => {
  if (req.method === 'POST') {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    await sql`insert into bench_intake (body) values (${Buffer.concat(chunks).toString('utf8')})`;
    return res.writeHead(200, { 'content-type': 'application/json' }).end('{"received":true}');
  }
  const [row] = await sql`
    select * from gigs left join freelancers on freelancers.user_id = gigs.freelancer_id where gigs.id = ${ROW_ID}`;
  return res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(row));
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
