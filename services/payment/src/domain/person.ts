/** The facts about a person that orders show. */
export interface Person {
  userId: string;
  displayName: string;
  handle: string | null;
}
