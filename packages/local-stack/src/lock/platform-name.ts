/** The machine a platform package is for; `runtime` is its Node major version when it has one. */
export type Platform = { os?: string[]; cpu: string[]; libc?: string[]; runtime?: string };

const SYSTEMS: Record<string, string> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  wasi: 'wasi',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS: Record<string, string> = {
  '64': 'x64',
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  loong64: 'loong64',
  mips64el: 'mips64el',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
  x64: 'x64',
};

/**
 * Reads the machine from the name of a platform package, such as `@next/swc-darwin-arm64` or `@uwsjs/linux-arm-22`.
 * @throws Error when the name holds no processor, or no system and is not WebAssembly
 */
export function readPlatform(name: string): Platform {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const os = words.map((word) => SYSTEMS[word]).find(Boolean);
  const cpu = words.map((word) => PROCESSORS[word]).find(Boolean);
  if (!cpu || !os)
    throw new Error(`The name ${name} does not tell its system and processor: add the words to platform-name.ts.`);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  const runtime = words.find((word) => /^(18|20|22|23|24)$/.test(word));
  // WebAssembly runs on every system: npm tells it by the processor alone.
  return {
    ...(os !== 'wasi' && { os: [os] }),
    cpu: [cpu],
    ...(libc && os === 'linux' && { libc }),
    ...(runtime && { runtime }),
  };
}
