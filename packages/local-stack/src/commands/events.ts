import { withServer } from '../backup/database-server.ts';
import { listDeadEvents, retryDeadEvents } from '../dead-events.ts';
import { readInstallation, runCommand } from '../installation.ts';

const [verb, service, ...ids] = process.argv.slice(2);

await runCommand(async () => {
  if (verb === 'retry' && service) {
    const count = await withServer(readInstallation(), (adminUrl) => retryDeadEvents(adminUrl, service, ids));
    return console.log(`${count} events of ${service} are on their way again.`);
  }
  if (verb !== undefined) throw new Error('npm run events, or npm run events -- retry <service> [id …]');
  const found = await withServer(readInstallation(), listDeadEvents);
  if (found.size === 0) return console.log('No event is set aside.');
  for (const [from, events] of found) {
    for (const { id, type, subscriber, reason, requestId, failedAt } of events) {
      console.log(
        `${from} ${id}  ${failedAt.toISOString()}  ${type} → ${subscriber}  request ${requestId ?? 'unknown'}`,
      );
      console.log(`    ${reason}`);
    }
  }
});
