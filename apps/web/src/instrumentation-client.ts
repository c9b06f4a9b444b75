import { config } from 'zod/v4/core';

// Compiling schemas needs `eval`, which the Content-Security-Policy refuses; even trying it would be reported.
config({ jitless: true });
