/** What speaks for an order when a bank calls its payment back: titled texts, in the order they are read. */
export interface EvidencePack {
  sections: { title: string; text: string }[];
}
