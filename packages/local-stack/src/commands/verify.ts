import { verify } from '../verify/verify.ts';

const { passed, failed } = await verify();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
