import { fileURLToPath } from 'node:url';

// The alias of the web app in the form that dependency-cruiser reads; TypeScript has it in apps/web/tsconfig.json.
export default { resolve: { alias: { '@': fileURLToPath(new URL('../../apps/web/src', import.meta.url)) } } };
