/** An empty page in the same frame: the yardstick of `npm run bench`. In the build only when `BENCH_PAGES` is set. */
export default function EmptyPage() {
  return null;
}
