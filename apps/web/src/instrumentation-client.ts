// Compiling schemas needs `eval`, which the Content-Security-Policy refuses; even trying it would be reported. This is where zod
// looks when it is loaded, which most public pages never do.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
