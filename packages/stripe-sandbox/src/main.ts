import { loadConfig } from './config.ts';
import { startSandbox } from './sandbox.ts';

const config = loadConfig();
const sandbox = await startSandbox(config, {
  log: (entry) => console.log(JSON.stringify({ time: new Date().toISOString(), ...entry })),
});
console.log(JSON.stringify({ time: new Date().toISOString(), message: 'listening', url: sandbox.url }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.stop().then(() => process.exit(0));
  });
}
