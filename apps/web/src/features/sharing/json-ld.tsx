/** Facts about a page in the vocabulary of schema.org, for search engines. Data and no script: a browser does not run it. */
export function JsonLd({ data }: { data: object }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without a `<` cannot end the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
