/** What the marketplace says of itself where a page has nothing of its own to say. */
export const siteWords = {
  title: 'Craftlane — skilled freelancers, fixed prices',
  description: 'Find a freelancer, agree on a package, talk live and pay safely.',
};
