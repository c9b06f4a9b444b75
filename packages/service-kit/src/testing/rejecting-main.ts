import { createLogger } from '../log.ts';
import { surviveLostConnections } from '../survive-lost-connections.ts';

// A process that nobody waits for a failure in: that of a lost connection first, then the one named by the argument.
surviveLostConnections(createLogger({ service: 'note', level: 'info' }));
void Promise.reject(new Error('Connection terminated unexpectedly'));
setTimeout(() => void Promise.reject(new Error(process.argv[2])), 200);
setTimeout(() => process.exit(0), 600);
