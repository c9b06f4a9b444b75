import { handleTrpc } from '@/server/http/handle-trpc';

export { handleTrpc as GET, handleTrpc as POST };
