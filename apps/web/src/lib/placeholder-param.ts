/**
 * The one parameter that `generateStaticParams` of a dynamic route names, because a build knows no real ones. Pages answer
 * `notFound()` for it. Underscores occur in no slug, handle or id.
 */
export const placeholderParam = '__none__';
