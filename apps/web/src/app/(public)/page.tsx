/** Placeholder of the home page. */
export default function HomePage() {
  return <h1 className="text-3xl font-semibold text-primary-ink">Craftlane</h1>;
}
